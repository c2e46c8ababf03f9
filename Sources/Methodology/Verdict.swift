/// Which of the two sides of a comparison.
package enum Side: Equatable, Sendable {
  case a, b

  package var other: Side { self == .a ? .b : .a }
}

/// Who is better at one metric and one target, and how sure that is.
///
/// The one function behind the marks of the table, the sentences, the charts and the data files.
package struct Verdict: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// The winner's measured bracket lies wholly beyond the loser's.
    case lead
    /// A difference that the interpolation alone could explain.
    case withinBracket
    /// The ratio is below the tie threshold.
    case tie
    /// Nothing can be said: a side is missing or not reached, or the side that would lose is only
    /// known to do at least as well as stated.
    case none
  }

  package let kind: Kind
  /// `nil` for ties and where nothing can be said.
  package let winner: Side?
  /// Larger value / smaller value; `nil` where nothing can be said.
  package let ratio: Ratio?
  /// The winner is only known to do at least as well as stated, so the ratio is a lower bound.
  package let isBound: Bool

  package init(kind: Kind, winner: Side?, ratio: Ratio?, isBound: Bool = false) {
    self.kind = kind
    self.winner = winner
    self.ratio = ratio
    self.isBound = isBound
  }

  package static let none = Verdict(kind: .none, winner: nil, ratio: nil)

  /// Compares two sides that both reach the target; a side that does not is `nil`.
  ///
  /// The rules apply in the order none, tie, lead, within-bracket.
  /// - Parameter tieThreshold: ratios below 1 + `tieThreshold` are ties.
  package static func between(
    _ a: Contender?, _ b: Contender?, better: Direction, tieThreshold: Double
  ) -> Verdict {
    guard let a, let b else { return none }
    let aIsAhead = better == .higher ? a.value > b.value : a.value < b.value
    let bIsAhead = better == .higher ? b.value > a.value : b.value < a.value
    if a.isBound && !aIsAhead || b.isBound && !bIsAhead { return none }
    let ratio = Ratio(a.value, b.value)
    if ratio.value < 1 + tieThreshold { return Verdict(kind: .tie, winner: nil, ratio: ratio) }
    let winner = aIsAhead ? a : b
    let loser = aIsAhead ? b : a
    let isBeyond =
      better == .higher
      ? winner.measured.lowerBound > loser.measured.upperBound
      : winner.measured.upperBound < loser.measured.lowerBound
    return Verdict(
      kind: isBeyond ? .lead : .withinBracket, winner: aIsAhead ? .a : .b, ratio: ratio,
      isBound: winner.isBound)
  }

  /// Which way a metric improves.
  package enum Direction: Equatable, Sendable {
    case higher, lower
  }

  /// One side of a verdict.
  package struct Contender: Equatable, Sendable {
    package let value: Double
    /// The metric at the knots around the target.
    package let measured: ClosedRange<Double>
    /// The target is below the side's frontier: it does at least as well as `value`.
    package let isBound: Bool

    package init(value: Double, measured: ClosedRange<Double>, isBound: Bool) {
      self.value = value
      self.measured = measured
      self.isBound = isBound
    }
  }
}
