/// Where a page lies: a folder below the site's root, such as `compare/x-vs-y/`, or the root itself.
///
/// Links between pages are relative and name `index.html`, so that the site works under any
/// sub-path and from `file://`.
struct PageAddress: Sendable, Hashable {
  /// Empty for the root, else ending in a slash.
  let path: String
  /// Where links to other pages start, if not at the page itself.
  private let linkBase: String?

  static let home = PageAddress(path: "")

  /// - Parameter linkBase: the site's absolute address, for a page that a host shows at any address;
  ///   its links to other pages are then absolute, those to files stay relative.
  init(path: String, linkBase: String? = nil) {
    self.path = path
    self.linkBase = linkBase
  }

  /// The prefix that leads from the page's folder to the root: `../../`, or nothing at the root.
  var root: String {
    String(repeating: "../", count: path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) })
  }

  /// The file that holds the page.
  var file: String { path + "index.html" }

  /// The relative link from this page to another.
  func link(to page: PageAddress) -> String { (linkBase ?? root) + page.file }

  /// The relative link from this page to a file, given by its path below the root; a file beside the
  /// page by its name.
  func link(toFile path: String) -> String {
    path.hasPrefix(self.path) ? String(path.dropFirst(self.path.count)) : root + path
  }
}

extension PageAddress {
  static func model(_ slug: String) -> PageAddress { PageAddress(path: "models/\(slug)/") }
  static func hardware(_ urlPart: String) -> PageAddress {
    PageAddress(path: "hardware/\(urlPart)/")
  }
  static func free(_ slug: String) -> PageAddress { PageAddress(path: "\(slug)/") }
  static func index(ofFolder folder: String) -> PageAddress { PageAddress(path: "\(folder)/") }
}
