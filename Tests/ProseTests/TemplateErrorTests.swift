import Diagnostics
import Testing

@testable import Prose

/// `line:column message | help` of each diagnostic, for short expectations.
private func faults(
  _ text: String, scope: FactScope = [.page, .target, .verdict], families: VariedSides = .hardware,
  partials: [String: String] = [:]
) -> [String] {
  paragraph(text, scope: scope, families: families, partials: partials).diagnostics.map(\.short)
}

extension Diagnostic {
  /// `path:line:column message | help`, without the path where it is that of the test's template.
  var short: String {
    let place = position.map { "\($0.line):\($0.column)" } ?? "-"
    let file = path == "t.md" ? "" : "\(path):"
    return "\(file)\(place) \(message)" + (help.map { " | \($0)" } ?? "")
  }
}

@Suite struct TemplateErrorTests {
  @Test("an unknown fact is an error at its name, with the nearest one")
  func unknownFact() {
    #expect(
      faults("At {{ targt }}, {{#closed}}x{{/closed}}{{wxyz}}") == [
        "1:7 unknown fact \"targt\" | did you mean \"target\"?",
        "1:20 unknown fact \"closed\" | did you mean \"close\"?",
        "1:42 unknown fact \"wxyz\"",
      ])
  }

  @Test("a fact of another pool is an error that says where it belongs")
  func wrongScope() {
    #expect(
      faults("{{bounded}} {{oldest_date}}") == [
        "1:3 \"bounded\" is not known in two-sided | it belongs to the lower-bound pools",
        "1:15 \"oldest_date\" is not known in two-sided | it belongs to notice-old-data and footer-dates",
      ])
  }

  @Test("a fact that the family does not have is an error; for all families it needs a section")
  func wrongFamily() {
    #expect(
      faults("é {{hardware}}") == [
        "1:5 \"hardware\" is not known in this family | it is what the two sides differ in: name a and b"
      ])
    #expect(faults("{{hardware}}", families: .model) == [])
    #expect(
      faults("{{hardware}}", families: .all) == [
        "1:3 \"hardware\" may have no value here | put it into a section: {{#hardware}}…{{/hardware}}"
      ])
    #expect(faults("x{{#hardware}} on {{hardware}}{{/hardware}}", families: .all) == [])
  }

  @Test("a fact that may be absent needs a section that rules its absence out")
  func absentFact() {
    let scope: FactScope = [.page, .target, .notReached]
    #expect(
      faults("{{range_low}}") == [
        "1:3 \"range_low\" may have no value here | put it into a section: {{#range_low}}…{{/range_low}}"
      ])
    #expect(faults("{{#range_low}}{{range_low}}{{/range_low}}x") == [])
    #expect(faults("{{^no_common_point}}{{range_low}}{{/no_common_point}}x") == [])
    #expect(faults("{{#no_common_point}}{{range_low}}{{/no_common_point}}x").count == 1)
    #expect(faults("{{#close}}{{^close}}x{{/close}}{{range_low}}{{/close}}").count == 1)
    // The tests' pool is priced; one of the page alone is not.
    #expect(faults("{{a_cost}}") == [])
    #expect(faults("{{#priced}}x{{/priced}}{{reached_cost}}", scope: scope) == [])
  }

  @Test("kinds must fit: flags have no text, markup and three braces are for layouts")
  func kinds() {
    #expect(
      faults("{{close}} {{{a}}} {{table}}") == [
        "1:3 \"close\" is a flag and has no text | make a section of it: {{#close}}…{{/close}}",
        "1:14 \"a\" is text, not markup | write two braces: {{a}}",
        "1:21 \"table\" is not known in two-sided | it belongs to layouts",
      ])
  }

  @Test("sections must be closed, by name, in order")
  func sections() {
    #expect(
      faults("a\n {{#close}} b") == [
        "2:2 section \"close\" is never closed | end it with {{/close}}"
      ])
    #expect(
      faults("a {{/close}}") == ["1:3 {{/close}} closes no section"])
    #expect(
      faults("{{#close}}a{{/priced}}{{/close}}") == [
        "1:12 {{/priced}} closes no section | the open section is \"close\""
      ])
    #expect(
      faults("{{#close}}{{^priced}}a{{/close}}{{/priced}}") == [
        "1:23 {{/close}} closes a section around \"priced\" | close it first: {{/priced}}",
        "1:33 {{/priced}} closes no section",
      ])
  }

  @Test("tags must be whole, and of the subset")
  func tags() {
    #expect(
      faults("{{}} {{ # }} {{a b}} {{A}} {{=<% %>=}} {{&a}} {{{a}} {{b}}") == [
        "1:1 this tag is empty | name a fact in it",
        "1:6 this tag is empty | name a fact in it",
        "1:16 \"a b\" is not a name | names are lower-case letters, digits, hyphens and underscores",
        "1:24 \"A\" is not a name | names are lower-case letters, digits, hyphens and underscores",
        "1:28 {{= … }} is not part of the template language | there are {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> pool}} and {{! … }}",
        "1:40 {{& … }} is not part of the template language | there are {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> pool}} and {{! … }}",
        "1:47 this tag is never closed | end it with }}}",
      ])
    #expect(faults("a {{b\n\n{{a}}") == ["1:3 this tag is never closed | end it with }}"])
    #expect(faults("a {{! b") == ["1:3 this tag is never closed | end it with }}"])
  }

  @Test("partials must exist and must not contain themselves")
  func partials() {
    let partials = ["one": "x {{> two }}", "two": "{{> one}}", "bad": "is {{nonsense}}"]
    #expect(
      faults("{{> onne }}", partials: partials) == [
        "1:5 unknown partial \"onne\" | did you mean \"one\"?"
      ])
    #expect(
      faults("{{> one}}", partials: partials) == [
        "shared.md:1:5 partial \"one\" contains itself: one → two → one"
      ])
    #expect(faults("{{> bad}}", partials: partials) == ["shared.md:1:6 unknown fact \"nonsense\""])
  }

  @Test("a literal figure is an error where it begins, but not in code and destinations")
  func literalFigures() {
    let refused = " a template states no figures | a figure must come from a fact"
    #expect(faults("the 99th of 1,000") == ["1:5", "1:13", "1:15"].map { $0 + refused })
    #expect(faults("twice² or ½\n{{a}}3x") == ["1:6", "1:11", "2:6"].map { $0 + refused })
    #expect(faults("`p99` and [x](a1.html#2 \"t\") {{! 4 }}") == [])
  }

  @Test("what is more or less than one paragraph is an error at its first letter")
  func oneParagraph() {
    let refused =
      " this is not one paragraph of text"
      + " | lists, headings, tables, quotes and code blocks cannot be part of a sentence"
    for text in ["- a", "## a", "> a", "```", "---", "[x]: y"] {
      #expect(faults(text) == ["1:1" + refused], "\(text)")
    }
    #expect(faults("a\n- b\n# c") == [])
  }

  @Test("a section cannot cut an element of Markdown in two")
  func cutElements() {
    let cut =
      " cuts a Markdown element in two"
      + " | begin and end emphasis, links and code within the section, or around it"
    #expect(faults("**a {{#close}}b** c{{/close}}") == ["1:5 section \"close\"" + cut])
    #expect(faults("{{#close}}*a {{/close}}b*") == ["1:1 section \"close\"" + cut])
    #expect(
      faults("[a {{#close}}b]({{method_url}}) c{{/close}}") == ["1:4 section \"close\"" + cut])
    #expect(
      faults("*a{{^close}} {{b}}{{/close}}* [a{{#close}} b{{/close}}]({{method_url}})") == [])
    #expect(faults("{{#close}}**a**{{/close}} _b_{{#close}} `c` {{/close}}") == [])
  }

  @Test("a section must not change what the marks around it mean")
  func changedMarks() {
    let refused =
      "1:1 a section changes how the Markdown around it is read"
      + " | put the marks of emphasis, links and code wholly within or outside the section"
    #expect(faults("Wow!{{#close}} x{{/close}}[a]({{method_url}})") == [refused])
    #expect(faults("*a {{#close}}{{b}}{{/close}}*") == [refused])
    #expect(faults("{{#close}}a{{/close}}- b") == [refused])
  }

  @Test("texts, links and code each have their place")
  func places() {
    #expect(
      faults("{{model_url}} [a]({{a}}) `{{b}}` [b](x \"{{b}}\")") == [
        "1:1 \"model_url\" is a link, not text | use it as a destination: [words]({{model_url}})",
        "1:19 \"a\" is text, and a destination takes a link | name one of \(links)",
        "1:27 \"b\" stands in a code span, where its text could not be escaped"
          + " | write it without the backticks",
        "1:41 \"b\" cannot stand here | put it into the text or a destination",
      ])
    #expect(
      faults("https://{{a}}.org") == [
        "1:9 \"a\" is text, and a destination takes a link | name one of \(links)"
      ])
    #expect(faults("a@{{a}}.org").count == 1)
  }
}

private let links = "model_url, hardware_url, a_url, b_url, index_url, method_url"
