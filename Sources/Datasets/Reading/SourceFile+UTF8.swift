import Diagnostics

extension SourceFile {
  /// The largest file that is read, in bytes: 150,000 rows of CSV. It bounds what a hostile file can
  /// ask for: each comma of one that has nothing else is a cell of 16 bytes.
  static let largest = 64 << 20

  /// The file ready to be read as text: without a byte order mark, and known to be UTF-8.
  ///
  /// A mark is tolerated because spreadsheets write one; it is no part of the first line.
  /// Anything else that is not UTF-8 is an error at its first byte, and the file is not read on.
  func text(_ diagnostics: inout [Diagnostic]) -> SourceFile? {
    guard bytes.count <= Self.largest else {
      diagnostics.append(
        Diagnostic(
          .error, at: path, nil,
          "the file has \(bytes.count) bytes; at most \(Self.largest) are read",
          help: "split it: every file of the folder is read"))
      return nil
    }
    var file = self
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      file = SourceFile(path: path, bytes: Array(bytes.dropFirst(3)))
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: file.bytes.span)
      return file
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, in: SourceMap(file), at: error.byteOffsets.lowerBound, "the file is not UTF-8",
          help: "save it as UTF-8"))
      return nil
    }
  }
}
