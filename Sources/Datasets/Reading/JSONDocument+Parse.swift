import Diagnostics

extension JSONDocument {
  /// Reads a JSON text strictly as RFC 8259 has it; `bytes` are UTF-8 and fewer than 2³².
  ///
  /// - Throws: where the text first departs from the grammar, or nests deeper than `deepest`.
  init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    try parser.parse()
    self.init(bytes: bytes, values: parser.values)
  }
}

/// The state of a parse: a loop over the bytes with a stack of open containers, no recursion.
private struct JSONParser {
  let bytes: [UInt8]
  var values: [JSONDocument.Value] = []
  private var index = 0
  /// Indices into `values` of the containers that are open.
  private var open: [Int] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    values.reserveCapacity(bytes.count / 12)
  }

  mutating func parse() throws(JSONError) {
    skipSpace()
    try value()
    while let container = open.last {
      let isObject = values[container].kind == .object
      let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      let isFirst = container == values.count - 1
      skipSpace()
      guard let byte = peek else {
        throw unexpected(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"")
      }
      if byte == close {
        index += 1
        open.removeLast()
        values[container].end = UInt32(index)
        values[container].next = UInt32(values.count)
        continue
      }
      if !isFirst {
        guard byte == UInt8(ascii: ",") else {
          throw unexpected(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"")
        }
        index += 1
        skipSpace()
      }
      if isObject { try key(orClose: isFirst) }
      try value()
    }
    skipSpace()
    guard peek == nil else { throw unexpected("the end of the file") }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func key(orClose: Bool) throws(JSONError) {
    guard peek == UInt8(ascii: "\"") else {
      throw unexpected(orClose ? "a key in quotes or \"}\"" : "a key in quotes")
    }
    try string()
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw unexpected("\":\"") }
    index += 1
    skipSpace()
  }

  /// Reads a scalar, or the opening of a container.
  private mutating func value() throws(JSONError) {
    guard let byte = peek else { throw unexpected("a value") }
    switch byte {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try container(.object)
    case UInt8(ascii: "["): try container(.array)
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw unexpected("a value")
    }
  }

  private mutating func container(_ kind: JSONDocument.Kind) throws(JSONError) {
    guard open.count < JSONDocument.deepest else {
      throw JSONError(
        offset: index, message: "values are nested deeper than \(JSONDocument.deepest) levels")
    }
    open.append(values.count)
    values.append(.init(kind: kind, start: UInt32(index), end: 0, next: 0))
    index += 1
  }

  private mutating func append(_ kind: JSONDocument.Kind, from start: Int, isEscaped: Bool = false)
  {
    values.append(
      .init(
        kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(index),
        next: UInt32(values.count + 1)))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONDocument.Kind) throws(JSONError) {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek == word.withUTF8Buffer({ $0[offset] }) else {
        index = start
        throw unexpected("a value")
      }
      index += 1
    }
    append(kind, from: start)
  }

  private mutating func number() throws(JSONError) {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let whole = index
    try digits()
    guard bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else {
      throw JSONError(offset: start, message: "a number must not begin with a zero")
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { index += 1 }
      try digits()
    }
    append(.number, from: start)
  }

  private mutating func digits() throws(JSONError) {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index > start else { throw unexpected("a digit") }
  }

  private mutating func string() throws(JSONError) {
    let start = index
    var isEscaped = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        append(.string, from: start, isEscaped: isEscaped)
        return
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte < 0x20 {
        throw JSONError(
          offset: index, message: "a control character stands in a string; write it as an escape")
      } else {
        index += 1
      }
    }
    throw JSONError(offset: start, message: "the string that begins here does not end")
  }

  private mutating func escape() throws(JSONError) {
    let start = index
    guard start + 1 < bytes.count else {
      index = bytes.count
      return
    }
    guard bytes[start + 1] == UInt8(ascii: "u") else {
      guard simpleEscape(bytes[start + 1]) != nil else {
        throw JSONError(offset: start, message: "JSON has no such escape")
      }
      index += 2
      return
    }
    guard let code = hexadecimal(bytes, at: start + 2) else {
      throw JSONError(offset: start, message: "\\u needs four hexadecimal digits")
    }
    index += 6
    guard (0xD800...0xDFFF).contains(code) else { return }
    guard code < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at: index + 2),
      (0xDC00...0xDFFF).contains(low)
    else {
      throw JSONError(offset: start, message: "half of a surrogate pair is no character")
    }
    index += 6
  }

  /// The error that something else stands at `index`, or nothing.
  private func unexpected(_ expected: String) -> JSONError {
    guard index < bytes.count else {
      return JSONError(offset: index, message: "the file ends where \(expected) is expected")
    }
    let rest = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
    return JSONError(
      offset: index, message: "expected \(expected), found \(quoted(rest.prefix(1)))")
  }
}
