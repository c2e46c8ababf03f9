import Diagnostics

/// Something that is known to be wrong with some runs, which every page that rests on one of them
/// tells its readers.
package struct KnownIssue: Sendable, Hashable {
  package var match: Match
  /// What is wrong, as one or more sentences.
  package var text: String
  /// Where more is said of it; `nil` when nothing is.
  package var link: String?
  /// Where the rule stands.
  package var location: SourceLocation

  /// What a run must be for the issue to concern it; what is empty, any run is.
  package struct Match: Sendable, Hashable {
    /// Registry indices.
    package var models: Set<Int> = []
    package var hardware: Set<Int> = []
    package var engines: Set<Int> = []
    package var precisions: Set<Int> = []
    package var specMethods: Set<Int> = []
    package var runURLs: Set<String> = []

    package init() {}
  }

  package init(match: Match, text: String, link: String? = nil, location: SourceLocation) {
    self.match = match
    self.text = text
    self.link = link
    self.location = location
  }
}

extension KnownIssue {
  /// Whether the issue concerns a run.
  package func concerns(_ row: BenchmarkRow) -> Bool {
    let configuration = row.configuration
    func has(_ wanted: Set<Int>, _ index: Int) -> Bool { wanted.isEmpty || wanted.contains(index) }
    return has(match.models, configuration.model) && has(match.hardware, configuration.hardware)
      && has(match.engines, configuration.engine)
      && has(match.precisions, configuration.precision)
      && has(match.specMethods, configuration.specMethod)
      && (match.runURLs.isEmpty || match.runURLs.contains(row.runURL))
  }
}
