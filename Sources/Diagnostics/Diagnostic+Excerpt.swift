extension Diagnostic {
  /// A diagnostic at a place in a file, with the line there as its excerpt.
  package init(
    _ severity: Severity, in file: SourceFile, at position: Position, _ message: String,
    help: String? = nil
  ) {
    let excerpt = file.line(position.line).map {
      Excerpt(line: $0.unicodeScalars, caret: position.column - 1)
    }
    self.init(
      severity, at: file.path, position, message, excerpt: excerpt?.text, caret: excerpt?.caret,
      help: help)
  }

  /// A diagnostic at a byte of a file, with the line there as its excerpt.
  package init(
    _ severity: Severity, in map: SourceMap, at offset: Int, _ message: String,
    help: String? = nil
  ) {
    let excerpt = map.excerpt(at: offset)
    self.init(
      severity, at: map.file.path, map.position(of: offset), message, excerpt: excerpt.text,
      caret: excerpt.caret, help: help)
  }
}

extension Diagnostic {
  /// The diagnostic with the line that it is about, when it has a place but no excerpt, because
  /// the stage that found it no longer had the file.
  package func excerpted(from file: SourceFile) -> Diagnostic {
    guard let position, excerpt == nil, file.path == path else { return self }
    return Diagnostic(severity, in: file, at: position, message, help: help)
  }
}

extension SourceFile {
  /// The text of a line, counted from one, without its line break; `nil` past the end.
  ///
  /// Bytes that are not UTF-8 become replacement characters, control characters become spaces.
  package func line(_ number: Int) -> String? {
    var start = 0
    var current = 1
    while current < number {
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = next + 1
      current += 1
    }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let scalars = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : $0
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
