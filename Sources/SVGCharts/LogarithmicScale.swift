/// A scale on which equal ratios are equally far apart.
///
/// The domain is that of the values, widened to the next round number on either side. Ticks are all
/// of 1, 2, 5 · 10ⁿ, or the ones and fives, or the ones only, whichever are not too many; a domain
/// narrower than a decade has evenly spaced round numbers instead.
package struct LogarithmicScale: Equatable, Sendable {
  package let domain: ClosedRange<Double>
  package let ticks: [DecimalTick]
  private let logarithmOfStart: Double
  private let span: Double

  /// - Parameters:
  ///   - low: the least value, positive.
  ///   - high: the greatest value, greater than `low`.
  ///   - maximumTicks: 2…7.
  init(low: Double, high: Double, maximumTicks: Int) {
    var start = Self.roundNumber(atOrBelow: low)
    var end = Self.roundNumber(atOrAbove: high)
    var ticks = Self.ticks(from: start, to: end, maximum: maximumTicks)
    if end < 10 * start {
      let narrow = Self.evenTicks(from: start, to: end, maximum: maximumTicks)
      if narrow.count > ticks.count { ticks = narrow }
    } else if ticks.count < 4, maximumTicks >= 4 {
      // The one missing tick is the cheaper of the two beyond the ends.
      let before = Self.neighbour(of: start, above: false)
      let after = Self.neighbour(of: end, above: true)
      if start / before.value < after.value / end {
        start = before.value
      } else {
        end = after.value
      }
      ticks = Self.ticks(from: start, to: end, maximum: maximumTicks)
    }
    self.ticks = ticks
    domain = start...end
    logarithmOfStart = naturalLogarithm(start)
    span = naturalLogarithm(end) - logarithmOfStart
  }

  func position(of value: Double) -> Double {
    (naturalLogarithm(value) - logarithmOfStart) / span
  }

  func slope(at value: Double) -> Double { 1 / (value * span) }

  /// The digits at which a domain may start or end.
  private static let roundDigits = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80]

  private static func roundNumber(atOrBelow value: Double) -> Double {
    let exponent = decimalExponent(of: value) - 1
    var found = powerOfTen(exponent) * 10
    for digit in roundDigits {
      let number = DecimalTick(significand: digit, exponent: exponent).value
      if number <= value { found = number }
    }
    return found
  }

  private static func roundNumber(atOrAbove value: Double) -> Double {
    let exponent = decimalExponent(of: value) - 1
    for digit in roundDigits {
      let number = DecimalTick(significand: digit, exponent: exponent).value
      if number >= value { return number }
    }
    return DecimalTick(significand: 1, exponent: exponent + 2).value
  }

  /// The 1, 2, 5 · 10ⁿ next to a number, beyond it.
  private static func neighbour(of value: Double, above: Bool) -> DecimalTick {
    let exponent = decimalExponent(of: value)
    var neighbour = DecimalTick(significand: 1, exponent: exponent)
    for step in TickStep.all(exponents: (exponent - 1)...(exponent + 1)) {
      let tick = step.tick(1)
      if above, tick.value > value { return tick }
      if !above, tick.value < value { neighbour = tick }
    }
    return neighbour
  }

  private static func ticks(from start: Double, to end: Double, maximum: Int) -> [DecimalTick] {
    let exponents = decimalExponent(of: start)...decimalExponent(of: end)
    func inside(_ digits: [Int], every step: Int) -> [DecimalTick] {
      var ticks: [DecimalTick] = []
      for exponent in exponents where exponent % step == 0 {
        for digit in digits {
          let tick = DecimalTick(significand: digit, exponent: exponent)
          if start <= tick.value && tick.value <= end { ticks.append(tick) }
        }
      }
      return ticks
    }
    for digits in [[1, 2, 5], [1, 5], [1]] {
      let ticks = inside(digits, every: 1)
      if ticks.count <= maximum { return ticks }
    }
    var step = 2
    while true {
      let ticks = inside([1], every: step)
      if ticks.count <= maximum { return ticks }
      step += 1
    }
  }

  /// The finest round steps whose multiples inside the domain are not too many.
  private static func evenTicks(
    from start: Double, to end: Double, maximum: Int
  ) -> [DecimalTick] {
    let exponent = decimalExponent(of: end - start)
    for step in TickStep.all(exponents: (exponent - 1)...exponent) {
      let first = step.last(atOrAbove: start)
      let last = step.first(atOrBelow: end)
      if first <= last, last - first < maximum { return (first...last).map { step.tick($0) } }
    }
    return []
  }
}
