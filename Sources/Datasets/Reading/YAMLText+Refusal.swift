import Diagnostics

extension YAMLText {
  /// The deepest nesting by brackets and braces, and the longest run of indentation and dashes at
  /// the start of a line: both far above any registry, far below what the stack holds.
  private static let deepest = 64
  private static let longestIndent = 256

  /// Where a text does what is refused, and how; `nil` for every ordinary one.
  static func refusal(of text: [UInt8]) -> (Position, String, help: String?)? {
    let map = SourceMap(SourceFile(path: "", bytes: text))
    var depth = 0
    var lineStart = 0
    var isLeading = true
    var anchors: Set<[UInt8]> = []
    var aliases: [(offset: Int, name: [UInt8])] = []
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        lineStart = offset + 1
        isLeading = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "&") where beginsToken(at: offset, in: text):
        anchors.insert(name(at: offset + 1, in: text))
      case UInt8(ascii: "*") where beginsToken(at: offset, in: text):
        aliases.append((offset, name(at: offset + 1, in: text)))
      default: break
      }
      if isUnreadable(at: offset, in: text) {
        return (
          map.position(of: offset), "this character must not stand in YAML as it is",
          "write it as an escape in double quotes; end lines with LF or CRLF"
        )
      }
      if depth > deepest { return (map.position(of: offset), "the YAML is nested too deep", nil) }
      let isIndent = byte == 0x20 || byte == 0x09
      let isMark =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":"))
        && offset + 1 < text.count && text[offset + 1] <= 0x20
      isLeading = isLeading && (isIndent || isMark)
      if isLeading, offset - lineStart > longestIndent {
        return (map.position(of: offset), "the YAML is nested too deep", nil)
      }
    }
    let alias = aliases.first { !$0.name.isEmpty && anchors.contains($0.name) }
    return alias.map {
      (map.position(of: $0.offset), "YAML aliases are not read", "write the value out")
    }
  }

  /// Whether an indicator at `offset` begins a token, and is not in the middle of a word.
  private static func beginsToken(at offset: Int, in text: [UInt8]) -> Bool {
    guard offset > 0 else { return true }
    return text[offset - 1] <= 0x20 || "[{,:".utf8.contains(text[offset - 1])
  }

  /// Whether a character begins at `offset` that YAML refuses, or takes for the end of a line
  /// where no editor does, so that every later position would be wrong.
  private static func isUnreadable(at offset: Int, in text: [UInt8]) -> Bool {
    func byte(_ distance: Int) -> UInt8 {
      offset + distance < text.count ? text[offset + distance] : 0
    }
    switch byte(0) {
    case 0x09, 0x0A: return false
    case 0x0D: return byte(1) != 0x0A
    case 0x00..<0x20, 0x7F: return true
    // U+0080 to U+009F, among them the line break NEL.
    case 0xC2: return (0x80...0x9F).contains(byte(1))
    // U+2028 and U+2029, the separators of lines and paragraphs.
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)
    // U+FEFF, a mark that belongs before the text, and the two that are no characters.
    case 0xEF:
      return (byte(1) == 0xBB && byte(2) == 0xBF)
        || (byte(1) == 0xBF && (byte(2) == 0xBE || byte(2) == 0xBF))
    default: return false
    }
  }

  private static func name(at start: Int, in text: [UInt8]) -> [UInt8] {
    Array(
      text[start...].prefix { byte in
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      })
  }
}
