/// A file as it was read: its path below the content folder, and its bytes.
///
/// Every reader takes one, so that whatever it finds wrong can name its place.
package struct SourceFile: Sendable {
  /// The path as a diagnostic prints it, for example `Content/datasets/june.csv`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A place in a file; both numbers count from one, columns in Unicode scalars.
package struct Position: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A place in a named file: what a value carries so that a later stage can still say where it
/// came from.
package struct SourceLocation: Sendable, Hashable, Comparable {
  package let path: String
  package let position: Position

  package init(path: String, position: Position) {
    self.path = path
    self.position = position
  }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.position) < (b.path, b.position)
  }
}
