import Diagnostics
import Testing

@testable import Prose

/// The template's text with `close` set and `a` = "A".
private func render(_ text: String, partials: [String: String] = [:]) throws -> String {
  let source = { (text: String) in
    SourceText(SourceFile(path: "t.md", bytes: Array(text.utf8)))
  }
  let page = source(text)
  let parser = TemplateParser(
    page, in: page.wholeRange,
    context: TemplateContext(
      name: "t", scope: [.page, .target], families: .all,
      partials: partials.mapValues {
        PartialSource(source: source($0), range: 0..<$0.utf8.count)
      }))
  #expect(parser.diagnostics.map(\.short) == [])
  var values = FactValues()
  values[.a] = "A"
  values[.close] = true
  return try TemplateProgram(parser.steps, escaping: .nothing).text(values)
}

@Suite struct StandaloneTagTests {
  @Test(
    "a section's tag or a comment alone on a line takes the line with it",
    arguments: [
      ("1\n{{! c }}\n2", "1\n2"), ("1\n  {{! c }}\t\n2", "1\n2"), ("{{! c }}\n2", "2"),
      ("1\n{{! c }}", "1\n"), ("1\r\n{{! c }}\r\n2", "1\r\n2"), ("1\n{{! a\n\nb }}\n2", "1\n2"),
      ("1\n {{#close}}\n 2\n {{/close}} \n3", "1\n 2\n3"), ("{{#close}}\n2\n{{/close}}", "2\n"),
      ("1\n{{^close}}\n2\n{{/close}}\n3", "1\n3"),
      ("{{#close}}\n{{#close}}\n1\n{{/close}}\n{{/close}}\n2", "1\n2"),
    ])
  func alone(_ text: String, _ expected: String) throws {
    #expect(try render(text) == expected)
  }

  @Test(
    "beside anything else it takes only itself",
    arguments: [
      ("1 {{! c }}\n2", "1 \n2"), (" {{! c }} 1\n2", "  1\n2"), ("{{! a }}{{! b }}\n1", "\n1"),
      ("{{#close}}1{{/close}}\n2", "1\n2"), ("{{#close}} \n1{{/close}}\n2", "1\n2"),
      (" {{#close}}{{/close}}\n1", " \n1"), ("{{a}}\n1", "A\n1"), (" {{a}} \n1", " A \n1"),
    ])
  func inline(_ text: String, _ expected: String) throws {
    #expect(try render(text) == expected)
  }

  @Test(
    "a partial alone on a line keeps the line break, and sees the facts around it",
    arguments: [
      ("1\n  {{> p}} \n2", "1\nis A\n2"), ("1 {{> p }}, 2", "1 is A, 2"), ("{{>p}}", "is A"),
    ])
  func partials(_ text: String, _ expected: String) throws {
    #expect(try render(text, partials: ["p": "is {{a}}"]) == expected)
  }
}
