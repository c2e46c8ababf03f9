import Markup
import Testing

@Suite("Escaping")
struct EscapingTests {
  private func text(_ data: some Collection<UInt8>) -> String {
    markup { $0.text(data) }
  }

  @Test("markup characters become references, in data and in the program's own words")
  func references() {
    #expect(text("</script><b>&amp;\"".utf8) == "&lt;/script&gt;&lt;b&gt;&amp;amp;\"")
    let words: StaticString = "a < b"
    #expect(markup { $0.text(words) } == "a &lt; b")
  }

  @Test("strings, slices and lazy collections are escaped alike")
  func shapes() {
    let expected = "1 &lt; 2"
    #expect(markup { $0.text("1 < 2") } == expected)
    #expect(text(Array("x1 < 2".utf8).dropFirst()) == expected)
    #expect(text("1 < 2".utf8.lazy.map { $0 }) == expected)
  }

  @Test("tabs and line feeds stay, a carriage return becomes a space")
  func whitespace() {
    #expect(text("a\tb\r\nc".utf8) == "a\tb \nc")
  }

  @Test(
    "controls and noncharacters become U+FFFD",
    arguments: [
      0, 0x1B, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func forbidden(scalar: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(scalar)))
    #expect(text("a\(character)b".utf8) == "a\u{FFFD}b")
    #expect(markup { $0.voidElement("p", .attribute("id", character)) } == "<p id=\"\u{FFFD}\">")
  }

  @Test(
    "their neighbours stay",
    arguments: [
      0x20, 0x7E, 0xA0, 0xE9, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x1F600,
    ] as [UInt32])
  func allowed(scalar: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(scalar)))
    #expect(text("a\(character)b".utf8) == "a\(character)b")
  }

  @Test("a sequence cut off at the end is not read past")
  func truncated() {
    let cut: [UInt8] = [0x61, 0xEF, 0xBF]
    var writer = MarkupWriter()
    writer.text(cut)
    #expect(writer.bytes == cut)
  }
}
