import CommonMark
import Diagnostics

/// Turns the steps of one paragraph into a variant: runs Markdown once, cuts its HTML at the tags,
/// and checks that every tag and every section came through whole.
struct VariantCompiler {
  private(set) var variant: Variant?
  private(set) var diagnostics: [Diagnostic] = []
  private let steps: [TemplateStep]
  /// For each step the `begin` of the section around it.
  private let enclosing: [Int?]

  private var html = TemplateProgram(escaping: .html)
  private var plain = TemplateProgram(escaping: .nothing)
  private var place = HTMLPlace()
  private var open: [OpenSection] = []
  private var placed: Set<Int> = []
  private var misplaced: Set<Int> = []

  /// A section whose beginning the walk through the HTML has passed.
  private struct OpenSection {
    let step: Int
    let part: HTMLPlace.Part
    let tagCount: Int
    /// How many elements were open around it; none of them may end within it.
    let depth: Int
    let htmlOpening: Int
    /// `nil` within an attribute, which plain text leaves out.
    let plainOpening: Int?
  }

  /// `start` is the offset of the paragraph in its file.
  init(_ steps: [TemplateStep], source: SourceText, start: Int) {
    self.steps = steps
    enclosing = enclosingSections(steps)
    let tokens = MarkdownTokens(steps)
    let rendered = MarkdownRenderer.html(tokens.markdown)
    guard let paragraph = inlineHTML(rendered) else {
      diagnostics.append(
        source.error(
          at: start, "this is not one paragraph of text",
          help: "lists, headings, tables, quotes and code blocks cannot be part of a sentence"))
      return
    }
    let parts = tokens.cut(paragraph, steps)
    for part in parts {
      switch part {
      case .html(let bytes): append(bytes)
      case .step(let index): append(index)
      }
    }
    if diagnostics.isEmpty { reportMisplaced() }
    if diagnostics.isEmpty, steps.contains(where: \.isSection) {
      let allShown = tokens.joined(parts, steps, showsSections: true)
      let noneShown = tokens.joined(parts, steps, showsSections: false)
      if !reads(tokens.allShown, as: allShown) || !reads(tokens.noneShown, as: noneShown) {
        diagnostics.append(
          source.error(
            at: start, "a section changes how the Markdown around it is read",
            help: "put the marks of emphasis, links and code wholly within or outside the section"))
      }
    }
    guard diagnostics.isEmpty else { return }
    variant = Variant(
      html: html, markdown: TemplateProgram(markdownParagraph: steps), plain: plain,
      location: source.location(of: start))
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    html.append(literal: bytes)
    var text: [UInt8] = []
    for byte in bytes {
      if place.part == .text, byte != UInt8(ascii: "<") { text.append(byte) }
      place.read(byte)
      if let section = open.last, place.elements.count < section.depth {
        misplaced.insert(section.step)
      }
    }
    plain.append(literal: decodedEntities(text))
  }

  private mutating func append(_ index: Int) {
    guard placed.insert(index).inserted else {
      misplaced.insert(index)
      return
    }
    switch steps[index] {
    case .literal:
      break
    case .fact(let fact, let tag):
      if open.last?.step != enclosing[index] { misplaced.insert(index) }
      append(fact, tag)
    case .begin(let condition, _):
      if open.last?.step != enclosing[index] { misplaced.insert(index) }
      open.append(
        OpenSection(
          step: index, part: place.part, tagCount: place.tagCount, depth: place.elements.count,
          htmlOpening: html.beginSection(condition),
          plainOpening: place.part == .text ? plain.beginSection(condition) : nil))
    case .end:
      guard let section = open.popLast(), section.step == enclosing[index],
        section.part == place.part, section.depth == place.elements.count,
        place.part == .text || section.tagCount == place.tagCount
      else {
        misplaced.insert(enclosing[index] ?? index)
        return
      }
      html.endSection(section.htmlOpening)
      section.plainOpening.map { plain.endSection($0) }
    }
  }

  private mutating func append(_ fact: Fact, _ tag: TemplateTag) {
    let name = tag.name
    switch (place.part, fact) {
    case (.text, .text) where place.elements.contains("code"):
      report(
        tag, "\"\(name)\" stands in a code span, where its text could not be escaped",
        help: "write it without the backticks")
    case (.text, .text):
      html.append(fact, at: tag.location)
      plain.append(fact, at: tag.location)
    case (.attribute("alt"), .text), (.attribute("href"), .link), (.attribute("src"), .link):
      html.append(fact, at: tag.location)
    case (.attribute("href"), _), (.attribute("src"), _):
      report(
        tag, "\"\(name)\" is \(fact.kindName), and a destination takes a link",
        help: "name one of \(linkNames)")
    case (.text, _):
      report(
        tag, "\"\(name)\" is a \(fact.kindName), not text",
        help: "use it as a destination: [words]({{\(name)}})")
    default:
      report(
        tag, "\"\(name)\" cannot stand here", help: "put it into the text or a destination")
    }
  }

  /// Reports tags that Markdown dropped, doubled or moved out of their section; where a section is
  /// cut, the tags in it are no news.
  private mutating func reportMisplaced() {
    let faulty = steps.indices.filter { misplaced.contains($0) || isLost($0) }.map { steps[$0] }
    for case .begin(_, let tag) in faulty {
      report(
        tag, "section \"\(tag.name)\" cuts a Markdown element in two",
        help: "begin and end emphasis, links and code within the section, or around it")
    }
    guard diagnostics.isEmpty else { return }
    for case .fact(_, let tag) in faulty {
      report(
        tag, "Markdown does not keep this tag where it stands",
        help: "tags may stand in text, in emphasis, and as the destination of a link")
    }
  }

  private func isLost(_ index: Int) -> Bool {
    if case .literal = steps[index] { false } else { !placed.contains(index) }
  }

  private mutating func report(_ tag: TemplateTag, _ message: String, help: String) {
    diagnostics.append(tag.source.error(at: tag.start, message, help: help))
  }
}

/// For each step the index of the `begin` of the innermost section around it; for an `end`, of
/// its own section.
private func enclosingSections(_ steps: [TemplateStep]) -> [Int?] {
  var open: [Int] = []
  return steps.enumerated().map { index, step in
    let around = open.last
    switch step {
    case .begin: open.append(index)
    case .end: open.removeLast()
    case .literal, .fact: break
    }
    return around
  }
}

/// The inside of a document that is one paragraph, `nil` when it is anything else.
private func inlineHTML(_ html: [UInt8]) -> [UInt8]? {
  let start = Array("<p>".utf8)
  let end = Array("</p>\n".utf8)
  guard html.starts(with: start), html.suffix(end.count).elementsEqual(end) else { return nil }
  let inside = Array(html[start.count..<html.count - end.count])
  return inside.firstOffset(of: end) == nil ? inside : nil
}

/// Whether Markdown's HTML is this, but for white space at the ends.
private func reads(_ markdown: [UInt8], as html: [UInt8]) -> Bool {
  let rendered = MarkdownRenderer.html(markdown)
  guard !rendered.isEmpty else { return trimmed(html[...]).isEmpty }
  return inlineHTML(rendered).map { trimmed($0[...]) } == trimmed(html[...])
}

private func trimmed(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var html = html
  while let first = html.first, isWhitespace(first) { html.removeFirst() }
  while let last = html.last, isWhitespace(last) { html.removeLast() }
  return html
}

private let linkNames = LinkFact.allCases.map(\.definition)
  .filter { !$0.scope.isDisjoint(with: .page) }.map(\.name).joined(separator: ", ")
