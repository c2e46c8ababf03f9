import CommonMark
import Testing

@testable import Prose

/// Texts that mean something to Markdown or HTML where they are not escaped.
private let hostileTexts = [
  "*a*", "**b**", "_c_ d", "`e`", "``", "[f](g)", "![h](i)", "](javascript:x)", "<script>", "<b>",
  "<!-- j", "&lt;", "&#42;", "&copy", "~~k~~", "~", "| l |", "\\", "\\*", "a\\", "# m", "#", "- n",
  "+ o", "1. p", "12) q", "1.", "2)", "> r", "=== s", "---", "***", "* t", "\n\nu", "a\n- v",
  "\tw", "    x", "http://y.org/", "https://z.org", "www.a.org", "ftp://b.c", "Wow!", "!", "\"",
  "'", "$1.50", "GLM-5", "[k]: l", "``` m", "~~~", "<https://n.o>", "a_b_c", "{{a}}", "\u{0}x",
  "\u{85}y", "(z)", ".", ")", "1", "123456789", "x<y", "a&b", "\u{202E}rtl", "😀",
]

private struct ParagraphGenerator {
  var random: SplitMix

  mutating func paragraph() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<14, using: &random) {
      case 0...3: text += random.pick(["{{a}}", "{{b}}", "{{lead}}", "{{trail}}"])
      case 4: text += random.pick([" word ", " and\n", ", so ", " — ", " it's \"so\" "])
      case 5: text += random.pick([". Next", ".", ") then ", "!", "?\n", ": "])
      case 6: text += " **{{a}}** "
      case 7: text += " *of {{b}} here* "
      case 8: text += " [{{a}}]({{a_url}}) "
      case 9: text += "[the *{{lead}}* method]({{method_url}})"
      case 10: text += " ![{{b}}]({{b_url}}) "
      case 11: text += " `code` ~~gone~~ "
      case 12: text += "{{#close}} close: **{{b}}** {{/close}}"
      default: text += "{{^close}}({{lead}}){{/close}}{{#same_vendor}}{{a}}. {{/same_vendor}}"
      }
    }
    return text
  }

  mutating func values() -> FactValues {
    var values = FactValues()
    for fact in [TextFact.a, .b, .lead, .trail] {
      values[fact] = random.pick(hostileTexts)
      // A text that is white space is absent.
      if values[fact] == nil { values[fact] = "x" }
    }
    let links = [
      "../a/", "a?b=c&d=e", "javascript:alert(1)", "x) [y](z", "\"onclick=x", "<x>", "a b\\", "#é",
      "https://a.org/", "&#106;avascript:x", "x'y*z*_",
    ]
    for fact in [LinkFact.aURL, .bURL, .methodURL] { values[fact] = random.pick(links) }
    values[.close] = random.chance(50)
    values[.sameVendor] = random.chance(50)
    return values
  }
}

@Suite struct MarkdownTwinTests {
  @Test("3,000 random paragraphs of hostile facts read the same as HTML and as Markdown")
  func sameAsHTML() throws {
    var generator = ParagraphGenerator(random: SplitMix(seed: 7))
    var refused = 0
    for number in 0..<3_000 {
      let text = generator.paragraph()
      let (variant, diagnostics) = paragraph(text)
      guard let variant else {
        // Words may meet when a section between them is left out, and be refused for that.
        let messages = diagnostics.map(\.message)
        #expect(messages == ["a section changes how the Markdown around it is read"], "\(text)")
        refused += 1
        continue
      }
      for _ in 0..<3 {
        let values = generator.values()
        let markdown = try variant.markdown.text(values)
        let html = try variant.html.text(values)
        let fromMarkdown = String(
          decoding: MarkdownRenderer.html(Array(markdown.utf8)), as: UTF8.self)
        let isSame = canonical("<p>\(html)</p>") == canonical(fromMarkdown)
        #expect(isSame, "case \(number): \(text)\n\(markdown)\n\(html)\n\(fromMarkdown)")
        if !isSame { return }
      }
    }
    #expect(refused < 30)
  }

  /// HTML without what Markdown may do differently with the same meaning: quotes that need no
  /// entity, and white space at the ends and in runs.
  private func canonical(_ html: String) -> String {
    html.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("<p>", with: "").replacing("</p>", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
