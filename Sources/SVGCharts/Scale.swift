import Methodology

/// How data values become places along an axis: the domain, the ticks, and the map from one to the
/// other.
package enum Scale: Equatable, Sendable {
  case linear(LinearScale)
  case logarithmic(LogarithmicScale)

  /// What a chart asks of an axis.
  package enum Choice: Equatable, Sendable {
    /// Logarithmic if the values span more than a decade and are spread more evenly that way.
    case automatic
    case linear
    /// Logarithmic if all values are positive, else linear.
    case logarithmic
  }

  /// The scale for values, which are finite; for none it is linear from 0 to 1.
  ///
  /// - Parameters:
  ///   - maximumTicks: at least 2; up to seven ticks are made, and four at least where the maximum
  ///     allows it.
  ///   - baseline: what lengths along a linear axis stand for.
  package init(
    _ choice: Choice, values: [Double], maximumTicks: Int = 7,
    baseline: LinearScale.Baseline = .zero
  ) {
    let sorted = values.ordered { $0 < $1 }
    let low = sorted.first ?? 0
    let high = sorted.last ?? 1
    let isLogarithmic =
      switch choice {
      case .automatic: prefersLogarithm(sorted)
      case .linear: false
      case .logarithmic: low > 0 && high > low
      }
    let ticks = min(7, max(2, maximumTicks))
    self =
      isLogarithmic
      ? .logarithmic(LogarithmicScale(low: low, high: high, maximumTicks: ticks))
      : .linear(LinearScale(low: low, high: high, maximumTicks: ticks, baseline: baseline))
  }

  package var domain: ClosedRange<Double> {
    switch self {
    case .linear(let scale): scale.domain
    case .logarithmic(let scale): scale.domain
    }
  }

  /// Ascending, all inside the domain.
  package var ticks: [DecimalTick] {
    switch self {
    case .linear(let scale): scale.ticks
    case .logarithmic(let scale): scale.ticks
    }
  }

  /// The values 1…9 · 10ⁿ of a logarithmic axis of up to four decades that have no tick: marks there
  /// show how it is stretched.
  var minorTicks: [Double] {
    guard case .logarithmic(let scale) = self,
      scale.domain.upperBound < 10_000 * scale.domain.lowerBound
    else { return [] }
    let domain = scale.domain
    var minorTicks: [Double] = []
    for exponent in decimalExponent(of: domain.lowerBound)...decimalExponent(of: domain.upperBound)
    {
      for digit in 1...9 {
        let value = DecimalTick(significand: digit, exponent: exponent).value
        if domain.contains(value), !scale.ticks.contains(where: { $0.value == value }) {
          minorTicks.append(value)
        }
      }
    }
    return minorTicks
  }

  /// Where a value lies: 0 at the start of the domain, 1 at its end.
  package func position(of value: Double) -> Double {
    switch self {
    case .linear(let scale): scale.position(of: value)
    case .logarithmic(let scale): scale.position(of: value)
    }
  }

  /// The derivative of `position` at a value.
  func slope(at value: Double) -> Double {
    switch self {
    case .linear(let scale): scale.slope
    case .logarithmic(let scale): scale.slope(at: value)
    }
  }

  /// The value whose position is half way between those of two values.
  func midpoint(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .linear: a + (b - a) / 2
    case .logarithmic: a.squareRoot() * b.squareRoot()
    }
  }
}

/// Whether values span more than a decade and leave a smaller largest gap on a logarithmic axis than
/// on a linear one: an axis is not stretched for the sake of one small outlier.
private func prefersLogarithm(_ sorted: [Double]) -> Bool {
  guard let low = sorted.first, let high = sorted.last, low > 0, high > 10 * low else {
    return false
  }
  let logarithmicSpan = naturalLogarithm(high / low)
  var linearGap = 0.0
  var logarithmicGap = 0.0
  for (value, next) in zip(sorted, sorted.dropFirst()) where next > value {
    linearGap = max(linearGap, (next - value) / (high - low))
    logarithmicGap = max(logarithmicGap, naturalLogarithm(next / value) / logarithmicSpan)
  }
  return logarithmicGap < linearGap
}
