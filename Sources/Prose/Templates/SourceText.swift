import Diagnostics

/// A template file with a table of its lines, so that any offset can name its place.
///
/// A class, since every tag and every literal refers to its file.
final class SourceText: Sendable {
  private let map: SourceMap

  init(_ file: SourceFile) {
    map = SourceMap(file)
  }

  var file: SourceFile { map.file }
  var bytes: [UInt8] { file.bytes }
  var wholeRange: Range<Int> { 0..<file.bytes.count }

  func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  /// The lines of a range, without their line breaks.
  func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        file.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhitespace(file.bytes[start]) { start += 1 }
    while start < end, isWhitespace(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  func position(of offset: Int) -> Position { map.position(of: offset) }

  func location(of offset: Int) -> SourceLocation {
    SourceLocation(path: file.path, position: position(of: offset))
  }

  func error(at offset: Int, _ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.error, in: map, at: offset, message, help: help)
  }

  func warning(at offset: Int, _ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.warning, in: map, at: offset, message, help: help)
  }

  /// The place of the first byte that is not UTF-8, `nil` when all are.
  var invalidOffset: Int? {
    var decoder = UTF8()
    var iterator = file.bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

func isWhitespace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r")
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
