/// A scale on which equal differences are equally far apart.
///
/// The domain ends at a tick or at a round number between two, whichever is nearer to the data. Where
/// lengths are to be compared it starts at a tick, and at zero when the values reach down to half of
/// the greatest, so that no half of the axis is empty. Values within one per cent of each other are
/// not pulled apart: they get the domain from zero to twice their size.
package struct LinearScale: Equatable, Sendable {
  package let domain: ClosedRange<Double>
  package let ticks: [DecimalTick]

  /// - Parameters:
  ///   - low: the least value, finite.
  ///   - high: the greatest value, finite, not below `low`.
  ///   - maximumTicks: 2…7.
  ///   - baseline: whether heights are to be compared; without, the domain starts near the data too.
  init(low: Double, high: Double, maximumTicks: Int, baseline: Baseline = .zero) {
    let (low, high) = Self.widened(low, high, baseline)
    let best = Self.division(low: low, high: high, maximumTicks: maximumTicks, baseline)
    ticks = best.ticks
    domain = best.start...max(best.start, best.end)
  }

  /// What lengths along the axis stand for.
  package enum Baseline: Equatable, Sendable {
    /// Values from zero.
    case zero
    /// Only differences.
    case none
  }

  func position(of value: Double) -> Double { (value - domain.lowerBound) * slope }

  var slope: Double { 1 / (domain.upperBound - domain.lowerBound) }

  private static func widened(
    _ low: Double, _ high: Double, _ baseline: Baseline
  ) -> (Double, Double) {
    let size = max(low.magnitude, high.magnitude)
    if size == 0 { return (0, 1) }
    if high - low < 0.01 * size { return low < 0 ? (2 * low, 0) : (0, 2 * high) }
    let nearZero = baseline == .zero ? 0.5 : 0.1
    if low > 0, low <= high * nearZero { return (0, high) }
    if high < 0, high >= low * nearZero { return (low, 0) }
    return (low, high)
  }

  /// The ticks, four to `maximumTicks`, and the round ends of the domain with which the least of the
  /// axis is without data; of two as good those nearer to six ticks. With fewer ticks allowed, the
  /// most.
  private static func division(
    low: Double, high: Double, maximumTicks: Int, _ baseline: Baseline
  ) -> TickDivision {
    let span = high - low
    let exponent = decimalExponent(of: span)
    let widest = TickStep(digit: 5, exponent: exponent + 1)
    var best = TickDivision(
      low: low, high: high, step: widest, startGrain: widest, endGrain: widest)
    var bestScore = Double.infinity
    for step in TickStep.all(exponents: (exponent - 1)...exponent) {
      for endGrain in [step.finer, step] {
        for startGrain in baseline == .none ? [step.finer, step] : [step] {
          let division = TickDivision(
            low: low, high: high, step: step, startGrain: startGrain, endGrain: endGrain)
          let count = division.ticks.count
          guard count <= maximumTicks else { continue }
          let waste = (division.end - division.start) / span - 1
          let missing = max(0, 4 - count)
          let score = waste + 10 * Double(missing) + 0.01 * Double(abs(count - 6))
          if score < bestScore {
            best = division
            bestScore = score
          }
        }
      }
    }
    return best
  }
}

/// The ends of a domain, multiples of their grains, and the ticks between them.
private struct TickDivision {
  let start: Double
  let end: Double
  let ticks: [DecimalTick]

  init(low: Double, high: Double, step: TickStep, startGrain: TickStep, endGrain: TickStep) {
    start = startGrain.tick(startGrain.first(atOrBelow: low)).value
    end = endGrain.tick(endGrain.last(atOrAbove: high)).value
    let first = step.last(atOrAbove: start)
    let last = step.first(atOrBelow: end)
    ticks = first <= last ? (first...last).map { step.tick($0) } : []
  }
}

/// A distance between ticks: 1, 2 or 5 times a power of ten.
struct TickStep {
  let digit: Int
  let exponent: Int

  static func all(exponents: ClosedRange<Int>) -> [TickStep] {
    exponents.flatMap { exponent in
      [1, 2, 5].map { TickStep(digit: $0, exponent: exponent) }
    }
  }

  var value: Double { tick(1).value }

  /// The tick at so many steps from zero.
  func tick(_ count: Int) -> DecimalTick {
    DecimalTick(significand: count * digit, exponent: exponent)
  }

  /// The round step at which a domain may end between two ticks: a half of this one, a fifth of 5.
  var finer: TickStep {
    switch digit {
    case 1: TickStep(digit: 5, exponent: exponent - 1)
    default: TickStep(digit: 1, exponent: exponent)
    }
  }

  /// How many steps from zero the last tick at or below a value is. What is a tick but for
  /// rounding counts as one.
  func first(atOrBelow value: Double) -> Int {
    Int((value / self.value + 1e-9).rounded(.down))
  }

  /// How many steps from zero the first tick at or above a value is.
  func last(atOrAbove value: Double) -> Int {
    Int((value / self.value - 1e-9).rounded(.up))
  }
}
