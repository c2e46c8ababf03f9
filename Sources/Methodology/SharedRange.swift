/// The interactivities at which two sides can be compared.
package struct SharedRange: Equatable, Sendable {
  /// tok/s/user; the overlap of both ranges, or their union where they do not overlap.
  package let low: Double
  package let high: Double
  /// Whether both sides were measured and their ranges overlap.
  package let hasCommonPoint: Bool

  /// The range of two sides; a missing side is `nil`, and at least one must be there.
  package init?(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) {
    switch (a, b) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?):
      low = only.lowerBound
      high = only.upperBound
      hasCommonPoint = false
    case (let a?, let b?):
      hasCommonPoint = a.overlaps(b)
      low =
        hasCommonPoint ? max(a.lowerBound, b.lowerBound) : min(a.lowerBound, b.lowerBound)
      high =
        hasCommonPoint ? min(a.upperBound, b.upperBound) : max(a.upperBound, b.upperBound)
    }
  }

  /// The range as it is printed: whole numbers inside it, or the range itself where there is none.
  package var shown: ClosedRange<Double> {
    let first = low.rounded(.up)
    let last = high.rounded(.down)
    return first <= last ? first...last : low...high
  }

  /// The targets of a page, ascending and without duplicates: a quarter, a half and three quarters
  /// of the way through the range.
  package var targets: [Double] {
    if high == low { return [low] }
    var targets: [Double] = []
    for quarter in 1...3 {
      let target = self.target(atQuarter: quarter)
      if targets.last != target { targets.append(target) }
    }
    return targets
  }

  /// The index in `targets` of the one in the middle of the range.
  package var middleTargetIndex: Int {
    let middle = high == low ? low : target(atQuarter: 2)
    return targets.firstIndex(of: middle) ?? 0
  }

  /// The nearest integer inside the range, else the nearest tenth, else the value itself.
  private func target(atQuarter quarter: Int) -> Double {
    let value = low + (high - low) * (Double(quarter) / 4)
    let integer = value.rounded(.toNearestOrAwayFromZero)
    if (low...high).contains(integer) { return integer }
    let tenth = Self.roundedTenths(value) / 10
    if (low...high).contains(tenth) { return tenth }
    return value
  }

  /// Ten times a positive value, rounded half up on the exact product: 8v and 2v are exact, and
  /// what their sum loses (Knuth's two-sum) decides apparent halves.
  private static func roundedTenths(_ value: Double) -> Double {
    let eight = value * 8
    let two = value * 2
    let sum = eight + two
    let lost = two - (sum - eight)
    let floor = sum.rounded(.down)
    return sum - floor == 0.5 && lost < 0 ? floor : sum.rounded(.toNearestOrAwayFromZero)
  }
}
