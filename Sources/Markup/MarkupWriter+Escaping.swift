extension MarkupWriter {
  /// Escapes bytes of any shape, those in one piece without a copy.
  mutating func appendEscaped(_ data: some Collection<UInt8>, inAttribute: Bool) {
    let done: Void? = data.withContiguousStorageIfAvailable {
      appendEscaped(contiguous: $0, inAttribute: inAttribute)
    }
    guard done == nil else { return }
    Array(data).withUnsafeBufferPointer {
      appendEscaped(contiguous: $0, inAttribute: inAttribute)
    }
  }

  /// Copies runs of plain bytes at once, and writes what markup or its reader could trip over as
  /// something else.
  mutating func appendEscaped(contiguous data: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var runStart = 0
    var index = 0
    while index < data.count {
      guard !isPlain(data[index]),
        let (length, replacement) = escape(in: data, at: index, inAttribute: inAttribute)
      else {
        index += 1
        continue
      }
      bytes.append(contentsOf: data[runStart..<index])
      append(replacement)
      index += length
      runStart = index
    }
    bytes.append(contentsOf: data[runStart...])
  }
}

/// Whether a byte is itself wherever it stands: all but markup's characters, controls, and the
/// bytes that begin a code point which may be forbidden.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
  case 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xEF: true
  default: false
  }
}

/// How many bytes at a place are to be replaced and by what; `nil` if they stay.
///
/// Besides markup's own characters these are the code points that HTML forbids in text: C0 and C1
/// controls and DEL, and the noncharacters U+FDD0…U+FDEF and U+xxFFFE…U+xxFFFF.
private func escape(
  in data: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
) -> (length: Int, replacement: StaticString)? {
  func byte(_ offset: Int) -> UInt8 {
    index + offset < data.count ? data[index + offset] : 0
  }
  let replacementCharacter: StaticString = "\u{FFFD}"
  switch data[index] {
  case UInt8(ascii: "&"): return (1, "&amp;")
  case UInt8(ascii: "<"): return (1, "&lt;")
  case UInt8(ascii: ">"): return (1, "&gt;")
  case UInt8(ascii: "\""): return inAttribute ? (1, "&quot;") : nil
  case UInt8(ascii: "\t"), UInt8(ascii: "\n"): return nil
  case UInt8(ascii: "\r"): return (1, " ")
  case 0..<0x20, 0x7F: return (1, replacementCharacter)
  case 0xC2 where (0x80...0x9F).contains(byte(1)): return (2, replacementCharacter)
  case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)),
    0xEF where byte(1) == 0xBF && byte(2) >= 0xBE:
    return (3, replacementCharacter)
  case 0xF0... where byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE:
    return (4, replacementCharacter)
  default: return nil
  }
}
