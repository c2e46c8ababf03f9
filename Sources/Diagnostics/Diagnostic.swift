/// One thing that is wrong with the input, where it is, and what to do about it.
///
/// Stages collect diagnostics and return them with what they could still make; only the command
/// prints them. One error anywhere means that nothing is written.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package let severity: Severity
  /// The file's path, as in `SourceFile.path`.
  package let path: String
  /// `nil` when the whole file, or its absence, is what is wrong.
  package let position: Position?
  /// What is wrong, as a clause without a capital and without a full stop.
  package let message: String
  /// The offending line, without its line break; of a long line the part around the caret.
  package let excerpt: String?
  /// Scalars of `excerpt` before the caret.
  package let caret: Int?
  /// What to do, in the same form as `message`.
  package let help: String?

  package init(
    _ severity: Severity, at path: String, _ position: Position? = nil, _ message: String,
    excerpt: String? = nil, caret: Int? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.path = path
    self.position = position
    self.message = messageText(message)
    self.excerpt = excerpt
    self.caret = excerpt == nil ? nil : caret ?? position.map { $0.column - 1 }
    self.help = help.map(messageText)
  }
}

extension Diagnostic {
  /// The same finding as an error, for who asks that warnings fail.
  package var asError: Diagnostic {
    Diagnostic(
      .error, at: path, position, message, excerpt: excerpt, caret: caret, help: help)
  }
}

extension Diagnostic: Comparable {
  /// Diagnostics sort by file, then place, then message, errors before warnings, then help, so
  /// that a report never depends on the order in which stages ran.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    let (x, y) = (a.place, b.place)
    if x != y { return x < y }
    return (a.message, a.severity.rawValue, a.help ?? "")
      < (b.message, b.severity.rawValue, b.help ?? "")
  }

  private var place: SourceLocation {
    SourceLocation(path: path, position: position ?? Position(line: 0, column: 0))
  }
}
