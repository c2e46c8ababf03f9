import Datasets

/// How far repeated runs of one configuration, workload and concurrency lie apart: what a difference
/// between two runs must exceed before it says something about what was run.
package struct RunNoise: Sendable, Equatable {
  /// Runs of one experiment this many days apart at most are repeats of each other.
  package static let windowDays = 14

  /// The groups of repeated runs, and the runs in them.
  package let groups: Int
  package let runs: Int
  /// Of the spreads of the groups: the middle one, and the one that nine of ten do not exceed.
  /// A spread is the greatest throughput over the least, less one.
  package let median: Double
  package let ninetiethPercentile: Double

  /// The noise in runs that stand in canonical order; `nil` when nothing was run twice.
  ///
  /// A group is a run and all of its experiment within the window after it; the first run beyond
  /// begins the next. What changed in the software between them is part of the spread.
  package init?(of runs: [BenchmarkRow]) {
    var spreads: [Double] = []
    var count = 0
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].isRun(within: Self.windowDays, after: runs[start]) {
        end += 1
      }
      let throughputs = runs[start..<end].map(\.throughput)
      if throughputs.count > 1, let least = throughputs.min(), let most = throughputs.max() {
        spreads.append(most / least - 1)
        count += throughputs.count
      }
      start = end
    }
    guard !spreads.isEmpty else { return nil }
    spreads.sort()
    groups = spreads.count
    self.runs = count
    median = Self.quantile(0.5, of: spreads)
    ninetiethPercentile = Self.quantile(0.9, of: spreads)
  }

  /// The quantile of ascending values, linear between the two nearest (Hyndman and Fan 1996,
  /// definition 7).
  private static func quantile(_ share: Double, of values: [Double]) -> Double {
    let place = share * Double(values.count - 1)
    let index = min(Int(place), values.count - 1)
    guard index + 1 < values.count else { return values[index] }
    return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
  }
}

extension BenchmarkRow {
  fileprivate func isRun(within days: Int, after first: BenchmarkRow) -> Bool {
    concurrency == first.concurrency && sequence == first.sequence
      && configuration == first.configuration && date.dayNumber - first.date.dayNumber <= days
  }
}
