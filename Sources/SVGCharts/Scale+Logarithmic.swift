extension Scale {
  /// The domain and the ticks of a scale on which equal ratios are equally far apart.
  ///
  /// The domain is that of the values, widened to the next round number on either side. Ticks are
  /// all of 1, 2, 5 · 10ⁿ, or the ones and fives, or the ones only, whichever are not too many; a
  /// domain narrower than a decade has evenly spaced round numbers instead.
  ///
  /// - Parameters:
  ///   - low: the least value, positive.
  ///   - high: the greatest value, greater than `low`.
  ///   - maximumTicks: 2…7.
  static func logarithmic(
    low: Double, high: Double, maximumTicks: Int
  ) -> (domain: ClosedRange<Double>, ticks: [DecimalTick]) {
    var start = roundNumber(at: low, orAbove: false)
    var end = roundNumber(at: high, orAbove: true)
    var ticks = decadeTicks(from: start, to: end, maximum: maximumTicks)
    if end < 10 * start {
      let narrow = evenTicks(from: start, to: end, maximum: maximumTicks)
      if narrow.count > ticks.count { ticks = narrow }
    } else if ticks.count < 4, maximumTicks >= 4 {
      // The one missing tick is the cheaper of the two beyond the ends.
      var before = TickStep(digit: 1, exponent: decimalExponent(of: start) - 1)
      while before.coarser.value < start { before = before.coarser }
      var after = before
      while after.value <= end { after = after.coarser }
      if start / before.value < after.value / end {
        start = before.value
      } else {
        end = after.value
      }
      ticks = decadeTicks(from: start, to: end, maximum: maximumTicks)
    }
    return (start...end, ticks)
  }

  /// The round number next to a value, at which a domain may start or end.
  private static func roundNumber(at value: Double, orAbove: Bool) -> Double {
    let exponent = decimalExponent(of: value) - 1
    var below = powerOfTen(exponent) * 10
    for digit in [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100] {
      let number = DecimalTick(significand: digit, exponent: exponent).value
      if number >= value, orAbove { return number }
      if number <= value { below = number }
    }
    return below
  }

  private static func decadeTicks(
    from start: Double, to end: Double, maximum: Int
  ) -> [DecimalTick] {
    // One, two or all of 1, 5 and 2, in every decade or in every second, third …
    var digits = 3
    var decades = 1
    while true {
      var ticks: [DecimalTick] = []
      var step = TickStep(digit: 1, exponent: decimalExponent(of: start))
      while step.value <= end {
        let isShown = step.digit == 1 || digits == 3 || digits == 2 && step.digit == 5
        if isShown, step.exponent % decades == 0, step.value >= start { ticks.append(step.tick(1)) }
        step = step.coarser
      }
      if ticks.count <= maximum { return ticks }
      if digits > 1 { digits -= 1 } else { decades += 1 }
    }
  }

  /// The finest round steps whose multiples inside the domain are not too many.
  private static func evenTicks(
    from start: Double, to end: Double, maximum: Int
  ) -> [DecimalTick] {
    var step = TickStep(digit: 1, exponent: decimalExponent(of: end - start) - 1)
    for _ in 0..<6 {
      let ticks = step.ticks(from: start, to: end)
      if !ticks.isEmpty, ticks.count <= maximum { return ticks }
      step = step.coarser
    }
    return []
  }
}
