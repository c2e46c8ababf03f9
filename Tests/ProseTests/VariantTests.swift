import Diagnostics
import Testing

@testable import Prose

@Suite struct VariantTests {
  @Test("a paragraph becomes HTML, Markdown and plain text with its facts")
  func threeForms() throws {
    var values = FactValues()
    values[.lead] = "MTP"
    values[.leadThroughput] = "2,089"
    values[.methodURL] = "../../method/"
    values[.close] = true
    let variant = try #require(
      paragraph(
        """
        **{{lead}}** delivers {{lead_throughput}} tok/s/GPU
        {{#close}}(see [the method]({{method_url}})){{/close}}{{^close}}clearly{{/close}}.
        """
      ).variant)
    #expect(
      try variant.html.text(values)
        == "<strong>MTP</strong> delivers 2,089 tok/s/GPU (see <a href=\"../../method/\">the method</a>)."
    )
    #expect(
      try variant.markdown.text(values)
        == "**MTP** delivers 2,089 tok/s/GPU (see [the method](../../method/)).")
    #expect(try variant.plain.text(values) == "MTP delivers 2,089 tok/s/GPU (see the method).")
    values[.close] = false
    #expect(try variant.plain.text(values) == "MTP delivers 2,089 tok/s/GPU clearly.")
  }
}

extension VariantTests {
  /// The HTML, Markdown and plain text of a paragraph, with a = "A" and close set.
  private func forms(_ text: String) throws -> [String] {
    var values = FactValues()
    values[.a] = "A & B"
    values[.methodURL] = "m/?a=1&b=2"
    values[.close] = true
    let (variant, diagnostics) = paragraph(text)
    #expect(diagnostics.map(\.message) == [])
    return try variant.map {
      [try $0.html.text(values), try $0.markdown.text(values), try $0.plain.text(values)]
    } ?? []
  }

  @Test("plain text has no marks, no entities, no destinations and no pictures")
  func plainText() throws {
    #expect(
      try forms("AT&amp;T *says* `<b>` \"{{a}}\" [here]({{method_url}}) ![{{a}}](x.svg)") == [
        "AT&amp;T <em>says</em> <code>&lt;b&gt;</code> &quot;A &amp; B&quot; "
          + "<a href=\"m/?a=1&amp;b=2\">here</a> <img src=\"x.svg\" alt=\"A &amp; B\" />",
        "AT&amp;T *says* `<b>` \"A \\& B\" [here](m/?a=1&amp;b=2) ![A \\& B](x.svg)",
        "AT&T says <b> \"A & B\" here ",
      ])
  }

  @Test("a paragraph's wrapping is no part of it")
  func wrapping() throws {
    #expect(
      try forms("one  \n   two\r\n{{! c }}\nthree\n{{#close}}\nfour\n{{/close}}\nfive").map {
        $0.replacing("one two three four five", with: "same")
      } == ["same", "same", "same"])
  }

  @Test("raw HTML is text")
  func rawHTML() throws {
    #expect(try forms("a <i>b").first == "a &lt;i&gt;b")
  }

  @Test("words that look like the tokens of tags are words")
  func tokens() throws {
    #expect(
      try forms("xqz xqzj xqzaaaaz ,xqzjjaaaaz, {{a}}").first
        == "xqz xqzj xqzaaaaz ,xqzjjaaaaz, A &amp; B")
  }

  @Test("a section can choose a whole destination")
  func destinations() throws {
    #expect(
      try forms("[x]({{#close}}{{method_url}}{{/close}}#y)").first
        == "<a href=\"m/?a=1&amp;b=2#y\">x</a>")
  }

  @Test("digits that begin a Markdown line begin no list")
  func listMarks() throws {
    var values = FactValues()
    values[.target] = "49"
    let variant = try #require(paragraph("{{target}}. So{{#close}}, yes{{/close}}").variant)
    #expect(try variant.markdown.text(values) == "49\\. So")
    #expect(try variant.html.text(values) == "49. So")
  }
}
