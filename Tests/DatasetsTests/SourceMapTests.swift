import Datasets
import Diagnostics
import Testing

@Suite("Places in a file")
struct SourceMapTests {
  /// Lines of every length around the distance of the map's checkpoints, of one to four bytes a
  /// character.
  private let text =
    "a\n\nébc\r\n" + String(repeating: "é😀x", count: 700) + "\n"
    + (0..<400).map { String(repeating: "€", count: $0 % 7) }.joined(separator: "\n") + "\n"
    + String(repeating: "y", count: 3000)

  @Test("every character has a position, and the position leads back to it")
  func roundTrip() {
    let map = SourceMap(SourceFile(path: "a", bytes: Array(text.utf8)))
    var line = 1
    var column = 1
    var offset = 0
    for scalar in text.unicodeScalars {
      let place = Position(line: line, column: column)
      guard map.position(of: offset) == place, map.offset(of: place) == offset else {
        Issue.record("\(offset) is \(map.position(of: offset)), not \(place)")
        return
      }
      offset += UTF8.width(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    #expect(offset == text.utf8.count)
    #expect(map.position(of: offset) == Position(line: line, column: column))
    #expect(map.offset(of: Position(line: line, column: column)) == offset)
  }

  @Test("a place that is not there is the end of its line, or of the file")
  func outside() {
    let map = SourceMap(SourceFile(path: "a", bytes: Array("ab\ncd".utf8)))
    #expect(map.offset(of: Position(line: 1, column: 9)) == 2)
    #expect(map.offset(of: Position(line: 2, column: 9)) == 5)
    #expect(map.offset(of: Position(line: 9, column: 1)) == 5)
    #expect(map.position(of: 99) == Position(line: 2, column: 3))
    #expect(map.position(of: -1) == Position(line: 1, column: 1))
  }

  @Test("a thousand errors on one line of a megabyte are shown as fast as on many")
  func longLine() {
    let entries = (0..<20_000).map { "k\($0): {label: \"L\", x: 1}" }.joined(separator: ", ")
    let (_, diagnostics) = loadDataset(
      folder(["registry/models.yml": "{\(entries)}"]))
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.allSatisfy { ($0.excerpt?.unicodeScalars.count ?? 0) <= 162 })
    #expect(
      diagnostics[1].summary
        == "Content/registry/models.yml:1:19: warning: nothing reads \"x\"")
  }
}
