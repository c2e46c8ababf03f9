/// The Markdown of a template in which every tag is replaced by a token that Markdown copies.
///
/// A fact's token consists of letters, so that it reads as a word and stands in a destination as
/// it is. A section's token has a comma at either end, so that emphasis may begin or end beside it
/// as it may beside the section's tag. Tokens carry no digits: those could begin a list.
struct MarkdownTokens {
  private(set) var markdown: [UInt8] = []
  /// The same without the tokens of sections: what is read when all of them are shown.
  private(set) var allShown: [UInt8] = []
  /// The same without sections: what is read when none of them is shown.
  private(set) var noneShown: [UInt8] = []
  /// What every token begins with; it occurs nowhere else in the Markdown.
  private let prefix: [UInt8]

  private static let indexWidth = 4
  private static let comma = UInt8(ascii: ",")

  init(_ steps: [TemplateStep]) {
    let literals = steps.map(\.literalOnOneLine)
    var prefix = Array("xqz".utf8)
    while literals.contains(where: { $0.firstOffset(of: prefix) != nil }) {
      prefix.append(UInt8(ascii: "j"))
    }
    self.prefix = prefix
    var depth = 0
    for (index, step) in steps.enumerated() {
      let isSection = step.isSection
      let text = if case .literal = step { literals[index] } else { token(index) }
      markdown += isSection ? [Self.comma] + text + [Self.comma] : text
      if case .begin = step { depth += 1 }
      if !isSection { allShown += text }
      if !isSection, depth == 0 { noneShown += text }
      if case .end = step { depth -= 1 }
    }
  }

  /// The prefix, the step's index in base 16 with the letters a to p, and an end.
  private func token(_ index: Int) -> [UInt8] {
    let letters = (0..<Self.indexWidth).reversed().map {
      UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index >> (4 * $0)) & 15
    }
    return prefix + letters + [UInt8(ascii: "z")]
  }

  /// A stretch of HTML between tokens, or the index of the step whose token stood there.
  enum Part {
    case html(ArraySlice<UInt8>)
    case step(Int)
  }

  /// Cuts the HTML of `markdown` at the tokens.
  func cut(_ html: [UInt8], _ steps: [TemplateStep]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    while let found = html[start...].firstOffset(of: prefix) {
      let letters = html[(found + prefix.count)...].prefix(Self.indexWidth)
      let index = letters.reduce(0) { $0 << 4 | Int($1 &- UInt8(ascii: "a")) & 15 }
      let comma = steps[index].isSection ? 1 : 0
      parts.append(.html(html[start..<found - comma]))
      parts.append(.step(index))
      start = letters.endIndex + 1 + comma
    }
    parts.append(.html(html[start...]))
    return parts
  }

  /// The HTML of parts with the tokens of facts, as that of `allShown` or `noneShown` should be.
  func joined(_ parts: [Part], _ steps: [TemplateStep], showsSections: Bool) -> [UInt8] {
    var html: [UInt8] = []
    var depth = 0
    for part in parts {
      switch part {
      case .html(let bytes):
        if depth == 0 || showsSections { html += bytes }
      case .step(let index):
        switch steps[index] {
        case .begin: depth += 1
        case .end: depth -= 1
        case .literal, .fact: if depth == 0 || showsSections { html += token(index) }
        }
      }
    }
    return html
  }
}
