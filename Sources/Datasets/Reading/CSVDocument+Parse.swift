import Diagnostics

extension CSVDocument {
  /// Cuts a text at its commas and line ends; what is wrong goes to `findings`.
  ///
  /// A stray quote spoils only its cell: reading goes on at the next comma or line, so that one
  /// run reports everything.
  init(parsing bytes: [UInt8], _ findings: inout Findings) {
    var parser = CSVParser(bytes: bytes)
    parser.parse(&findings)
    self = parser.document
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private struct CSVParser {
  let bytes: [UInt8]
  var document: CSVDocument
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    document = CSVDocument(bytes: bytes)
  }

  mutating func parse(_ findings: inout Findings) {
    while index < bytes.count {
      let cell = bytes[index] == quote ? quotedCell(&findings) : bareCell(&findings)
      document.append(cell)
      // Now at a comma, a line end or the end of the file.
      if index < bytes.count, bytes[index] == carriageReturn { index += 1 }
      let endsRecord = index == bytes.count || bytes[index] == lineFeed
      index += 1
      if endsRecord {
        document.endRecord()
      } else if index == bytes.count {
        // A comma is the last byte of the file: one more cell, an empty one.
        document.append(cellOf(start: index, index..<index))
        document.endRecord()
      }
    }
  }

  private func cellOf(start: Int, _ contents: Range<Int>) -> CSVDocument.Cell {
    .init(
      start: UInt32(start), contentStart: UInt32(contents.lowerBound),
      contentEnd: UInt32(contents.upperBound))
  }

  private mutating func bareCell(_ findings: inout Findings) -> CSVDocument.Cell {
    let start = index
    var isBroken = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == comma || byte == lineFeed || isLineEnd { break }
      if byte == quote {
        findings.error(
          at: index, "a quote stands inside a cell that does not begin with one",
          help: "quote the whole cell, and write each quote inside it twice")
        isBroken = true
        skipToCellEnd()
        break
      }
      if byte == carriageReturn {
        isBroken = true
        findings.error(
          at: index, "a carriage return stands alone",
          help: "end lines with LF or CRLF, or quote the cell")
      }
      index += 1
    }
    var cell = cellOf(start: start, start..<index)
    cell.isBroken = isBroken
    return cell
  }

  private mutating func quotedCell(_ findings: inout Findings) -> CSVDocument.Cell {
    let start = index
    var hasDoubledQuotes = false
    index += 1
    while index < bytes.count {
      if bytes[index] != quote {
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == quote {
        hasDoubledQuotes = true
        index += 2
      } else {
        break
      }
    }
    var cell = cellOf(start: start, start + 1..<index)
    cell.hasDoubledQuotes = hasDoubledQuotes
    guard index < bytes.count else {
      cell.isBroken = true
      findings.error(
        at: start, "the quoted cell that begins here does not end",
        help: "close it with a quote, and write each quote inside it twice")
      return cell
    }
    index += 1
    if index < bytes.count, bytes[index] != comma, bytes[index] != lineFeed, !isLineEnd {
      cell.isBroken = true
      findings.error(
        at: index, "text follows the closing quote of a cell",
        help: "quote the whole cell, and write each quote inside it twice")
      skipToCellEnd()
    }
    return cell
  }

  /// Whether CRLF stands at `index`.
  private var isLineEnd: Bool {
    bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
  }

  private mutating func skipToCellEnd() {
    while index < bytes.count, bytes[index] != comma, bytes[index] != lineFeed, !isLineEnd {
      index += 1
    }
  }
}
