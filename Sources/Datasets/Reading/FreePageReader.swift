import Diagnostics

/// Reads `pages/*.md`: front matter between two lines of three hyphens, then Markdown. A page's
/// attachments are the other files of the folder that its Markdown names.
func readFreePages(_ folder: ContentFolder, _ diagnostics: inout [Diagnostic]) -> [FreePage] {
  var pages: [FreePage] = []
  var others: [FreePage.Attachment] = []
  for raw in folder.files(below: "pages") {
    let name = raw.path.dropFirst(folder.path("pages/").count)
    guard name.hasSuffix(".md"), !name.contains("/") else {
      others.append(FreePage.Attachment(name: String(name), file: raw))
      continue
    }
    let slug = String(name.dropLast(3))
    if let problem = problem(ofSlug: slug) {
      diagnostics.append(
        Diagnostic(
          .error, at: raw.path, nil, "\(quoted(slug)) is no page name: \(problem)",
          help: "rename the file: its name becomes the page's URL"))
    }
    guard let file = raw.text(&diagnostics) else { continue }
    var findings = Findings(file)
    if let page = freePage(slug, file, &findings) { pages.append(page) }
    diagnostics += findings.diagnostics
  }
  for other in others {
    let naming = pages.indices.filter { pages[$0].markdown.contains(other.name) }
    for index in naming { pages[index].attachments.append(other) }
    guard naming.isEmpty || other.name.contains("/") else { continue }
    diagnostics.append(
      Diagnostic(
        .warning, at: other.file.path, nil, "nothing reads this file",
        help: "pages are Markdown files right below pages/, with the pictures that they name"))
  }
  return pages
}

private func freePage(
  _ slug: String, _ file: SourceFile, _ findings: inout Findings
) -> FreePage? {
  guard let (matter, body, lines) = parts(of: file.bytes) else {
    findings.error(
      at: 0, "the page has no front matter",
      help: "begin it with a line of ---, \"title: …\", \"description: …\", and a line of ---")
    return nil
  }
  let errors = findings.errorCount
  guard let root = YAMLText.root(of: Array(file.bytes[matter]), lines: 1, &findings) else {
    if findings.errorCount == errors { findings.error(at: 0, "the front matter is empty") }
    return nil
  }
  let start = Position(line: 1, column: 1)
  guard
    var map = YAMLMap(root, at: start, what: "the front matter", lines: 1, &findings)
  else { return nil }
  let title = map.text("title", isRequired: true, &findings) ?? ""
  let description = map.text("description", &findings) ?? ""
  let isInNavigation = map.flag("navigation", &findings) ?? true
  map.warnOfUnused(&findings)
  var page = FreePage(
    slug: slug, title: title, description: description,
    markdown: String(decoding: file.bytes[body], as: UTF8.self),
    location: SourceLocation(
      path: file.path, position: Position(line: lines + 1, column: 1)))
  page.isInNavigation = isInNavigation
  return page
}

/// The bytes of the front matter and of the Markdown, and the number of lines before the latter.
private func parts(of bytes: [UInt8]) -> (matter: Range<Int>, body: Range<Int>, lines: Int)? {
  var start = 0
  var line = 0
  var matterStart: Int?
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let text = bytes[start..<end]
    let isFence =
      text.prefix(3).elementsEqual("---".utf8)
      && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D }
    line += 1
    let next = min(end + 1, bytes.count)
    if let matterStart {
      if isFence { return (matterStart..<start, next..<bytes.count, line) }
    } else if isFence {
      matterStart = next
    } else {
      return nil
    }
    start = end + 1
  }
  return nil
}
