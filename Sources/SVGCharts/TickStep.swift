import Numerals

/// A distance between ticks: 1, 2 or 5 times a power of ten.
struct TickStep {
  let digit: Int
  let exponent: Int

  var value: Double { tick(1).value }

  /// The tick at so many steps from zero.
  func tick(_ count: Int) -> DecimalTick {
    DecimalTick(significand: count * digit, exponent: exponent)
  }

  /// The next greater step.
  var coarser: TickStep {
    switch digit {
    case 1: TickStep(digit: 2, exponent: exponent)
    case 2: TickStep(digit: 5, exponent: exponent)
    default: TickStep(digit: 1, exponent: exponent + 1)
    }
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
  func last(atOrBelow value: Double) -> Int {
    wholePart(of: (value / self.value + 1e-9).rounded(.down))
  }

  /// How many steps from zero the first tick at or above a value is.
  func first(atOrAbove value: Double) -> Int {
    wholePart(of: (value / self.value - 1e-9).rounded(.up))
  }

  /// The ticks between two values.
  func ticks(from start: Double, to end: Double) -> [DecimalTick] {
    var ticks: [DecimalTick] = []
    var count = first(atOrAbove: start)
    let last = last(atOrBelow: end)
    while count <= last {
      ticks.append(tick(count))
      count += 1
    }
    return ticks
  }
}
