/// Follows HTML byte by byte and says what a byte put in next would be part of.
///
/// Knows as much of HTML as templates need: elements, quoted and bare attributes, comments,
/// declarations, and the raw text of scripts and styles.
struct HTMLPlace: Sendable {
  enum Part: Sendable, Hashable {
    case text
    /// The quoted value of the attribute of that name.
    case attribute(String)
    /// Within the text of `<script>` or `<style>`.
    case script
    /// Within a tag, but not within a quoted value; or within a comment or a declaration.
    case markup
  }

  private enum State {
    case text, tagStart, tagName, attributes, attributeName, beforeValue, bareValue
    case value(quote: UInt8)
    case declaration, comment, rawText
  }

  /// The names of the open elements, outermost first.
  private(set) var elements: [String] = []
  /// How many tags were begun.
  private(set) var tagCount = 0
  private var state = State.text
  private var isEndTag = false
  private var isSelfClosing = false
  private var tagName: [UInt8] = []
  private var attributeName: [UInt8] = []
  /// The last bytes of raw text or of a comment, to find its end.
  private var tail: [UInt8] = []

  var part: Part {
    switch state {
    case .text: .text
    case .value: .attribute(String(decoding: attributeName, as: UTF8.self))
    case .rawText: .script
    default: .markup
    }
  }

  mutating func read(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { beginTag() }
    case .tagStart:
      if byte == UInt8(ascii: "/"), !isEndTag {
        isEndTag = true
      } else if byte == UInt8(ascii: "!") {
        state = .declaration
        tail = []
      } else {
        state = .tagName
        tagName = [lowercase(byte)]
      }
    case .tagName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if isWhitespace(byte) || byte == UInt8(ascii: "/") {
        state = .attributes
        isSelfClosing = byte == UInt8(ascii: "/")
      } else {
        tagName.append(lowercase(byte))
      }
    case .attributes:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "/") {
        isSelfClosing = true
      } else if !isWhitespace(byte) {
        state = .attributeName
        attributeName = [lowercase(byte)]
      }
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        state = .beforeValue
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if isWhitespace(byte) || byte == UInt8(ascii: "/") {
        state = .attributes
      } else {
        attributeName.append(lowercase(byte))
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(quote: byte)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !isWhitespace(byte) {
        state = .bareValue
      }
    case .bareValue:
      if byte == UInt8(ascii: ">") { endTag() } else if isWhitespace(byte) { state = .attributes }
    case .value(let quote):
      if byte == quote { state = .attributes }
    case .declaration:
      tail.append(byte)
      if tail.count == 2, tail.elementsEqual("--".utf8) { state = .comment }
      if byte == UInt8(ascii: ">") { state = .text }
    case .comment:
      tail = tail.suffix(2) + [byte]
      if tail.elementsEqual("-->".utf8) { state = .text }
    case .rawText:
      let end = Array("</".utf8) + tagName
      tail = tail.suffix(end.count - 1) + [lowercase(byte)]
      if tail == end {
        isEndTag = true
        tagCount += 1
        state = .attributes
      }
    }
  }

  private mutating func beginTag() {
    state = .tagStart
    isEndTag = false
    isSelfClosing = false
    tagCount += 1
  }

  private mutating func endTag() {
    state = .text
    let name = String(decoding: tagName, as: UTF8.self)
    if isEndTag {
      if elements.last == name { elements.removeLast() }
    } else if !isSelfClosing, !Self.voidElements.contains(name) {
      elements.append(name)
      if name == "script" || name == "style" {
        state = .rawText
        tail = []
      }
    }
  }

  private func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
