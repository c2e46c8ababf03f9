import Prose

/// The report as a comment of a pull request: the worst first, details folded, and never longer
/// than a comment may be.
package struct MarkdownReport {
  private let link: PageLink
  private(set) var bytes: [UInt8] = []

  /// GitHub takes 65,536 characters; bytes are never fewer.
  package static let longest = 65_536
  /// By this a workflow finds the comment that it wrote before.
  package static let marker = "<!-- sitegen diff -->"
  /// How many entries of a section are seen without unfolding.
  private static let open = 5
  /// How many further pages an entry names.
  private static let namedPages = 20
  /// What is kept for the ends of open elements and the last line.
  private static let reserve = 400

  package static func bytes(of changes: SiteChanges, link: PageLink) -> [UInt8] {
    var report = MarkdownReport(link: link)
    report.write(changes)
    return report.bytes
  }

  private init(link: PageLink) {
    self.link = link
  }

  private mutating func write(_ changes: SiteChanges) {
    line(Self.marker)
    line("### What this changes on the site\n")
    escaped(changes.summary)
    line("\n")
    let sections = changes.sections
    for (index, section) in sections.enumerated() {
      // Every later section is to be named, however much the earlier ones have to tell.
      let budget = Self.longest - Self.reserve * (sections.count - index + 1)
      write(section, budget: budget)
    }
  }

  private mutating func write(_ section: ChangeSection, budget: Int) {
    bytes += "#### ".utf8
    escaped(capitalised(section.title))
    line("\n")
    var isFolded = false
    var written = 0
    for (index, entry) in section.entries.enumerated() {
      let item = rendered(entry)
      guard bytes.count + item.count < budget else { break }
      if index == Self.open, section.entries.count > Self.open + 1 {
        let rest = section.entries.count - Self.open
        line("\n<details><summary>\(rest) more</summary>\n")
        isFolded = true
      }
      bytes += item
      written += 1
    }
    if isFolded { line("\n</details>") }
    let left = section.entries.count - written
    if left > 0 { line("\n…and \(left) more than a comment can hold: `sitegen diff` lists them.") }
    if let remark = section.remark {
      line()
      escaped(remark)
      line()
    }
    line()
  }

  /// A list item.
  private func rendered(_ entry: ChangeSection.Entry) -> [UInt8] {
    var item = MarkdownReport(link: link)
    item.bytes += "- ".utf8
    if let page = entry.page {
      item.name(page)
      item.bytes += ": ".utf8
    }
    item.escaped(entry.text)
    if !entry.others.isEmpty {
      item.bytes +=
        " <details><summary>and \(counted(entry.others.count, "other page"))</summary>".utf8
      for page in entry.others.prefix(Self.namedPages) {
        item.bytes += " ".utf8
        item.name(page)
      }
      if entry.others.count > Self.namedPages { item.bytes += " …".utf8 }
      item.bytes += "</details>".utf8
    }
    item.line()
    if !entry.code.isEmpty {
      // A fence longer than any in the text, so that nothing in it can close it.
      item.line("\n  ````````diff")
      for code in entry.code { item.line("  " + code.replacing("````````", with: "")) }
      item.line("  ````````")
    }
    return item.bytes
  }

  /// A page's path as a link to it.
  private mutating func name(_ page: String) {
    guard let address = link.address(of: page) else { return escaped(page) }
    bytes += "[".utf8
    escaped(page)
    bytes += "](".utf8
    appendDestination(address, to: &bytes)
    bytes += ")".utf8
  }

  private mutating func escaped(_ text: String) {
    appendMarkdown(text.replacing("\n", with: " "), to: &bytes)
  }

  private mutating func line(_ text: String = "") { bytes += text.utf8 + [UInt8(ascii: "\n")] }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
