/// A scale on which equal differences are equally far apart.
///
/// The domain starts at a tick and ends at one or at a round number between two, whichever is nearer
/// to the data. Zero is part of it when the values reach down to half of the greatest, so that
/// heights can be compared and no half of the axis is empty. Values within one per cent of each other are not
/// pulled apart: they get the domain from zero to twice their size.
package struct LinearScale: Equatable, Sendable {
  package let domain: ClosedRange<Double>
  package let ticks: [DecimalTick]

  /// - Parameters:
  ///   - low: the least value, finite.
  ///   - high: the greatest value, finite, not below `low`.
  ///   - maximumTicks: 2…7.
  init(low: Double, high: Double, maximumTicks: Int) {
    let (low, high) = Self.widened(low, high)
    let (step, grain) = Self.step(low: low, high: high, maximumTicks: maximumTicks)
    ticks = step.ticks(from: low, to: high, grain: grain)
    let start = step.tick(step.first(atOrBelow: low)).value
    domain = start...max(start, grain.tick(grain.last(atOrAbove: high)).value)
  }

  func position(of value: Double) -> Double { (value - domain.lowerBound) * slope }

  var slope: Double { 1 / (domain.upperBound - domain.lowerBound) }

  private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
    let size = max(low.magnitude, high.magnitude)
    if size == 0 { return (0, 1) }
    if high - low < 0.01 * size { return low < 0 ? (2 * low, 0) : (0, 2 * high) }
    if low > 0, low <= high / 2 { return (0, high) }
    if high < 0, high >= low / 2 { return (low, 0) }
    return (low, high)
  }

  /// The step of four to `maximumTicks` ticks, and of what the end of the domain is a multiple, with
  /// which the least of the axis is without data; of two as good the one nearer to six ticks. With
  /// fewer ticks allowed, the one with most.
  private static func step(
    low: Double, high: Double, maximumTicks: Int
  ) -> (step: TickStep, grain: TickStep) {
    let span = high - low
    let exponent = decimalExponent(of: span)
    let widest = TickStep(digit: 5, exponent: exponent + 1)
    var best = (step: widest, grain: widest)
    var bestScore = Double.infinity
    for step in TickStep.all(exponents: (exponent - 1)...exponent) {
      for grain in [step.finer, step] {
        let ticks = step.ticks(from: low, to: high, grain: grain).count
        guard ticks <= maximumTicks else { continue }
        let end = grain.tick(grain.last(atOrAbove: high)).value
        let waste = (end - step.tick(step.first(atOrBelow: low)).value) / span - 1
        let missing = max(0, 4 - ticks)
        let score = waste + 10 * Double(missing) + 0.01 * Double(abs(ticks - 6))
        if score < bestScore {
          best = (step, grain)
          bestScore = score
        }
      }
    }
    return best
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

  /// The ticks of the domain that values need, whose end is a multiple of `grain`.
  func ticks(from low: Double, to high: Double, grain: TickStep) -> [DecimalTick] {
    let first = first(atOrBelow: low)
    let last = self.first(atOrBelow: grain.tick(grain.last(atOrAbove: high)).value)
    return first <= last ? (first...last).map { tick($0) } : []
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
