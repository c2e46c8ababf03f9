import Diagnostics

/// Everything that is wrong with the input, collected over a whole run and printed once: sorted
/// whatever stage found it, and in JSON one document.
struct Report {
  private let options: ReportOptions
  /// The input files, for showing the line that a diagnostic names without having it.
  private var files: [String: SourceFile] = [:]
  private var found: Set<Diagnostic> = []

  init(_ options: ReportOptions) {
    self.options = options
  }

  mutating func add(_ files: [SourceFile]) {
    for file in files { self.files[file.path] = file }
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let known = options.warningsAsErrors ? diagnostic.asError : diagnostic
      found.insert(files[diagnostic.path].map(known.excerpted) ?? known)
    }
  }

  var errorCount: Int { found.count { $0.severity == .error } }

  var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// The report as it goes to standard error.
  ///
  /// - Parameter consequence: what errors of the input have led to, for people.
  func text(consequence: String? = nil) -> String {
    let text = options.format.report(Array(found))
    guard options.format != .json, hasErrors else { return text }
    let count = "\(errorCount) error\(errorCount == 1 ? "" : "s")"
    return text + count + (consequence.map { "; \($0)" } ?? "") + "\n"
  }
}
