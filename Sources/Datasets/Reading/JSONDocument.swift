import Diagnostics

/// A JSON text as a flat list of its values in the order they stand, each with its place.
///
/// Nothing is copied out of the text and nothing recurses: a container is the index after its last
/// value, so that walking and skipping are additions. Values are decoded when they are asked for.
struct JSONDocument: Sendable {
  enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  /// A value, or the key of an object's member, which stands right before its value.
  struct Value: Sendable {
    var kind: Kind
    /// Whether a string holds escapes.
    var isEscaped = false
    /// The first byte of the value; of a string its opening quote.
    var start: UInt32
    /// The byte after the value.
    var end: UInt32
    /// The index of the value after this one and all that is in it.
    var next: UInt32

    var bytes: Range<Int> { Int(start)..<Int(end) }
    /// The bytes between a string's quotes.
    var contents: Range<Int> { Int(start) + 1..<Int(end) - 1 }
  }

  /// The deepest nesting that is read.
  static let deepest = 64

  let bytes: [UInt8]
  /// At least one value; the first is the whole text.
  let values: [Value]

  /// The values of an array, or the alternating keys and values of an object.
  func children(of index: Int) -> Children {
    Children(document: self, index: index + 1, end: Int(values[index].next))
  }

  struct Children: Sequence, IteratorProtocol {
    let document: JSONDocument
    var index: Int
    let end: Int

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(document.values[index].next) }
      return index
    }
  }
}

/// What is wrong with a JSON text, at which byte.
struct JSONError: Error, Equatable {
  var offset: Int
  var message: String
}

/// Decodes the escapes of a JSON string that was found to be valid.
func decodeEscapes(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(range.count)
  var index = range.lowerBound
  while index < range.upperBound {
    guard bytes[index] == UInt8(ascii: "\\") else {
      decoded.append(bytes[index])
      index += 1
      continue
    }
    let letter = bytes[index + 1]
    guard letter == UInt8(ascii: "u") else {
      decoded.append(simpleEscape(letter) ?? letter)
      index += 2
      continue
    }
    var code = hexadecimal(bytes, at: index + 2) ?? 0xFFFD
    index += 6
    if (0xD800...0xDBFF).contains(code), let low = hexadecimal(bytes, at: index + 2) {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return String(decoding: decoded, as: UTF8.self)
}

/// The byte that a one-letter escape stands for, `nil` when there is no such escape.
func simpleEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}

/// The number that four hexadecimal digits write, `nil` when four do not stand there.
func hexadecimal(_ bytes: [UInt8], at start: Int) -> UInt32? {
  guard start >= 0, start + 4 <= bytes.count else { return nil }
  return bytes[start..<start + 4].reduce(0) { sum, byte in
    guard let sum, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
    return sum << 4 | UInt32(digit)
  }
}
