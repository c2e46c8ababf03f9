extension Diagnostic {
  /// The diagnostic as a terminal shows it: one line of what and where, the offending line with a
  /// caret, and the help.
  ///
  ///     Content/datasets/june.csv:3:10: error: unknown hardware "mi35x"
  ///       | deepseek,mi35x,sglang
  ///       |          ^
  ///     help: did you mean "mi355x"?
  package var consoleText: String {
    var text = path
    if let position { text += ":\(position.line):\(position.column)" }
    text += ": \(severity.rawValue): \(message)\n"
    if let excerpt, let caret {
      text += "  | \(excerpt)\n  | \(String(repeating: " ", count: caret))^\n"
    }
    if let help { text += "help: \(help)\n" }
    return text
  }
}
