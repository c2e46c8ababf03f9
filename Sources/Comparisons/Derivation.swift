import Datasets
import Methodology

/// How a side of a comparison comes by its figures at one target: which rows were looked at, what
/// became of each, and the reading of the curve through those that were kept.
package struct Derivation: Sendable {
  package let side: Side
  package let measured: MeasuredSide
  /// Every row of the side on the workload, in configuration order.
  package let rows: [Considered]
  /// Older runs of configurations that have a newer one, as indices into
  /// `Dataset.supersededRows`.
  package let superseded: [Int]
  package let point: OperatingPoint

  /// A row, and what became of it.
  package struct Considered: Sendable {
    /// Index into `Dataset.rows`.
    package let row: Int
    package let fate: Fate
  }

  package enum Fate: Sendable, Equatable {
    /// It is on the frontier: the index of its knot.
    case knot(Int)
    /// Another row is at least as good in both values: the index of that row's knot.
    case dominated(byKnot: Int)
  }
}

extension Comparison {
  /// How a side comes by its figures at a target; `nil` when it was not measured on the workload.
  package func derivation(
    of side: Side, at target: Double, on workload: WorkloadComparison, in dataset: Dataset
  ) -> Derivation? {
    guard let measured = workload.side(side) else { return nil }
    let knots = measured.curve.frontier.knots
    let rows = measured.points.map { point in
      let row = measured.rows[point.order]
      if let knot = knots.firstIndex(where: { $0.order == point.order }) {
        return Derivation.Considered(row: row, fate: .knot(knot))
      }
      let better = knots.firstIndex {
        $0.interactivity >= point.interactivity && $0.throughput >= point.throughput
      }
      return Derivation.Considered(row: row, fate: .dominated(byKnot: better ?? 0))
    }
    return Derivation(
      side: side, measured: measured, rows: rows,
      superseded: dataset.supersededRows.indices.filter {
        includes(dataset.supersededRows[$0], side, workload.workload)
      },
      point: measured.operatingPoint(at: target))
  }

  /// What the page would say at any target of its pinned workload.
  package func reading(at target: Double, in dataset: Dataset) -> TargetComparison {
    TargetComparison(target, pinned.a, pinned.b, tieThreshold: dataset.site.tieThreshold)
  }

  /// Whether a row would be pooled by a side on a workload.
  private func includes(_ row: BenchmarkRow, _ side: Side, _ workload: Workload) -> Bool {
    let configuration = row.configuration
    return configuration[family.varies] == value(side).index
      && (fixed.model.map { $0 == configuration.model } ?? true)
      && (fixed.hardware.map { $0 == configuration.hardware } ?? true)
      && (fixed.precision.map { $0 == configuration.precision } ?? true)
      && (workload.precision.map { $0 == configuration.precision } ?? true)
      && row.sequence == workload.sequence
  }
}
