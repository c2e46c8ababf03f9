import Methodology

/// A spline as a line: solid where it counts, dashed elsewhere, and named where it ends.
package struct CurveMark: Equatable, Sendable {
  /// What is drawn of the spline's value s.
  package enum Transform: Equatable, Sendable {
    /// The value itself.
    case value
    /// `numerator / s`: a cost, derived from a throughput.
    case quotient(numerator: Double)
  }

  package var spline: MonotoneSpline
  package var transform: Transform
  package var style: SeriesStyle
  package var label: [UInt8]
  /// Where the line is solid; `nil` for all of it.
  package var solid: ClosedRange<Double>?
  /// Left of the first knot the line goes on, level and dotted, to this value of x: the first
  /// knot's value is a bound there. `nil`, or a value right of the knot, draws nothing.
  package var boundStart: Double?

  package init(
    spline: MonotoneSpline, transform: Transform = .value, style: SeriesStyle, label: [UInt8],
    solid: ClosedRange<Double>? = nil, boundStart: Double? = nil
  ) {
    self.spline = spline
    self.transform = transform
    self.style = style
    self.label = label
    self.solid = solid
    self.boundStart = boundStart
  }

  /// What is drawn at a value of x inside the spline's range.
  func value(at x: Double) -> Double {
    let value = spline.value(at: x)
    return switch transform {
    case .value: value
    case .quotient(let numerator): numerator / value
    }
  }

  /// The derivative of `value(at:)` at a place in the segment that starts at the given knot.
  func slope(at x: Double, segment: Int) -> Double {
    let slope = spline.slope(at: x, segment: segment)
    switch transform {
    case .value: return slope
    case .quotient(let numerator):
      let value = spline.value(at: x)
      return -numerator * slope / (value * value)
    }
  }
}

extension MonotoneSpline {
  /// The derivative of the Hermite cubic between the given knot and the next.
  fileprivate func slope(at target: Double, segment i: Int) -> Double {
    guard i + 1 < x.count else { return slopes[i] }
    let h = x[i + 1] - x[i]
    let s = (y[i + 1] - y[i]) / h
    let t = (target - x[i]) / h
    return slopes[i]
      + t
      * (2 * (3 * s - 2 * slopes[i] - slopes[i + 1])
        + t * 3 * (slopes[i] + slopes[i + 1] - 2 * s))
  }
}
