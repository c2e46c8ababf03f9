import Datasets
import Methodology

/// The rows that one side of a comparison pools for one workload, and the curve through them.
package struct MeasuredSide: Sendable {
  /// Indices into `Dataset.rows`, in configuration order.
  package let rows: [Int]
  /// One point per row; `order` is the point's index in `rows`.
  package let points: [MeasuredPoint]
  package let curve: FrontierCurve
  package let rates: HardwareRates

  /// The side of these rows; `nil` when there are none.
  ///
  /// - Parameter rows: indices into `dataset.rows`, ascending: the dataset is in canonical order,
  ///   in which of two equal points the first one counts.
  package init?(rows: [Int], of dataset: Dataset, rates: HardwareRates) {
    let points = rows.enumerated().map { order, index in
      let row = dataset.rows[index]
      return MeasuredPoint(
        interactivity: row.interactivity, throughput: row.throughput,
        inputThroughput: row.inputThroughput, outputThroughput: row.outputThroughput,
        concurrency: Double(row.concurrency), order: order)
    }
    guard let curve = FrontierCurve(points: points) else { return nil }
    self.rows = rows
    self.points = points
    self.curve = curve
    self.rates = rates
  }

  /// What the side does at a target.
  package func operatingPoint(at target: Double) -> OperatingPoint {
    OperatingPoint(curve.reading(at: target), rates: rates)
  }

  /// The index in `Dataset.rows` of the row behind a knot of the frontier.
  package func row(ofKnot index: Int) -> Int { rows[curve.frontier.knots[index].order] }

  /// The rows behind the knots around a reading's target.
  package func bracketRows(of reading: Reading) -> [Int] {
    reading.bracket.map { row(ofKnot: $0) }
  }
}

extension Hardware {
  /// What the registry says of price and power, for a cost basis.
  package func rates(basis: String) -> HardwareRates {
    HardwareRates(price: prices[basis]?.value, power: power?.value)
  }
}
