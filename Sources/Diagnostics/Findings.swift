/// What a reader found wrong with one file, collected while it reads on.
///
/// A broken file of 10 MB must not become gigabytes of complaints: after `limit` diagnostics the
/// rest are only counted, and the count is the last line of the file's report.
package struct Findings: Sendable {
  package let map: SourceMap
  package private(set) var errorCount = 0
  private var listed: [Diagnostic] = []
  private var unlisted = 0

  /// How many diagnostics a file is reported with in full.
  package static let limit = 1000

  package init(_ file: SourceFile) {
    map = SourceMap(file)
  }

  package var file: SourceFile { map.file }

  /// Records an error at a byte of the file.
  package mutating func error(at offset: Int, _ message: String, help: String? = nil) {
    add(.error) { Diagnostic(.error, in: $0, at: offset, message, help: help) }
  }

  /// Records an error at a position that another reader of the same text gave.
  package mutating func error(at position: Position, _ message: String, help: String? = nil) {
    add(.error) { Diagnostic(.error, in: $0, at: $0.offset(of: position), message, help: help) }
  }

  /// Records an error about the file as a whole.
  package mutating func error(_ message: String, help: String? = nil) {
    add(.error) { Diagnostic(.error, at: $0.file.path, nil, message, help: help) }
  }

  /// Records a warning at a byte of the file.
  package mutating func warning(at offset: Int, _ message: String, help: String? = nil) {
    add(.warning) { Diagnostic(.warning, in: $0, at: offset, message, help: help) }
  }

  /// Records a warning at a position that another reader of the same text gave.
  package mutating func warning(at position: Position, _ message: String, help: String? = nil) {
    add(.warning) { Diagnostic(.warning, in: $0, at: $0.offset(of: position), message, help: help) }
  }

  /// Everything found, the last line a count of what is not listed.
  package var diagnostics: [Diagnostic] {
    guard unlisted > 0 else { return listed }
    let severity: Diagnostic.Severity = errorCount > 0 ? .error : .warning
    let rest = Diagnostic(
      severity, at: file.path, nil, "\(unlisted) further errors and warnings are not listed",
      help: "mend what is listed first; often one cause is behind many")
    return listed + [rest]
  }

  private mutating func add(_ severity: Diagnostic.Severity, _ make: (SourceMap) -> Diagnostic) {
    if severity == .error { errorCount += 1 }
    if listed.count < Self.limit { listed.append(make(map)) } else { unlisted += 1 }
  }
}
