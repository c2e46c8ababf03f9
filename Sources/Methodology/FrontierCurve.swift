/// A side of a comparison as a continuous curve: its frontier, interpolated metric by metric.
package struct FrontierCurve: Equatable, Sendable {
  package let frontier: Frontier
  package let throughput: MonotoneSpline
  /// `nil` when any knot's input throughput is unknown.
  package let inputThroughput: MonotoneSpline?
  /// `nil` when any knot's output throughput is unknown.
  package let outputThroughput: MonotoneSpline?
  package let concurrency: MonotoneSpline
  /// The least and greatest interactivity over *all* points of the side, dominated ones included.
  package let measuredRange: ClosedRange<Double>

  /// The curve of a side; `nil` when it has no points.
  package init?(points: [MeasuredPoint]) {
    guard let first = points.first else { return nil }
    var least = first.interactivity
    var greatest = first.interactivity
    for point in points {
      if point.interactivity < least { least = point.interactivity }
      if point.interactivity > greatest { greatest = point.interactivity }
    }
    measuredRange = least...greatest
    frontier = Frontier(of: points)
    let knots = frontier.knots
    let x = Self.values(knots) { $0.interactivity }
    throughput = MonotoneSpline(x: x, y: Self.values(knots) { $0.throughput })
    concurrency = MonotoneSpline(x: x, y: Self.values(knots) { $0.concurrency })
    inputThroughput = Self.spline(knots, x: x) { $0.inputThroughput }
    outputThroughput = Self.spline(knots, x: x) { $0.outputThroughput }
  }

  /// What the side does at a target interactivity.
  package func reading(at target: Double) -> Reading {
    let x = throughput.x
    let last = x.count - 1
    let i = throughput.segment(of: target)
    let isBetweenKnots = target > x[i] && i < last
    let bracket = isBetweenKnots ? i...(i + 1) : i...i
    let high = throughput.y[bracket.lowerBound]
    let low = throughput.y[bracket.upperBound]
    let position: Reading.Position =
      target < x[0] ? .belowRange : target > x[last] ? .aboveRange : .within
    return Reading(
      // Rounding must not carry the value out of the bracket that was measured.
      throughput: min(max(throughput.value(at: target), low), high),
      inputThroughput: inputThroughput.map { $0.value(at: target) },
      outputThroughput: outputThroughput.map { $0.value(at: target) },
      concurrency: concurrency.value(at: target).rounded(.toNearestOrAwayFromZero),
      position: position, bracket: bracket, throughputBracket: low...high)
  }

  /// From the first to the last knot, tok/s/user.
  package var knotRange: ClosedRange<Double> {
    let x = throughput.x
    return x[0]...x[x.count - 1]
  }

  private static func values(
    _ knots: [MeasuredPoint], of metric: (MeasuredPoint) -> Double
  ) -> [Double] {
    knots.map(metric)
  }

  private static func spline(
    _ knots: [MeasuredPoint], x: [Double], of metric: (MeasuredPoint) -> Double?
  ) -> MonotoneSpline? {
    var known: [Double] = []
    for knot in knots {
      guard let value = metric(knot) else { return nil }
      known.append(value)
    }
    return MonotoneSpline(x: x, y: known)
  }
}

/// A side's interpolated values at one target, with what stands behind them.
package struct Reading: Equatable, Sendable {
  /// Where the target lies relative to the frontier's first and last knot.
  package enum Position: Equatable, Sendable {
    /// Left of the first knot: the values are that knot's, a lower bound of what is served here.
    case belowRange
    case within
    /// Right of the last knot: the values are that knot's, and the target is not reached.
    case aboveRange
  }

  /// tok/s/GPU.
  package let throughput: Double
  package let inputThroughput: Double?
  package let outputThroughput: Double?
  /// Requests in flight, a whole number (halves up).
  package let concurrency: Double
  package let position: Position
  /// The indices of the knots around the target: two, or one at an edge, outside, or on a knot.
  package let bracket: ClosedRange<Int>
  /// The throughput measured at those knots, least and greatest.
  package let throughputBracket: ClosedRange<Double>
}
