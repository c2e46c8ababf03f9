/// A scale on which equal differences are equally far apart.
///
/// The domain starts and ends at a tick. Zero is part of it when the values reach down to half of
/// the greatest, so that heights can be compared and no half of the axis is empty. Values within one
/// per cent of each other are not pulled apart: they get the domain from zero to twice their size.
package struct LinearScale: Equatable, Sendable {
  package let domain: ClosedRange<Double>
  package let ticks: [DecimalTick]

  /// - Parameters:
  ///   - low: the least value, finite.
  ///   - high: the greatest value, finite, not below `low`.
  ///   - maximumTicks: 2…7.
  init(low: Double, high: Double, maximumTicks: Int) {
    let (low, high) = Self.widened(low, high)
    let step = Self.step(low: low, high: high, maximumTicks: maximumTicks)
    let first = step.first(atOrBelow: low)
    let count = step.intervals(from: low, to: high)
    ticks = (0...count).map { step.tick(first + $0) }
    let start = step.tick(first).value
    domain = start...max(start, step.tick(first + count).value)
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

  /// The step of four to `maximumTicks` ticks that leaves the least of the axis without data; of two
  /// as good the one nearer to six ticks. With fewer ticks allowed, the one with most.
  private static func step(low: Double, high: Double, maximumTicks: Int) -> TickStep {
    let span = high - low
    let exponent = decimalExponent(of: span)
    var best = TickStep(digit: 5, exponent: exponent + 1)
    var bestScore = Double.infinity
    for step in TickStep.all(exponents: (exponent - 1)...exponent) {
      let intervals = step.intervals(from: low, to: high)
      guard intervals < maximumTicks else { continue }
      let waste = Double(intervals) * step.value / span - 1
      let isFewer = intervals < 3
      let score = waste + (isFewer ? 10 : 0) + 0.01 * Double(abs(intervals - 5))
      if score < bestScore {
        best = step
        bestScore = score
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

  /// How many steps from zero the last tick at or below a value is. What is a tick but for
  /// rounding counts as one.
  func first(atOrBelow value: Double) -> Int {
    Int((value / self.value + 1e-9).rounded(.down))
  }

  /// How many steps from zero the first tick at or above a value is.
  func last(atOrAbove value: Double) -> Int {
    Int((value / self.value - 1e-9).rounded(.up))
  }

  /// How many steps cover the values from `low` to `high`, one at least.
  func intervals(from low: Double, to high: Double) -> Int {
    max(1, last(atOrAbove: high) - first(atOrBelow: low))
  }
}
