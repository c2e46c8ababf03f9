import Comparisons
import Methodology

/// What can be said at one target, by the family's own metric: which pool of sentences it takes.
package enum TargetSituation: Sendable, Equatable {
  /// One side leads; `isClose` when only within the measured bracket.
  case twoSided(winner: Side, isClose: Bool)
  case tied
  /// Both sides have figures, but the one that would lose is only known as a bound.
  case lowerBound(bounded: Side)
  /// Only one side reaches the target.
  case notReached(reached: Side)
  /// The family asks for cost, and a price is missing.
  case unpriced

  /// The situation at a target; `nil` where a side was not measured on the workload at all.
  package init?(_ target: TargetComparison, of family: Family) {
    guard let a = target.a, let b = target.b else { return nil }
    guard a.isReached, b.isReached else {
      self = .notReached(reached: a.isReached ? .a : .b)
      return
    }
    if family.headline == .cost, a.cost == nil || b.cost == nil {
      self = .unpriced
      return
    }
    let verdict = target.verdicts[family.headline]
    switch (verdict.kind, verdict.winner) {
    case (.lead, let winner?): self = .twoSided(winner: winner, isClose: false)
    case (.withinBracket, let winner?): self = .twoSided(winner: winner, isClose: true)
    case (.tie, _): self = .tied
    default: self = .lowerBound(bounded: Self.bounded(a, b, of: family))
    }
  }

  /// The side that would lose, were it not for its bound.
  private static func bounded(_ a: OperatingPoint, _ b: OperatingPoint, of family: Family) -> Side {
    guard a.isBound else { return .b }
    guard b.isBound else { return .a }
    if family.headline == .cost, let costOfA = a.cost, let costOfB = b.cost {
      return costOfA >= costOfB ? .a : .b
    }
    return a.reading.throughput <= b.reading.throughput ? .a : .b
  }
}
