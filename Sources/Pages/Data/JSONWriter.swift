import Numerals

/// Appends JSON that is pleasant to diff: two spaces of indent, one member or element a line, keys
/// in the order in which they are written.
///
///     json.object {
///       $0.member("target", 49)
///       $0.array("range") { $0.element(13); $0.element(157) }
///     }
///
/// Numbers are the shortest text that reads back to the same double. Characters that mean something
/// in HTML are escaped, so that the same bytes may stand in a `<script>` element.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  /// Objects and arrays on one line, for files with one object a line.
  private let isCompact: Bool

  package init(isCompact: Bool = false) {
    self.isCompact = isCompact
  }

  /// Writes an object as the document itself, followed by a line break.
  package mutating func document(_ content: (inout JSONWriter) -> Void) {
    nest("{", "}", content)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func member(_ key: StaticString, _ value: String?) {
    startMember(key)
    append(value)
  }

  package mutating func member(_ key: StaticString, _ value: Double?) {
    startMember(key)
    append(value)
  }

  package mutating func member(_ key: StaticString, _ value: Int?) {
    member(key, value.map(Double.init))
  }

  package mutating func member(_ key: StaticString, _ value: Bool) {
    startMember(key)
    append(word: value ? "true" : "false")
  }

  package mutating func null(_ key: StaticString) {
    startMember(key)
    append(word: "null")
  }

  package mutating func object(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    startMember(key)
    nest("{", "}", content)
  }

  package mutating func array(_ key: StaticString, _ content: (inout JSONWriter) -> Void) {
    startMember(key)
    nest("[", "]", content)
  }

  package mutating func element(_ value: Double) {
    startElement()
    append(value)
  }

  package mutating func element(_ value: String) {
    startElement()
    append(value)
  }

  package mutating func element(_ content: (inout JSONWriter) -> Void) {
    startElement()
    nest("{", "}", content)
  }
}

extension JSONWriter {
  private mutating func startMember(_ key: StaticString) {
    startElement()
    bytes.append(UInt8(ascii: "\""))
    append(word: key)
    append(word: "\": ")
  }

  private mutating func startElement() {
    if !isFirst { append(word: isCompact ? ", " : ",") }
    isFirst = false
    if !isCompact { startLine() }
  }

  private mutating func nest(
    _ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    append(word: open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst && !isCompact { startLine() }
    isFirst = false
    append(word: close)
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append(word: "  ") }
  }

  private mutating func append(_ value: Double?) {
    guard let value, value.isFinite else { return append(word: "null") }
    appendShortest(value, to: &bytes)
  }

  private mutating func append(_ value: String?) {
    guard let value else { return append(word: "null") }
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": append(word: "\\\"")
      case "\\": append(word: "\\\\")
      case "\n": append(word: "\\n")
      case "\t": append(word: "\\t")
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}":
        appendEscape(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u00XX`, for scalars of the basic plane.
  private mutating func appendEscape(_ value: UInt32) {
    append(word: "\\u")
    let digits: StaticString = "0123456789abcdef"
    for shift in [12, 8, 4, 0] {
      let digit = Int(value >> UInt32(shift)) & 15
      digits.withUTF8Buffer { bytes.append($0[digit]) }
    }
  }

  private mutating func append(word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
