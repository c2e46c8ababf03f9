import Diagnostics

/// What one HTML file says of itself, and what can be told to be wrong with it alone.
package struct PageReading: Sendable {
  package let path: String
  /// Whether it only leads on to another page.
  var isRedirect = false
  var title: Placed?
  var description: Placed?
  var canonical: Placed?
  var ids: Set<String> = []
  /// The files of the site that readers can go to from here, without anchors.
  var targets: Set<String> = []
  /// Links to ids of other files.
  var anchors: [(file: String, fragment: String, position: Position)] = []
  package var diagnostics: [Diagnostic] = []

  /// A text with its place.
  struct Placed: Sendable {
    let text: String
    let position: Position
  }
}

/// Reads one page: a walk over its tags.
struct PageReader {
  private let site: SiteCheck
  private let map: SourceMap
  private var page: PageReading
  private var bytes: [UInt8] { map.file.bytes }
  /// Links to ids of this file, which may come after them.
  private var ownAnchors: [(fragment: String, offset: Int)] = []
  /// An image drawn in place, until it has turned out to have a title.
  private var unnamedDrawing: Int?
  private var drawings = 0

  static func read(_ file: SourceFile, of site: SiteCheck) -> PageReading {
    var reader = PageReader(site: site, map: SourceMap(file), page: PageReading(path: file.path))
    for tag in HTMLTags(file.bytes) { reader.read(tag) }
    reader.finish()
    return reader.page
  }

  private init(site: SiteCheck, map: SourceMap, page: PageReading) {
    self.site = site
    self.map = map
    self.page = page
  }

  private mutating func fault(at offset: Int, _ message: String, help: String? = nil) {
    page.diagnostics.append(
      Diagnostic(.error, in: map, at: offset, message, help: help).shown(by: site))
  }

  private mutating func read(_ tag: HTMLTags.Tag) {
    if tag.name == "svg" { drawings += tag.isEnd ? -1 : 1 }
    if let drawing = unnamedDrawing {
      if tag.isEnd || tag.name != "title" {
        fault(
          at: drawing, "a drawing has no alternative text",
          help: "give it a <title> or an aria-label")
      }
      unnamedDrawing = nil
    }
    guard !tag.isEnd else { return }
    for attribute in tag.attributes { read(attribute, of: tag) }
    switch tag.name {
    case "title" where drawings == 0 && page.title == nil:
      let end = bytes[tag.end...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      page.title = placed(decoded(bytes, tag.end..<end), tag.start)
    case "meta": readMeta(tag)
    case "link" where tag.value("rel", in: bytes) == "canonical":
      page.canonical = tag.value("href", in: bytes).map { placed($0, tag.start) }
    case "img", "area":
      if tag.value("alt", in: bytes) == nil {
        fault(at: tag.start, "an image has no alternative text")
      }
    case "input" where tag.value("type", in: bytes)?.lowercased() == "image":
      if tag.value("alt", in: bytes) == nil {
        fault(at: tag.start, "an image has no alternative text")
      }
    case "svg":
      let names: [StaticString] = ["aria-label", "aria-labelledby", "aria-hidden"]
      if names.allSatisfy({ (tag.value($0, in: bytes) ?? "").isEmpty }) {
        unnamedDrawing = tag.start
      }
    default: break
    }
  }

  private mutating func readMeta(_ tag: HTMLTags.Tag) {
    let content = tag.value("content", in: bytes) ?? ""
    if tag.value("name", in: bytes)?.lowercased() == "description" {
      page.description = placed(content, tag.start)
    }
    if tag.value("http-equiv", in: bytes)?.lowercased() == "refresh" {
      page.isRedirect = true
      if let mark = content.lowercased().firstRange(of: "url=") {
        let start = content.utf8.index(
          content.startIndex,
          offsetBy: content.lowercased().utf8.distance(
            from: content.lowercased().startIndex, to: mark.upperBound))
        follow(String(content[start...]), tag.start, isPage: true)
      }
    }
  }

  private mutating func read(_ attribute: HTMLTags.Attribute, of tag: HTMLTags.Tag) {
    let name = attribute.name
    switch name.count {
    case 2 where isEqual(bytes, name, "id"):
      let id = decoded(bytes, attribute.value)
      if !page.ids.insert(id).inserted {
        fault(at: name.lowerBound, "the id \"\(id)\" is there twice")
      }
    case 4 where isEqual(bytes, name, "href"):
      let relation = tag.name == "link" ? tag.value("rel", in: bytes) ?? "" : ""
      // What a canonical link names is checked for being the only one.
      if relation != "canonical" {
        follow(decoded(bytes, attribute.value), attribute.value.lowerBound, isPage: tag.name == "a")
      }
    case 3 where isEqual(bytes, name, "src"):
      follow(decoded(bytes, attribute.value), attribute.value.lowerBound, isPage: false)
    case 6 where isEqual(bytes, name, "srcset"):
      for candidate in decoded(bytes, attribute.value).split(separator: ",") {
        guard let reference = candidate.split(separator: " ").first else { continue }
        follow(String(reference), attribute.value.lowerBound, isPage: false)
      }
    default: break
    }
  }

  /// - Parameter isPage: whether readers get there by it.
  private mutating func follow(_ reference: String, _ offset: Int, isPage: Bool) {
    switch LinkTarget(reference, on: page.path, baseURL: site.baseURL) {
    case .elsewhere: return
    case .outside: fault(at: offset, "broken link: \"\(reference)\" leads out of the site")
    case .file(let file, let fragment):
      guard site.files.contains(file) else {
        return fault(at: offset, "broken link: there is no file \(file)")
      }
      if isPage { page.targets.insert(file) }
      guard !fragment.isEmpty, fragment != "top", !fragment.hasPrefix(":~:") else { return }
      if file == page.path {
        ownAnchors.append((fragment, offset))
      } else {
        page.anchors.append((file, fragment, map.position(of: offset)))
      }
    }
  }

  private func placed(_ text: String, _ offset: Int) -> PageReading.Placed {
    let words = text.split(whereSeparator: \.isWhitespace)
    return .init(text: words.joined(separator: " "), position: map.position(of: offset))
  }

  private mutating func finish() {
    for anchor in ownAnchors where !page.ids.contains(anchor.fragment) {
      fault(at: anchor.offset, "broken anchor: nothing here has the id \"\(anchor.fragment)\"")
    }
  }
}
