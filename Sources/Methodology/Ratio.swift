/// How two positive values compare: larger / smaller, and the percentages that follow from it.
package struct Ratio: Equatable, Sendable {
  /// At least 1.
  package let value: Double

  /// The ratio of two values, whichever is the larger.
  package init(_ x: Double, _ y: Double) {
    value = x > y ? x / y : y / x
  }

  /// "n % more": (ratio − 1) · 100, to be rounded half up.
  package var percentMore: Double { (value - 1) * 100 }

  /// "n % less": (1 − 1/ratio) · 100, to be rounded half up; never above 100.
  package var percentLess: Double { (1 - 1 / value) * 100 }
}
