import Diagnostics
import Testing

@testable import Prose

private func read(_ text: String) -> (entries: [String], body: String, faults: [String]) {
  let source = SourceText(SourceFile(path: "t.md", bytes: Array(text.utf8)))
  let frontMatter = FrontMatter(source)
  let entries = frontMatter.entries.map { entry in
    "\(entry.key)\(entry.isList ? " list" : ""): "
      + entry.values.map { source.text($0) }.joined(separator: " | ")
  }
  let body = source.text(frontMatter.bodyStart..<source.bytes.count)
  return (entries, body, frontMatter.diagnostics.map(\.short))
}

@Suite struct FrontMatterTests {
  @Test("values are plain, quoted or a list, and comments are none of them")
  func values() {
    let text = """
      ---
      # a comment
      name: On one line: yes   # not this
      quoted: "it's # in" # out

      single: '"'
      title:    # longest first
        - "a"
        - b # c
      ---
      body
      """
    let (entries, body, faults) = read(text)
    #expect(
      entries == ["name: On one line: yes", "quoted: it's # in", "single: \"", "title list: a | b"])
    #expect(body == "body")
    #expect(faults == [])
  }

  @Test("a file need not have front matter")
  func none() {
    #expect(read("# one").body == "# one")
    #expect(read("").faults == [])
  }

  @Test("what is not of the form is an error at its place")
  func errors() {
    #expect(
      read("---\na: b").faults == ["1:1 the front matter is never closed | end it with a line ---"])
    #expect(
      read("---\n- a\nb: \"c\nd: 'e' f\nd: \"\\n\"\ng\n  h: i\nj:\n- \nk:l\n---").faults == [
        "2:1 a list item without a key | write key: on a line before",
        "3:4 this quote is never closed",
        "4:8 text after the closing quote"
          + " | a value contains no quote of its own kind: use the other kind around it",
        "5:1 \"d\" is given twice",
        "5:5 quoted values have no escapes",
        "6:1 neither a key nor a list item | write key: value",
        "7:3 neither a key nor a list item | write key: value",
        "9:1 this list item is empty",
        "10:1 neither a key nor a list item | write key: value",
        "8:1 \"j\" has no value",
      ])
  }
}
