import Diagnostics

/// A CSV text cut into records and cells without copying: RFC 4180, lines ending in LF or CRLF.
struct CSVDocument: Sendable {
  struct Cell: Sendable {
    /// The first byte of the cell, its opening quote if it has one.
    var start: UInt32
    /// The bytes of the cell's content, doubled quotes still doubled.
    var contentStart: UInt32
    var contentEnd: UInt32
    var hasDoubledQuotes = false
    /// Whether its quoting is wrong, which has been reported.
    var isBroken = false

    var contents: Range<Int> { Int(contentStart)..<Int(contentEnd) }
  }

  let bytes: [UInt8]
  private(set) var cells: [Cell] = []
  /// For each record the index of its first cell, and at the end the number of cells.
  private(set) var recordStarts = [0]

  var recordCount: Int { recordStarts.count - 1 }

  func record(_ index: Int) -> ArraySlice<Cell> {
    cells[recordStarts[index]..<recordStarts[index + 1]]
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    cells.reserveCapacity(bytes.count / 6)
  }

  mutating func append(_ cell: Cell) {
    cells.append(cell)
  }

  mutating func endRecord() {
    recordStarts.append(cells.count)
  }
}

/// The text of a quoted cell, doubled quotes halved.
func halveQuotes(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(range.count)
  var index = range.lowerBound
  while index < range.upperBound {
    decoded.append(bytes[index])
    index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
  }
  return String(decoding: decoded, as: UTF8.self)
}
