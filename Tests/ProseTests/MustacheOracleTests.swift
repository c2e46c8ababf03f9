import Diagnostics
import Mustache
import Testing

@testable import Prose

/// Writes random templates of the subset, block by block, as Mustache means them: a section that
/// opens alone on its line closes alone on one, since swift-mustache takes the place of the next
/// tag from the opening one.
private struct TemplateGenerator {
  var random: SplitMix

  private static let always = ["a", "b", "lead", "target"]
  private static let sometimes = ["a_price", "range_low", "saving"]
  private static let flags = ["close", "priced", "a_leads"]
  static let blockPartial = "shared {{a}}\nlines\n"
  static let inlinePartial = "inline {{#close}}{{b}}{{/close}}"

  mutating func blocks(depth: Int, known: [String] = []) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4:
        text += blank() + inline(depth: depth, known: known) + "\n"
      case 5:
        text +=
          blank() + "{{!" + random.pick(["", " c ", " {{ c", "c\n\nd"]) + "}}" + blank() + "\n"
      case 6:
        text += "{{>" + blank() + "block-partial" + blank() + "}}" + blank() + "\n"
      default:
        guard depth > 0 else { continue }
        let name = random.pick(Self.flags + Self.sometimes)
        let sigil = random.pick(["#", "^"])
        text += blank() + "{{\(sigil)\(blank())\(name)}}" + blank() + "\n"
        text += blocks(depth: depth - 1, known: sigil == "#" ? known + [name] : known)
        text += blank() + "{{/\(name)\(blank())}}" + blank() + "\n"
      }
    }
    return text
  }

  /// One line, beginning with a word so that no tag stands alone on it.
  private mutating func inline(depth: Int, known: [String]) -> String {
    var text = random.pick(["word", "<b>", "& \"so\"", "{.", "}}", "{ {.", "é’", "\\"])
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      switch Int.random(in: 0..<9, using: &random) {
      case 0: text += blank()
      case 1: text += random.pick([" and ", ".", "} ", "'", "  "])
      case 2: text += "{{!c}}"
      case 3: text += "{{> inline-partial }}"
      case 4...6:
        let names = Self.always + known.filter { Self.sometimes.contains($0) }
        text += "{{" + blank() + random.pick(names) + blank() + "}}"
      default:
        guard depth > 0 else { continue }
        let name = random.pick(Self.flags + Self.sometimes)
        let sigil = random.pick(["#", "^"])
        text += "{{\(sigil)\(name)}}"
        text += inline(depth: depth - 1, known: sigil == "#" ? known + [name] : known)
        text += "{{/\(name)}}"
      }
    }
    return text
  }

  private mutating func blank() -> String { random.pick(["", "", " ", "  ", "\t"]) }

  /// Facts, for us and for Mustache; texts that always have a value, texts that may have none.
  mutating func values() -> (FactValues, [String: Any]) {
    var ours = FactValues()
    var theirs: [String: Any] = [:]
    let texts = ["MI355X", "GLM-5", "<script>", "a & b", "it's \"so\"", "{{b}}", "53%", "λ"]
    for name in Self.always + Self.sometimes {
      guard case .text(let fact)? = Fact.byName[name] else { continue }
      if Self.sometimes.contains(name), random.chance(50) { continue }
      let text = random.pick(texts)
      ours[fact] = text
      theirs[name] = text
    }
    for name in Self.flags {
      guard case .flag(let fact)? = Fact.byName[name] else { continue }
      let isSet = random.chance(50)
      ours[fact] = isSet
      theirs[name] = isSet
    }
    return (ours, theirs)
  }
}

@Suite struct MustacheOracleTests {
  @Test("2,000 random templates of the subset say what swift-mustache says")
  func sameAsMustache() throws {
    var generator = TemplateGenerator(random: SplitMix(seed: 20_260_601))
    for number in 0..<2_000 {
      let template = generator.blocks(depth: 3)
      let (ours, theirs) = generator.values()
      for (escaping, contentType) in [(TemplateProgram.Escaping.html, "HTML"), (.nothing, "TEXT")] {
        let program = try #require(compile(template, escaping), "case \(number): \(template)")
        let library = MustacheLibrary(
          templates: try [
            "page": template, "block-partial": TemplateGenerator.blockPartial,
            "inline-partial": TemplateGenerator.inlinePartial,
          ].mapValues {
            try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType)}}\n" + $0)
          })
        let expected = try #require(library.render(theirs, withTemplate: "page"))
        let text = try program.text(ours)
        #expect(text == expected, "case \(number):\n\(template)\n\(theirs)")
        if text != expected { return }
      }
    }
  }

  private func compile(
    _ text: String, _ escaping: TemplateProgram.Escaping
  ) -> TemplateProgram? {
    let source = { (path: String, text: String) in
      SourceText(SourceFile(path: path, bytes: Array(text.utf8)))
    }
    let partials = [
      // A paragraph has no line break at its end: the tag's line has it.
      "block-partial": source("shared.md", String(TemplateGenerator.blockPartial.dropLast())),
      "inline-partial": source("shared.md", TemplateGenerator.inlinePartial),
    ].mapValues { PartialSource(source: $0, range: $0.wholeRange) }
    let page = source("t.md", text)
    let parser = TemplateParser(
      page, in: page.wholeRange,
      context: TemplateContext(
        name: "t", scope: [.page, .target, .verdict], families: .hardware, partials: partials))
    guard parser.diagnostics.isEmpty else {
      print(parser.diagnostics.map(\.consoleText).joined())
      return nil
    }
    return TemplateProgram(parser.steps, escaping: escaping)
  }
}
