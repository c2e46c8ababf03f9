import Datasets
import Diagnostics

/// Checks a finished site: what a visitor, a crawler or a program would stumble over.
///
/// Files are read one by one, on any thread; what concerns several of them is told at the end.
package struct SiteCheck: Sendable {
  /// Where the files lie, as messages print it.
  let root: String
  let files: Set<String>
  /// With a slash at its end; empty when it is unknown.
  let baseURL: String
  let limits: Limits

  /// The longest that search engines show, in characters, and what a page may weigh.
  package struct Limits: Sendable {
    package var title = 60
    package var description = 155
    package var pageBytes: Int

    package init(pageBytes: Int) {
      self.pageBytes = pageBytes
    }
  }

  package init(root: String, files: [String], baseURL: String, limits: Limits) {
    self.root = root
    self.files = Set(files)
    self.baseURL = baseURL
    self.limits = limits
  }

  /// What reading one file has found.
  package enum Reading: Sendable {
    case page(PageReading)
    case other([Diagnostic])
  }

  /// Whether a file of this name can have anything wrong with it that is looked for.
  package static func isRead(_ path: String) -> Bool {
    [".html", ".json", ".csv"].contains(where: path.hasSuffix) || path == map
  }

  static let map = "sitemap.xml"

  /// Reads a file; its path is relative to the site's root.
  package func read(_ file: SourceFile) -> Reading {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      return .other([Diagnostic(.error, at: file.path, nil, "not UTF-8").shown(by: self)])
    }
    if file.path.hasSuffix(".html") {
      var page = PageReader.read(file, of: self)
      if file.bytes.count > limits.pageBytes {
        page.diagnostics.append(
          Diagnostic(
            .error, at: file.path, nil,
            "the page has \(file.bytes.count) bytes, and the budget is \(limits.pageBytes)"
          ).shown(by: self))
      }
      return .page(page)
    }
    if file.path == Self.map { return .other(problems(inMap: file).map { $0.shown(by: self) }) }
    let problems =
      file.path.hasSuffix(".csv")
      ? PublishedFile.problems(inCSV: file) : PublishedFile.problems(inJSON: file)
    return .other(problems.map { $0.shown(by: self) })
  }

  /// Addresses in the map of the site that lead nowhere, or that are there twice.
  private func problems(inMap file: SourceFile) -> [Diagnostic] {
    let map = SourceMap(file)
    var seen: Set<String> = []
    return HTMLTags(file.bytes).compactMap { tag in
      guard tag.name == "loc", !tag.isEnd else { return nil }
      let end = file.bytes[tag.end...].firstIndex(of: UInt8(ascii: "<")) ?? file.bytes.count
      let address = decoded(file.bytes, tag.end..<end)
      func fault(_ message: String) -> Diagnostic {
        Diagnostic(.error, in: map, at: tag.end, message)
      }
      guard seen.insert(address).inserted else { return fault("the address is there twice") }
      guard case .file(let path, _) = LinkTarget(address, on: "", baseURL: baseURL),
        !files.contains(path)
      else { return nil }
      return fault("broken link: there is no file \(path)")
    }
  }
}

extension Diagnostic {
  /// The diagnostic with the path at which the file really lies.
  func shown(by site: SiteCheck) -> Diagnostic {
    Diagnostic(
      severity, at: site.root + "/" + path, position, message, excerpt: excerpt, caret: caret,
      help: help)
  }
}
