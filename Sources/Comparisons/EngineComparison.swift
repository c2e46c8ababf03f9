import Datasets
import Methodology

/// The two sides on one engine in one serving shape, each by the frontier of those runs alone.
///
/// The headline pools every engine of a side; this is what remains when the engine is the same.
package struct EngineComparison: Sendable {
  /// Registry index.
  package let engine: Int
  package let disaggregated: Bool
  package let a: MeasuredSide
  package let b: MeasuredSide
  package let range: SharedRange
  /// The middle target of the shared range; `nil` when the two ranges do not meet.
  package let middle: TargetComparison?
}

extension EngineComparison {
  /// Every engine and serving shape that both sides of a workload ran on: by engine as registered,
  /// aggregate first.
  static func all(
    of workload: WorkloadComparison, hardware: (a: Int, b: Int), in dataset: Dataset,
    sides: inout SideCache
  ) -> [EngineComparison] {
    guard let a = workload.a, let b = workload.b else { return [] }
    func groups(_ side: MeasuredSide) -> [Setup: [Int]] {
      Dictionary(grouping: side.rows) { Setup(dataset.rows[$0].configuration) }
    }
    let (ofA, ofB) = (groups(a), groups(b))
    var found: [EngineComparison] = []
    for setup in ofA.keys.filter({ ofB[$0] != nil }).sorted() {
      guard let a = sides.side(ofA[setup] ?? [], on: hardware.a),
        let b = sides.side(ofB[setup] ?? [], on: hardware.b),
        let range = SharedRange(a.curve.measuredRange, b.curve.measuredRange)
      else { continue }
      let target = range.targets[range.middleTargetIndex]
      found.append(
        EngineComparison(
          engine: setup.engine, disaggregated: setup.disaggregated, a: a, b: b, range: range,
          middle: range.hasCommonPoint
            ? TargetComparison(target, a, b, tieThreshold: dataset.site.tieThreshold) : nil))
    }
    return found
  }

  /// What must be the same on both sides.
  private struct Setup: Hashable, Comparable {
    let engine: Int
    let disaggregated: Bool

    init(_ configuration: Configuration) {
      engine = configuration.engine
      disaggregated = configuration.disaggregated
    }

    static func < (x: Setup, y: Setup) -> Bool {
      x.engine != y.engine ? x.engine < y.engine : !x.disaggregated && y.disaggregated
    }
  }
}

extension Comparison {
  /// The same-engine views whose winner is not the page's: what a first sentence must not hide.
  package var reversedOnSameEngine: [EngineComparison] {
    guard let winner = headline.winner else { return [] }
    return sameEngine.filter { $0.middle?.verdicts[family.headline].winner == winner.other }
  }

  /// Whether the sides pool the same single engine in the same single shape, so that the view by
  /// engine is the page itself.
  package func isOnOneEngine(in dataset: Dataset) -> Bool {
    let rows = (pinned.a?.rows ?? []) + (pinned.b?.rows ?? [])
    let setups = Set(
      rows.map {
        let configuration = dataset.rows[$0].configuration
        return [configuration.engine, configuration.disaggregated ? 1 : 0]
      })
    return setups.count == 1
  }
}
