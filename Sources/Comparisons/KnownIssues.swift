import Datasets
import Diagnostics

extension Notice {
  /// The known issues that concern a run on either frontier of a workload, in the order of their
  /// file.
  static func knownIssues(of workload: WorkloadComparison, in dataset: Dataset) -> [Notice] {
    guard !dataset.knownIssues.isEmpty else { return [] }
    let knots = [workload.a, workload.b].compactMap(\.self).flatMap { side in
      side.curve.frontier.knots.indices.map { dataset.rows[side.row(ofKnot: $0)] }
    }
    return dataset.knownIssues.indices.filter { index in
      knots.contains(where: dataset.knownIssues[index].concerns)
    }.map(Notice.knownIssue)
  }
}

extension ComparisonSet {
  /// A warning for every rule about known issues that no page shows.
  static func unusedIssues(_ comparisons: [Comparison], in dataset: Dataset) -> [Diagnostic] {
    guard !dataset.knownIssues.isEmpty else { return [] }
    var shown: Set<Int> = []
    for notice in comparisons.flatMap(\.notices) {
      if case .knownIssue(let index) = notice { shown.insert(index) }
    }
    return dataset.knownIssues.enumerated().filter { !shown.contains($0.offset) }.map { _, issue in
      Diagnostic(
        .warning, at: issue.location.path, issue.location.position,
        "no page shows this known issue",
        help: "no run that it matches is on a page's frontier; remove it, or mend its match")
    }
  }
}
