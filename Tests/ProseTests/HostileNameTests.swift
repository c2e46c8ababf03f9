import Diagnostics
import Testing

@testable import Prose

@Suite("Names in templates that are no names")
struct HostileNameTests {
  @Test("a control character in a tag, a key or a pool stays out of the message")
  func controlCharacters() {
    let (variant, diagnostics) = paragraph("Of {{a\u{1B}[31mb}} we say nothing.")
    #expect(variant == nil)
    #expect(
      diagnostics.map(\.consoleText) == [
        """
        t.md:1:6: error: "a [31mb" is not a name
          | Of {{a [31mb}} we say nothing.
          |      ^
        help: names are lower-case letters, digits, hyphens and underscores

        """
      ])
  }

  @Test("a name of a megabyte is cut in the message")
  func length() {
    let name = String(repeating: "x", count: 1_000_000)
    let (_, diagnostics) = paragraph("Of {{\(name)}} we say nothing.")
    #expect(diagnostics.map(\.message.count) == [1001])
    #expect(diagnostics.allSatisfy { $0.message.hasPrefix("unknown fact \"xxx") })
  }

  @Test("a template of nothing but unknown names is read in a time that grows with its length")
  func manyErrors() {
    let (_, diagnostics) = paragraph(String(repeating: "{{x}}\n", count: 20_000))
    #expect(diagnostics.count == 20_000)
    #expect(diagnostics.last?.position == Position(line: 20_000, column: 3))
  }
}
