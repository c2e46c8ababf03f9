extension MarkupWriter {
  /// Escapes bytes of any shape, those in one piece without a copy.
  mutating func appendEscaped(_ data: some Collection<UInt8>, inAttribute: Bool) {
    let done: Void? = data.withContiguousStorageIfAvailable {
      appendEscaped(contiguous: $0, inAttribute: inAttribute)
    }
    if done == nil { appendEscaped(Array(data), inAttribute: inAttribute) }
  }

  /// Escapes bytes in one piece.
  mutating func appendEscaped(_ data: [UInt8], inAttribute: Bool) {
    data.withUnsafeBufferPointer { appendEscaped(contiguous: $0, inAttribute: inAttribute) }
  }

  /// Escapes the program's own words.
  mutating func appendEscaped(_ words: StaticString, inAttribute: Bool) {
    words.withUTF8Buffer { appendEscaped(contiguous: $0, inAttribute: inAttribute) }
  }

  /// Copies runs of plain bytes at once, and writes what markup or its reader could trip over as
  /// something else.
  private mutating func appendEscaped(
    contiguous data: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) {
    var runStart = 0
    var index = 0
    while index < data.count {
      let length = escapedLength(in: data, at: index, inAttribute: inAttribute)
      if length == 0 {
        index += 1
      } else {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: data[runStart..<index]))
        append(replacement(of: data[index]))
        index += length
        runStart = index
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: data[runStart...]))
  }
}

/// How many bytes at a place are to be replaced; 0 if they stay.
///
/// Besides markup's own characters these are the code points that HTML forbids in text: C0 and C1
/// controls and DEL, and the noncharacters U+FDD0…U+FDEF and U+xxFFFE…U+xxFFFF.
private func escapedLength(
  in data: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
) -> Int {
  let first = data[index]
  switch first {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 1
  case UInt8(ascii: "\""): return inAttribute ? 1 : 0
  case UInt8(ascii: "\t"), UInt8(ascii: "\n"): return 0
  case 0..<0x20, 0x7F: return 1
  // All others that begin a code point of the kind.
  case 0xC2, 0xEF...: break
  default: return 0
  }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard index + length <= data.count else { return 0 }
  var scalar = UInt32(first) & 0x7F >> UInt32(length)
  for place in index + 1..<index + length { scalar = scalar << 6 | UInt32(data[place] & 0x3F) }
  let isForbidden =
    scalar < 0xA0 || (0xFDD0...0xFDEF).contains(scalar) || scalar & 0xFFFE == 0xFFFE
  return isForbidden ? length : 0
}

/// What is written for what begins with a byte.
private func replacement(of byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "\r"): " "
  default: "\u{FFFD}"
  }
}
