/// How a command prints its diagnostics.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people: `Diagnostic.consoleText`.
  case text
  /// For pull requests: `Diagnostic.gitHubAnnotation`.
  case github
  /// For machines: one array of `Diagnostic.json`.
  case json

  /// A whole report, sorted; without a diagnostic an empty JSON array, or nothing.
  package func report(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    switch self {
    case .text: return sorted.map(\.consoleText).joined()
    case .github: return sorted.map { $0.gitHubAnnotation + "\n" }.joined()
    case .json:
      guard !sorted.isEmpty else { return "[]\n" }
      return "[\n" + sorted.map(\.json).joined(separator: ",\n") + "\n]\n"
    }
  }
}

extension Diagnostic {
  /// The diagnostic in one of the formats; JSON is an array of one.
  package func text(as format: DiagnosticFormat) -> String { format.report([self]) }
}
