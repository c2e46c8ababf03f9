/// A side of a comparison as a continuous curve: its frontier, interpolated metric by metric.
package struct FrontierCurve: Equatable, Sendable {
  package let frontier: Frontier
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
  }

  /// Total throughput, tok/s/GPU, over interactivity.
  package var throughput: MonotoneSpline { spline { $0.throughput } }
  /// Requests in flight, over interactivity; not rounded.
  package var concurrency: MonotoneSpline { spline { $0.concurrency } }
  /// `nil` when any knot's input throughput is unknown.
  package var inputThroughput: MonotoneSpline? { splineIfKnown { $0.inputThroughput } }
  /// `nil` when any knot's output throughput is unknown.
  package var outputThroughput: MonotoneSpline? { splineIfKnown { $0.outputThroughput } }

  /// What the side does at a target interactivity.
  package func reading(at target: Double) -> Reading {
    let throughput = throughput
    let first = throughput.segment(of: target)
    let end = throughput.x.count - 1
    let last = target > throughput.x[first] && first < end ? first + 1 : first
    let high = throughput.y[first]
    let low = throughput.y[last]
    let position: Reading.Position =
      target < throughput.x[0]
      ? .belowRange : target > throughput.x[end] ? .aboveRange : .within
    return Reading(
      // Rounding must not carry the value out of the bracket that was measured.
      throughput: min(max(throughput.value(at: target), low), high),
      inputThroughput: valueIfKnown(at: target) { $0.inputThroughput },
      outputThroughput: valueIfKnown(at: target) { $0.outputThroughput },
      concurrency: concurrency.value(at: target).rounded(.toNearestOrAwayFromZero),
      position: position, bracket: first...last, throughputBracket: low...high)
  }

  /// From the first to the last knot, tok/s/user.
  package var knotRange: ClosedRange<Double> {
    let knots = frontier.knots
    return knots[0].interactivity...knots[knots.count - 1].interactivity
  }

  /// Reads the spline where there is one: an optional spline would be taken apart and put together
  /// again, 175 bytes of the kernel.
  private func valueIfKnown(
    at target: Double, _ metric: (MeasuredPoint) -> Double?
  ) -> Double? {
    isKnown(metric) ? spline { metric($0) ?? .nan }.value(at: target) : nil
  }

  private func spline(_ metric: (MeasuredPoint) -> Double) -> MonotoneSpline {
    var x: [Double] = []
    var y: [Double] = []
    for knot in frontier.knots {
      x.append(knot.interactivity)
      y.append(metric(knot))
    }
    return MonotoneSpline(x: x, y: y)
  }

  private func splineIfKnown(_ metric: (MeasuredPoint) -> Double?) -> MonotoneSpline? {
    isKnown(metric) ? spline { metric($0) ?? .nan } : nil
  }

  private func isKnown(_ metric: (MeasuredPoint) -> Double?) -> Bool {
    frontier.knots.allSatisfy { metric($0) != nil }
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
