import Datasets
import Diagnostics
import Testing

/// What the console says of a registry of models with this text.
private func models(_ text: String) -> String {
  report(["registry/models.yml": text])
}

@Suite("YAML texts")
struct YAMLTests {
  private let entry = "dsr1: {label: R1}\n"

  @Test("what is no YAML is an error with its place")
  func syntax() {
    #expect(
      models("dsr1: {label: R1\n") == """
        Content/registry/models.yml:2:1: error: did not find expected ',' or '}'
          |\u{20}
          | ^
        """)
    #expect(
      models("dsr1:\n\tlabel: R1\n") == """
        Content/registry/models.yml:2:1: error: found character that cannot start any token
          |  label: R1
          | ^
        """)
    #expect(
      models("dsr1:\n  label: \"R1\n") == """
        Content/registry/models.yml:3:1: error: found unexpected end of stream
          |\u{20}
          | ^
        """)
    #expect(
      models("dsr1: [}\n") == """
        Content/registry/models.yml:1:8: error: did not find expected node content
          | dsr1: [}
          |        ^
        """)
    #expect(
      models("dsr1: a: b\n") == """
        Content/registry/models.yml:1:8: error: mapping values are not allowed in this context
          | dsr1: a: b
          |        ^
        """)
    #expect(
      models("dsr1: @x\n") == """
        Content/registry/models.yml:1:7: error: found character that cannot start any token
          | dsr1: @x
          |       ^
        """)
    #expect(
      models("dsr1: !<x y>\n") == """
        Content/registry/models.yml:1:10: error: did not find the expected '>'
          | dsr1: !<x y>
          |          ^
        """)
  }

  @Test("more than one document is an error")
  func documents() {
    #expect(
      models("---\n\(entry)---\nx: {label: X}\n") == """
        Content/registry/models.yml:3:1: error: expected a single document in the stream, but \
        found another document
          | ---
          | ^
        """)
    #expect(models("---\n\(entry)...\n") == "")
  }

  @Test("an empty file is an error")
  func empty() {
    #expect(
      models("") == """
        Content/registry/models.yml: error: the registry has no entries
        """)
    #expect(
      models("# nothing\n") == """
        Content/registry/models.yml: error: the registry has no entries
        """)
    #expect(
      models("~\n") == """
        Content/registry/models.yml:1:1: error: the registry must be a map of keys and values
          | ~
          | ^
        """)
  }

  @Test("a byte order mark and CRLF are read; columns count from the text")
  func marks() {
    #expect(models("\u{FEFF}dsr1: {label: R1}\r\n") == "")
    #expect(
      models("\u{FEFF}dsr1: {}\r\nx: {label: X, labl: Y}\r\n") == """
        Content/registry/models.yml:1:7: error: "label" is missing
          | dsr1: {}
          |       ^
        Content/registry/models.yml:2:15: warning: nothing reads "labl"
          | x: {label: X, labl: Y}
          |               ^
        help: did you mean "label"?
        """)
  }

  @Test("characters that YAML refuses, or takes for line ends, are errors at their place")
  func characters() {
    #expect(
      models("dsr1: {label: é\u{0}}\n") == """
        Content/registry/models.yml:1:16: error: this character must not stand in YAML as it is
          | dsr1: {label: é }
          |                ^
        help: write it as an escape in double quotes; end lines with LF or CRLF
        """)
    #expect(
      models("# é\r\ndsr1: {label: é\u{1B}}\r\n") == """
        Content/registry/models.yml:2:16: error: this character must not stand in YAML as it is
          | dsr1: {label: é }
          |                ^
        help: write it as an escape in double quotes; end lines with LF or CRLF
        """)
    #expect(
      models("dsr1: {label: a\rb}\n") == """
        Content/registry/models.yml:1:16: error: this character must not stand in YAML as it is
          | dsr1: {label: a b}
          |                ^
        help: write it as an escape in double quotes; end lines with LF or CRLF
        """)
    for character in ["\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}"]
    {
      let (dataset, diagnostics) = loadModels("dsr1: {label: é\(character)}\n")
      #expect(dataset == nil)
      #expect(
        diagnostics.map(\.summary) == [
          "Content/registry/models.yml:1:16: error: this character must not stand in YAML as it is"
            + " | write it as an escape in double quotes; end lines with LF or CRLF"
        ])
    }
    #expect(models("dsr1: {label: \"\\u2028\\0\\e é 😀 \u{A0}\"}\n") == "")
  }

  @Test("a key that stands twice is an error that names both places")
  func duplicateKeys() {
    #expect(
      models("dsr1: {label: R1}\nx: {label: X}\n\"dsr1\": {label: R2}\n") == """
        Content/registry/models.yml:3:1: error: "dsr1" is given twice
          | "dsr1": {label: R2}
          | ^
        help: the first is on line 1
        """)
    #expect(
      models("dsr1:\n  label: R1\n  slug: a\n  label: R2\n  slug: b\n") == """
        Content/registry/models.yml:4:3: error: "label" is given twice
          |   label: R2
          |   ^
        help: the first is on line 2
        Content/registry/models.yml:5:3: error: "slug" is given twice
          |   slug: b
          |   ^
        help: the first is on line 3
        """)
    #expect(
      models("dsr1: {label: R1, label: R2}\n") == """
        Content/registry/models.yml:1:8: error: "label" is given twice
          | dsr1: {label: R1, label: R2}
          |        ^
        """)
    #expect(
      models("1: {label: A}\n\"1\": {label: B}\n") == """
        Content/registry/models.yml:2:1: error: "1" is given twice
          | "1": {label: B}
          | ^
        help: the first is on line 1
        """)
  }

  @Test("many keys that stand twice are all reported, up to ten")
  func manyDuplicates() {
    let keys = (0..<12).map { "k\($0): {label: K}\n" }.joined()
    let diagnostics = loadModels(keys + keys).diagnostics
    #expect(diagnostics.count == 10)
  }

  @Test("anchors without an alias are read, aliases are refused, so that no text stands for more")
  func aliases() {
    #expect(models("dsr1: &a {label: R1}\n") == "")
    #expect(
      models("dsr1: {label: &a R1}\nx: {label: *a}\n") == """
        Content/registry/models.yml:2:12: error: YAML aliases are not read
          | x: {label: *a}
          |            ^
        help: write the value out
        """)
    let laughs = (1..<30).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]\n" }.joined()
    #expect(
      models("l0: &l0 ha\n" + laughs) == """
        Content/registry/models.yml:2:10: error: YAML aliases are not read
          | l1: &l1 [*l0, *l0]
          |          ^
        help: write the value out
        """)
    #expect(
      models("dsr1: {label: *nowhere}\n") == """
        Content/registry/models.yml:1:15: error: found undefined alias
          | dsr1: {label: *nowhere}
          |               ^
        """)
  }

  @Test("an ampersand and an asterisk in a text are no anchor and no alias")
  func ampersands() {
    #expect(models("dsr1: {label: \"Q&A, *A*, R&D\"}\n") == "")
    #expect(models("dsr1:\n  label: AT&T and *T*\n") == "")
  }

  @Test("merge keys are keys like others: nothing is merged")
  func mergeKeys() {
    #expect(
      models("dsr1: {<<: {slug: a}, label: R1}\n") == """
        Content/registry/models.yml:1:8: warning: nothing reads "<<"
          | dsr1: {<<: {slug: a}, label: R1}
          |        ^
        """)
  }

  @Test("nesting is bounded, in brackets, by indentation and by dashes")
  func nesting() {
    #expect(
      models("dsr1: \(String(repeating: "[", count: 100_000))") == """
        Content/registry/models.yml:1:71: error: the YAML is nested too deep
          | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
          |                                                              ^
        """)
    #expect(
      models(String(repeating: "- ", count: 50_000)) == """
        Content/registry/models.yml:1:258: error: the YAML is nested too deep
          | … - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - \
        - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -…
          |                                                              ^
        """)
    #expect(
      models(String(repeating: "? ", count: 50_000)) == """
        Content/registry/models.yml:1:258: error: the YAML is nested too deep
          | … ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? \
        ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?…
          |                                                              ^
        """)
    let stairs = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(
      loadModels(stairs).diagnostics.map(\.summary) == [
        "Content/registry/models.yml:259:258: error: the YAML is nested too deep"
      ])
  }

  @Test("a text of more than a megabyte is refused whole")
  func size() {
    #expect(
      models("# " + String(repeating: "x", count: 1 << 20)) == """
        Content/registry/models.yml: error: the YAML is longer than 1048576 bytes
        """)
  }

  @Test("a key that is no text is an error")
  func keys() {
    #expect(
      models("[a, b]: {label: R1}\n") == """
        Content/registry/models.yml:1:1: error: a key must be a text
          | [a, b]: {label: R1}
          | ^
        """)
    #expect(
      models("dsr1: {label: R1, {a: b}: c}\n") == """
        Content/registry/models.yml:1:19: error: a key must be a text
          | dsr1: {label: R1, {a: b}: c}
          |                   ^
        """)
  }

  private func loadModels(_ text: String) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    loadDataset(folder(["registry/models.yml": text]))
  }
}
