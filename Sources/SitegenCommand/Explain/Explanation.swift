import Comparisons
import Datasets
import Methodology

/// How the figures of a page at one target came about.
struct Explanation {
  let comparison: Comparison
  let dataset: Dataset
  let target: TargetComparison
  let metrics: [ExplainedMetric]
  let derivations: [Derivation]

  var workload: WorkloadComparison { comparison.pinned }

  /// - Parameters:
  ///   - target: tok/s/user; the page's middle target when `nil`.
  ///   - side: both when `nil`.
  init(
    _ comparison: Comparison, in dataset: Dataset, target: Double?, metrics: [ExplainedMetric],
    side: Side?
  ) {
    self.comparison = comparison
    self.dataset = dataset
    self.metrics = metrics
    let workload = comparison.pinned
    self.target =
      target.map { comparison.reading(at: $0, in: dataset) } ?? workload.middle
    let at = self.target.target
    derivations = (side.map { [$0] } ?? [.a, .b]).compactMap {
      comparison.derivation(of: $0, at: at, on: workload, in: dataset)
    }
  }

  /// What a row is, beside its numbers.
  func words(of row: BenchmarkRow) -> String {
    let configuration = row.configuration
    let registries = dataset.registries
    return [
      registries.engines[configuration.engine].label,
      registries.precisions[configuration.precision].label,
      registries.specMethods[configuration.specMethod].label,
      configuration.disaggregated ? "disaggregated" : "aggregate",
      "concurrency \(row.concurrency)", row.date.iso8601,
    ].joined(separator: ", ")
  }
}

extension BenchmarkRow {
  /// `file:line` of where the row was read.
  var place: String { "\(location.path):\(location.position.line)" }
}
