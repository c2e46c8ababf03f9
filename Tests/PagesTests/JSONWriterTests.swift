import Testing

@testable import Pages

@Suite("JSON writer")
struct JSONWriterTests {
  private func text(isCompact: Bool = false, _ content: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(isCompact: isCompact)
    json.document(content)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("members and elements stand on lines of their own, keys in the order of writing")
  func layout() {
    let json = text { json in
      json.member("b", 1)
      json.array("a") { json in
        json.element(13)
        json.element { $0.member("x", true) }
        json.element { _ in }
      }
      json.null("none")
      json.object("empty") { _ in }
    }
    #expect(
      json == """
        {
          "b": 1,
          "a": [
            13,
            {
              "x": true
            },
            {}
          ],
          "none": null,
          "empty": {}
        }

        """)
  }

  @Test("the compact form keeps one object on one line")
  func compact() {
    #expect(
      text(isCompact: true) { json in
        json.member("a", "x")
        json.object("b") { $0.member("c", 0.5) }
      } == "{\"a\": \"x\", \"b\": {\"c\": 0.5}}\n")
  }

  @Test("what is absent or not a number is null")
  func absent() {
    let json = text { json in
      json.member("text", nil as String?)
      json.member("number", nil as Double?)
      json.member("infinite", Double.infinity)
      json.member("unknown", Double.nan)
    }
    #expect(json.components(separatedBy: ": null").count == 5)
  }

  @Test(
    "a text ends neither its quotes nor a script element, and no line of JavaScript",
    arguments: [
      ("a\"b\\c", #"a\"b\\c"#), ("</script><!--", #"\u003c/script\u003e\u003c!--"#),
      ("a&b", #"a\u0026b"#), ("\n\t\r\u{1}", #"\n\t\u000d\u0001"#),
      ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{7F}\u{85}", #"\u007f\u0085"#),
      ("é😀'/", "é😀'/"),
    ])
  func escapes(_ value: String, _ expected: String) {
    #expect(text(isCompact: true) { $0.member("a", value) } == "{\"a\": \"\(expected)\"}\n")
  }
}
