import Comparisons
import Datasets
import Methodology

/// What a hub draws: for each accelerator of a model, or each model of an accelerator, everything
/// measured of it on one workload.
struct MeasuredFrontiers {
  /// Ascending by registry index.
  let series: [Series]

  struct Series {
    /// The registry index of the accelerator or model.
    let index: Int
    let workload: Workload
    let side: MeasuredSide
  }

  /// - Parameters:
  ///   - rows: indices into the dataset's rows, ascending.
  ///   - owner: whose series a row belongs to, a registry index.
  ///   - requiresCommonWorkload: whether series without the workload that most have are left out;
  ///     else they come with the workload of which they have most rows.
  init(
    _ rows: [Int], in dataset: Dataset, by owner: (Configuration) -> Int,
    requiresCommonWorkload: Bool
  ) {
    var groups: [Int: [Workload: [Int]]] = [:]
    for index in rows {
      let row = dataset.rows[index]
      let workload = Workload(
        sequence: row.sequence, precision: row.configuration.precision)
      groups[owner(row.configuration), default: [:]][workload, default: []].append(index)
    }
    let common = Self.mostCommon(Array(groups.values))
    series = groups.sorted { $0.key < $1.key }.compactMap { index, byWorkload in
      let own = common.flatMap { byWorkload[$0] == nil ? nil : $0 }
      guard let workload = own ?? (requiresCommonWorkload ? nil : Self.mostCommon([byWorkload])),
        let rows = byWorkload[workload],
        let side = MeasuredSide(
          rows: rows, of: dataset,
          rates: dataset.registries.hardware[dataset.rows[rows[0]].configuration.hardware]
            .rates(basis: dataset.site.costBasis))
      else { return nil }
      return Series(index: index, workload: workload, side: side)
    }
  }

  /// The workload of most groups, then of most rows, then the first in order.
  private static func mostCommon(_ groups: [[Workload: [Int]]]) -> Workload? {
    var counts: [Workload: (groups: Int, rows: Int)] = [:]
    for (workload, rows) in groups.flatMap({ $0 }) {
      let count = counts[workload] ?? (0, 0)
      counts[workload] = (count.groups + 1, count.rows + rows.count)
    }
    return counts.sorted { $0.key < $1.key }.max { $0.value < $1.value }?.key
  }

  /// The series that serves most tokens per GPU, and the one with the greatest interactivity.
  var best: (throughput: Series, interactivity: Series)? {
    func greatest(_ value: (MeasuredSide) -> Double) -> Series? {
      var best: Series?
      for series in series where value(series.side) > (best.map { value($0.side) } ?? 0) {
        best = series
      }
      return best
    }
    guard let highest = greatest(\.highestThroughput), let fastest = greatest(\.fastest) else {
      return nil
    }
    return (highest, fastest)
  }
}

extension MeasuredSide {
  /// The throughput at the slow end of the frontier, tok/s/GPU.
  var highestThroughput: Double { curve.frontier.knots[0].throughput }
  /// The interactivity at the fast end of the frontier, tok/s/user.
  var fastest: Double { curve.frontier.knots[curve.frontier.knots.count - 1].interactivity }
}
