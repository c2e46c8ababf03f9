/// The tags of an HTML text in the order they stand, found without building a tree.
///
/// Any bytes are read: what is no tag is text, what does not end goes to the end of the file, and
/// the contents of scripts, styles and the like are passed over.
struct HTMLTags: IteratorProtocol, Sequence {
  struct Tag {
    /// In lower case.
    let name: String
    let isEnd: Bool
    /// The byte of the `<`.
    let start: Int
    /// The byte after the `>`.
    let end: Int
    fileprivate(set) var attributes: [Attribute] = []

    /// The value of an attribute, with its references decoded; empty for one without a value.
    func value(_ name: StaticString, in bytes: [UInt8]) -> String? {
      attributes.first { $0.isNamed(name, in: bytes) }.map { decoded(bytes, $0.value) }
    }
  }

  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>

    func isNamed(_ other: StaticString, in bytes: [UInt8]) -> Bool {
      isEqual(bytes, name, other)
    }
  }

  let bytes: [UInt8]
  private var index = 0

  /// Elements that hold text only, whatever it looks like.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "iframe", "xmp"]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Tag? {
    while let open = firstIndex(of: "<", from: index) {
      index = open + 1
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "!"):
        if isEqual(bytes, index..<Swift.min(index + 3, bytes.count), "!--") {
          skip(past: "-->")
        } else {
          skip(past: ">")
        }
      case UInt8(ascii: "?"): skip(past: ">")
      case UInt8(ascii: "/"):
        index += 1
        guard index < bytes.count, isLetter(bytes[index]) else {
          skip(past: ">")
          continue
        }
        return tag(from: open, isEnd: true)
      case let byte where isLetter(byte):
        let tag = tag(from: open, isEnd: false)
        if Self.raw.contains(tag.name) { skipText(of: tag.name) }
        return tag
      default: continue
      }
    }
    return nil
  }

  private mutating func tag(from open: Int, isEnd: Bool) -> Tag {
    let start = index
    while index < bytes.count, !endsName(bytes[index]) { index += 1 }
    let name = lowercased(start..<index)
    var attributes: [Attribute] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      attributes.append(attribute())
    }
    index = Swift.min(index + 1, bytes.count)
    return Tag(name: name, isEnd: isEnd, start: open, end: index, attributes: attributes)
  }

  private mutating func attribute() -> Attribute {
    let start = index
    // A stray `=` at the start is part of the name, as in the standard: so every step goes on.
    index += 1
    while index < bytes.count, !endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") {
      index += 1
    }
    let name = start..<index
    var after = index
    while after < bytes.count, isSpace(bytes[after]) { after += 1 }
    guard after < bytes.count, bytes[after] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: index..<index)
    }
    index = after + 1
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return Attribute(name: name, value: index..<index) }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let begin = index + 1
      let end = bytes[begin...].firstIndex(of: quote) ?? bytes.count
      index = Swift.min(end + 1, bytes.count)
      return Attribute(name: name, value: begin..<end)
    }
    let begin = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return Attribute(name: name, value: begin..<index)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func firstIndex(of mark: Unicode.Scalar, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: UInt8(ascii: mark)) : nil
  }

  private mutating func skip(past mark: StaticString) {
    let length = mark.utf8CodeUnitCount
    while index + length <= bytes.count {
      if isEqual(bytes, index..<index + length, mark) {
        index += length
        return
      }
      index += 1
    }
    index = bytes.count
  }

  /// To the `<` of the end tag of a raw element.
  private mutating func skipText(of name: String) {
    while let open = firstIndex(of: "<", from: index) {
      index = open
      let end = open + 2 + name.utf8.count
      if end <= bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        lowercased(open + 2..<end) == name, end == bytes.count || endsName(bytes[end])
      {
        return
      }
      index = open + 1
    }
    index = bytes.count
  }
}

/// Compares a range with a word in lower case, the letters of the range being of any case.
func isEqual(_ bytes: [UInt8], _ range: Range<Int>, _ word: StaticString) -> Bool {
  guard range.count == word.utf8CodeUnitCount else { return false }
  return word.withUTF8Buffer { word in
    for (offset, byte) in word.enumerated() {
      let found = bytes[range.lowerBound + offset]
      guard (isUpper(found) ? found | 0x20 : found) == byte else { return false }
    }
    return true
  }
}

private func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func endsName(_ byte: UInt8) -> Bool {
  isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}
