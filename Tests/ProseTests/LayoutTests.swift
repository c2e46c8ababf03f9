import Diagnostics
import Testing

@testable import Prose

private func compile(_ text: String, required: [Fact] = []) -> LayoutCompiler {
  LayoutCompiler(
    SourceText(SourceFile(path: "t.md", bytes: Array(text.utf8))),
    definition: LayoutDefinition(fileName: "t.md", required: required))
}

private func faults(_ text: String, required: [Fact] = []) -> [String] {
  compile(text, required: required).diagnostics.map(\.short)
}

@Suite struct LayoutTests {
  @Test("HTML is copied, facts are escaped for text, attribute and destination, markup is not")
  func run() throws {
    var values = FactValues()
    values[.title] = "A & B"
    values[.description] = "\"quoted\""
    values[.canonicalURL] = "https://x.org/?a=b c"
    values[.table] = Array("<table></table>".utf8)
    let text = """
      <!doctype html>
      <title>{{title}}</title>
      <meta name="description" content="{{description}}">
      <link rel=canonical href="{{canonical_url}}">
      {{! a comment }}
      {{#eyebrow}}
      <p>{{eyebrow}}
      {{/eyebrow}}
      {{{table}}}

      """
    let program = try #require(compile(text, required: [.markup(.table), .text(.title)]).program)
    #expect(
      try program.text(values) == """
        <!doctype html>
        <title>A &amp; B</title>
        <meta name="description" content="&quot;quoted&quot;">
        <link rel=canonical href="https://x.org/?a=b%20c">
        <table></table>

        """)
  }

  @Test("a layout that loses a required part is an error at its end")
  func required() {
    #expect(
      faults("<p>\n{{title}}\n", required: [.text(.title), .markup(.table), .link(.rootURL)]) == [
        "3:1 the layout does not place \"table\" | put {{{table}}} where it belongs",
        "3:1 the layout does not place \"root_url\" | put {{root_url}} where it belongs",
      ])
  }

  @Test("markup takes three braces, nothing else does")
  func braces() {
    #expect(
      faults("{{table}}{{{title}}}") == [
        "1:3 \"table\" is markup | place it with three braces: {{{table}}}",
        "1:13 \"title\" is text, not markup | write two braces: {{title}}",
      ])
  }

  @Test("facts of comparison pages are not known in a layout")
  func scope() {
    #expect(
      faults("{{lead}}") == [
        "1:3 \"lead\" is not known in a layout"
          + " | it belongs to the pools of a target that both sides reach"
      ])
  }

  @Test(
    "a fact must stand where it can be escaped",
    arguments: [
      ("<a href=\"{{title}}\">", "\"title\" is text, and href takes a link"),
      (
        "<a href={{root_url}}>",
        "\"root_url\" stands within a tag, but not within a quoted attribute"
      ),
      ("<p {{title}}>", "\"title\" stands within a tag, but not within a quoted attribute"),
      ("<!-- {{title}} -->", "\"title\" stands within a tag, but not within a quoted attribute"),
      ("<b onclick='{{title}}'>", "\"title\" cannot be escaped within onclick"),
      ("<b style=\"{{title}}\">", "\"title\" cannot be escaped within style"),
      (
        "<script>x = '<b>{{title}}'</script>",
        "\"title\" cannot be escaped within a script or a style"
      ),
      ("<style>{{title}}</style>", "\"title\" cannot be escaped within a script or a style"),
      ("<p>{{root_url}}", "\"root_url\" is a link, which can only stand in an attribute"),
      ("<p title=\"{{{table}}}\">", "\"table\" is markup, which cannot stand in an attribute"),
    ])
  func places(_ text: String, _ message: String) {
    #expect(compile(text).diagnostics.map(\.message) == [message])
  }

  @Test(
    "what looks like the end of a part is not always one",
    arguments: [
      "<script>a</script >{{title}}", "<p a='>' b=c/>{{title}}", "<!-- > -->{{title}}",
      "<style></sty></style>{{title}}", "<br/><img alt=\"{{title}}\">{{title}}",
      "<SCRIPT></script>{{title}}", "<a href='{{root_url}}about/'>", "<p data-x=\"a {{title}}\">",
      "<meta property=\"og:url\" content=\"{{canonical_url}}\">", "a < b {{title}}>",
    ])
  func accepted(_ text: String) {
    #expect(faults(text).isEmpty != text.hasPrefix("a <"))
  }
}
