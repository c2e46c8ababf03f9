import Comparisons
import Datasets
import Diagnostics
import Testing

@Suite("Notices of known issues")
struct KnownIssueNoticeTests {
  private static let rows = [
    SmallDataset.row(10, 100), SmallDataset.row(20, 50, concurrency: 2),
    // Dominated: on no frontier.
    SmallDataset.row(9, 40, engine: 1, concurrency: 3),
    SmallDataset.row(10, 300, hardware: 1), SmallDataset.row(20, 200, hardware: 1, concurrency: 2),
  ]

  private func set(_ matches: KnownIssue.Match...) -> ComparisonSet {
    var dataset = SmallDataset.dataset(Self.rows)
    dataset.knownIssues = matches.enumerated().map { index, match in
      KnownIssue(
        match: match, text: "T\(index)",
        location: SourceLocation(path: "k.yml", position: Position(line: index + 1, column: 3)))
    }
    return ComparisonSet(of: dataset)
  }

  private func match(_ change: (inout KnownIssue.Match) -> Void) -> KnownIssue.Match {
    var match = KnownIssue.Match()
    change(&match)
    return match
  }

  @Test("an issue is shown where a run that it concerns is on a frontier, in the order of the file")
  func shown() throws {
    let set = set(match { $0.models = [0] }, match { $0.hardware = [1] })
    let comparison = try #require(set.comparisons.first { $0.slug == "model-m1-h1-vs-h2" })
    #expect(comparison.notices == [.knownIssue(0), .knownIssue(1)])
    #expect(comparison.notices.map(\.id) == ["known-issue", "known-issue"])
    #expect(set.diagnostics == [])
    let engines = try #require(set.comparisons.first { $0.family.id == "engine" })
    #expect(engines.notices.contains(.knownIssue(0)))
    #expect(!engines.notices.contains(.knownIssue(1)))
  }

  @Test("a run that is on no frontier makes no notice, and the rule that nothing shows a warning")
  func unused() {
    let set = set(
      match {
        $0.engines = [1]
        $0.hardware = [1]
      }, match { $0.runURLs = ["https://r/1"] }, match { $0.hardware = [1] })
    #expect(
      set.diagnostics
        == [1, 2].map { line in
          Diagnostic(
            .warning, at: "k.yml", Position(line: line, column: 3),
            "no page shows this known issue",
            help: "no run that it matches is on a page's frontier; remove it, or mend its match")
        })
  }
}
