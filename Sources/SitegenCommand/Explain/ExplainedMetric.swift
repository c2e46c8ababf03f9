import ArgumentParser
import Comparisons
import Methodology

/// A figure of a page that can be explained.
enum ExplainedMetric: String, CaseIterable, ExpressibleByArgument {
  case throughput, cost
  case megawatt = "tok_s_mw"
  case concurrency
  case inputThroughput = "input_throughput"
  case outputThroughput = "output_throughput"

  var unit: String {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput: "tok/s/GPU"
    case .cost: "$ per million tokens"
    case .megawatt: "tok/s/MW"
    case .concurrency: "requests in flight"
    }
  }

  /// The curve that is read; cost and tok/s/MW are derived from the throughput's. `nil` where a
  /// knot does not have the quantity.
  func spline(of curve: FrontierCurve) -> MonotoneSpline? {
    switch self {
    case .throughput, .cost, .megawatt: curve.throughput
    case .concurrency: curve.concurrency
    case .inputThroughput: curve.inputThroughput
    case .outputThroughput: curve.outputThroughput
    }
  }

  /// The figure as the page has it; `nil` when it is unknown.
  func value(of point: OperatingPoint) -> Double? {
    switch self {
    case .throughput: point.reading.throughput
    case .cost: point.cost
    case .megawatt: point.tokensPerSecondPerMegawatt
    case .concurrency: point.reading.concurrency
    case .inputThroughput: point.reading.inputThroughput
    case .outputThroughput: point.reading.outputThroughput
    }
  }

  /// The verdict at a target; `nil` for what has none.
  func verdict(at target: TargetComparison) -> Verdict? {
    switch self {
    case .throughput: target.verdicts.throughput
    case .cost: target.verdicts.cost
    case .megawatt: target.verdicts.tokensPerSecondPerMegawatt
    case .concurrency, .inputThroughput, .outputThroughput: nil
    }
  }
}
