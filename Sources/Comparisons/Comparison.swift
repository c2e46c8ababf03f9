import Datasets
import Methodology

/// One page's worth of comparison: two sides, every workload that either was measured on, and
/// what the method says of them. Computed once; table, prose, charts and data files only read it.
package struct Comparison: Sendable {
  package let family: Family
  /// The last part of the URL, for example `deepseek-r1-mi355x-fp4-mtp-vs-none`.
  package let slug: String
  /// What the URL fixes, as registry indices.
  package let fixed: FixedValues
  package let a: ComparedValue
  package let b: ComparedValue
  /// At least one; the pinned one first, then by sequence and precision.
  package let workloads: [WorkloadComparison]
  /// What a reader must know before trusting the numbers of the pinned workload.
  package let notices: [Notice]
  /// The pinned workload on each engine and serving shape that both sides ran on; empty where the
  /// engine is what varies.
  package let sameEngine: [EngineComparison]
  /// Both sides' accuracy at every task that both were evaluated on.
  package internal(set) var accuracy: [AccuracyComparison] = []

  /// The page's folder below the site's root, with a slash at its end.
  package var path: String { "\(family.folder)/\(slug)/" }
  /// The workload that the page's headline, prose and table are about.
  package var pinned: WorkloadComparison { workloads[0] }

  /// The compared value of a side.
  package func value(_ side: Side) -> ComparedValue { side == .a ? a : b }

  /// The verdict that answers the page's question: at the middle target of the pinned workload.
  package var headline: Verdict { pinned.middle.verdicts[family.headline] }
}

/// The dimensions that a URL fixes; `nil` where the family leaves one open.
package struct FixedValues: Sendable, Hashable {
  package var model: Int?
  package var hardware: Int?
  package var precision: Int?

  package init() {}
}

/// What one side of a comparison stands for.
package struct ComparedValue: Sendable, Hashable {
  /// The index in the registry of the dimension that varies.
  package let index: Int
  package let key: String
  package let label: String
  /// The hardware whose price and power apply, as a registry index.
  package let hardware: Int
}

/// A workload: sequence, and precision unless that is what varies.
package struct Workload: Sendable, Hashable {
  package let sequence: WorkloadSequence
  /// A registry index; `nil` in the precision family.
  package let precision: Int?

  package init(sequence: WorkloadSequence, precision: Int?) {
    self.sequence = sequence
    self.precision = precision
  }
}

extension Workload: Comparable {
  package static func < (a: Workload, b: Workload) -> Bool {
    a.sequence != b.sequence
      ? a.sequence < b.sequence : (a.precision ?? -1) < (b.precision ?? -1)
  }
}

/// The two sides on one workload.
package struct WorkloadComparison: Sendable {
  package let workload: Workload
  /// Variants measured on both sides.
  package let both: Int
  /// Variants of one side plus variants of the other.
  package let either: Int
  /// `nil` when the side was not measured on this workload.
  package let a: MeasuredSide?
  package let b: MeasuredSide?
  package let range: SharedRange
  /// Ascending by target; at least one.
  package let points: [TargetComparison]
  /// The index in `points` of the middle target.
  package let middleIndex: Int

  package var middle: TargetComparison { points[middleIndex] }
  package var isTwoSided: Bool { a != nil && b != nil }
  package var hasNoCommonPoint: Bool { isTwoSided && !range.hasCommonPoint }

  package func side(_ side: Side) -> MeasuredSide? { side == .a ? a : b }
}

extension Verdicts {
  /// The verdict that a family's question is answered by.
  package subscript(metric: Family.Metric) -> Verdict {
    switch metric {
    case .throughput: throughput
    case .cost: cost
    case .tokensPerSecondPerMegawatt: tokensPerSecondPerMegawatt
    }
  }
}
