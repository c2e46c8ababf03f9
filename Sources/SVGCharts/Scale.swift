import Methodology

/// How data values become places along an axis: the domain, the ticks, and the map from one to the
/// other.
package struct Scale: Equatable, Sendable {
  package let domain: ClosedRange<Double>
  /// Ascending, all inside the domain.
  package let ticks: [DecimalTick]
  /// Whether equal ratios are equally far apart, else equal differences.
  package let isLogarithmic: Bool
  /// The start of the domain and its length, or those of its logarithms.
  private let start: Double
  private let span: Double

  /// What a chart asks of an axis.
  package enum Choice: Equatable, Sendable {
    /// Logarithmic if the values span more than a decade and are spread more evenly that way.
    case automatic
    case linear
    /// Logarithmic if all values are positive, else linear.
    case logarithmic
  }

  /// What lengths along a linear axis stand for.
  package enum Baseline: Equatable, Sendable {
    /// Values from zero.
    case zero
    /// Only differences.
    case none
  }

  /// The scale for values, which are finite; for none it is linear from 0 to 1.
  ///
  /// - Parameters:
  ///   - maximumTicks: at least 2; up to seven ticks are made, and four at least where the maximum
  ///     allows it.
  ///   - baseline: what lengths along a linear axis stand for.
  package init(
    _ choice: Choice, values: [Double], maximumTicks: Int = 7, baseline: Baseline = .zero
  ) {
    var sorted: [Double] = []
    for index in stableOrder(count: values.count, by: { values[$0] < values[$1] }) {
      sorted.append(values[index])
    }
    let low = sorted.first ?? 0
    let high = sorted.last ?? 1
    isLogarithmic =
      switch choice {
      case .automatic: prefersLogarithm(sorted)
      case .linear: false
      case .logarithmic: low > 0 && high > low
      }
    let maximum = min(7, max(2, maximumTicks))
    if isLogarithmic {
      (domain, ticks) = Self.logarithmic(low: low, high: high, maximumTicks: maximum)
      start = naturalLogarithm(domain.lowerBound)
      span = naturalLogarithm(domain.upperBound) - start
    } else {
      (domain, ticks) = Self.linear(low: low, high: high, maximumTicks: maximum, baseline)
      start = domain.lowerBound
      span = domain.upperBound - start
    }
  }

  /// The scale with the most ticks, seven at most, whose numbers have room on an axis of a length.
  ///
  /// - Parameter distance: how far a tick must be from the next one.
  init(
    _ choice: Choice, values: [Double], baseline: Baseline = .zero, length: Double,
    distance: (DecimalTick, DecimalTick) -> Double
  ) {
    var maximum = 7
    repeat {
      self.init(choice, values: values, maximumTicks: maximum, baseline: baseline)
      maximum -= 1
    } while maximum > 1 && !hasRoom(length, distance)
  }

  private func hasRoom(
    _ length: Double, _ distance: (DecimalTick, DecimalTick) -> Double
  ) -> Bool {
    var last: DecimalTick?
    for tick in ticks {
      if let last,
        (position(of: tick.value) - position(of: last.value)) * length < distance(last, tick)
      {
        return false
      }
      last = tick
    }
    return true
  }

  /// The values 1…9 · 10ⁿ of a logarithmic axis of up to four decades that have no tick: marks there
  /// show how it is stretched.
  var minorTicks: [Double] {
    guard isLogarithmic, domain.upperBound < 10_000 * domain.lowerBound else { return [] }
    var minorTicks: [Double] = []
    for exponent in decimalExponent(of: domain.lowerBound)...decimalExponent(of: domain.upperBound)
    {
      for digit in 1...9 {
        let value = DecimalTick(significand: digit, exponent: exponent).value
        if domain.contains(value), !ticks.contains(where: { $0.value == value }) {
          minorTicks.append(value)
        }
      }
    }
    return minorTicks
  }

  /// Where a value lies: 0 at the start of the domain, 1 at its end.
  package func position(of value: Double) -> Double {
    isLogarithmic ? (naturalLogarithm(value) - start) / span : (value - start) * (1 / span)
  }

  /// The derivative of `position` at a value.
  func slope(at value: Double) -> Double { 1 / (isLogarithmic ? value * span : span) }

  /// The value whose position is half way between those of two values.
  func midpoint(_ a: Double, _ b: Double) -> Double {
    isLogarithmic ? a.squareRoot() * b.squareRoot() : a + (b - a) / 2
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
  var last = low
  for value in sorted {
    linearGap = max(linearGap, (value - last) / (high - low))
    logarithmicGap = max(logarithmicGap, naturalLogarithm(value / last) / logarithmicSpan)
    last = value
  }
  return logarithmicGap < linearGap
}
