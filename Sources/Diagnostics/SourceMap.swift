/// Turns byte offsets of a file into positions and excerpts.
///
/// Readers work on bytes and keep offsets; only what is wrong, and the start of a row, needs a line
/// and a column. A checkpoint every `stride` bytes makes each of them a short scan, however long
/// the lines are: a 10 MB file on one line costs no more than one with a line a row.
package struct SourceMap: Sendable {
  package let file: SourceFile
  private var checkpoints: [Checkpoint] = []

  private struct Checkpoint {
    /// Counted from one.
    var line: Int
    /// Scalars that begin between the start of the line and the checkpoint.
    var scalars: Int
  }

  private static let stride = 1024

  package init(_ file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var here = Checkpoint(line: 1, scalars: 0)
    var start = 0
    repeat {
      checkpoints.append(here)
      let end = min(start + Self.stride, bytes.count)
      here = Self.advance(here, over: bytes, from: start, to: end)
      start = end
    } while start < bytes.count
  }

  /// The position of the scalar that the byte at `offset` belongs to; an offset at or past the end
  /// is the place after the last scalar.
  package func position(of offset: Int) -> Position {
    let bytes = file.bytes
    let offset = min(max(0, offset), bytes.count)
    let index = min(offset / Self.stride, checkpoints.count - 1)
    let here = Self.advance(
      checkpoints[index], over: bytes, from: index * Self.stride, to: offset)
    let inside = offset < bytes.count && isContinuation(bytes[offset])
    return Position(line: here.line, column: here.scalars + (inside ? 0 : 1))
  }

  /// The byte at which the scalar at a position begins: the inverse of `position(of:)`. A column
  /// past the end of its line is the line's end, a line past the end of the file the file's.
  package func offset(of position: Position) -> Int {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let here = checkpoints[middle]
      // A scalar that began before the checkpoint may reach over it: it is not past that one.
      let isPast = (here.line, here.scalars) < (position.line, position.column - 1)
      if isPast { low = middle } else { high = middle }
    }
    var here = checkpoints[low]
    let bytes = file.bytes
    for offset in low * Self.stride..<bytes.count {
      if isContinuation(bytes[offset]) { continue }
      if here.line == position.line {
        if here.scalars >= position.column - 1 || bytes[offset] == newline { return offset }
        here.scalars += 1
      } else if bytes[offset] == newline {
        here = Checkpoint(line: here.line + 1, scalars: 0)
      }
    }
    return bytes.count
  }

  private static func advance(
    _ checkpoint: Checkpoint, over bytes: [UInt8], from start: Int, to end: Int
  ) -> Checkpoint {
    var newlines = 0
    var starts = 0
    for index in start..<end {
      newlines &+= bytes[index] == newline ? 1 : 0
      starts &+= isContinuation(bytes[index]) ? 0 : 1
    }
    guard newlines > 0 else {
      return Checkpoint(line: checkpoint.line, scalars: checkpoint.scalars + starts)
    }
    var sinceNewline = 0
    var index = end - 1
    while bytes[index] != newline {
      sinceNewline += isContinuation(bytes[index]) ? 0 : 1
      index -= 1
    }
    return Checkpoint(line: checkpoint.line + newlines, scalars: sinceNewline)
  }
}

private let newline = UInt8(ascii: "\n")

/// Whether a byte continues a UTF-8 scalar that an earlier byte began.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

extension SourceMap {
  /// The line around `offset`, cut to what an excerpt shows.
  func excerpt(at offset: Int) -> Excerpt {
    let bytes = file.bytes
    let offset = min(max(0, offset), bytes.count)
    // No scalar is longer than four bytes, so this holds all that a window can show.
    let reach = 4 * (Excerpt.widest + 1)
    var start = offset
    while start > max(0, offset - reach), bytes[start - 1] != newline { start -= 1 }
    while start < offset, isContinuation(bytes[start]) { start += 1 }
    var end = offset
    while end < min(bytes.count, offset + reach), bytes[end] != newline { end += 1 }
    let endsLine = end == bytes.count || bytes[end] == newline
    while !endsLine, end > offset, isContinuation(bytes[end]) { end -= 1 }
    if endsLine, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let before = String(decoding: bytes[start..<min(offset, end)], as: UTF8.self)
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    return Excerpt(
      line: line.unicodeScalars, caret: before.unicodeScalars.count,
      startsLine: start == 0 || bytes[start - 1] == newline, endsLine: endsLine)
  }
}
