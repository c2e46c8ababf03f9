/// The two sides at one target.
package struct TargetComparison: Sendable {
  /// tok/s/user.
  package let target: Double
  package let a: OperatingPoint?
  package let b: OperatingPoint?
  private let tieThreshold: Double

  /// Compares what both sides do at a target; a side that was not measured is `nil`.
  ///
  /// - Parameter tieThreshold: the ratio, less one, below which two values tie.
  package init(
    target: Double, a: OperatingPoint?, b: OperatingPoint?, tieThreshold: Double
  ) {
    self.target = target
    self.a = a
    self.b = b
    self.tieThreshold = tieThreshold
  }

  /// What a side does there; `nil` when it was not measured.
  package func point(_ side: Side) -> OperatingPoint? { side == .a ? a : b }

  /// Who is better at a rate.
  package func verdict(_ rate: HardwareRates.Rate) -> Verdict {
    .between(
      a?.contender(rate), b?.contender(rate), better: rate.better, tieThreshold: tieThreshold)
  }

  /// The verdicts by name.
  package var verdicts: Verdicts { Verdicts(target: self) }
}

/// The verdicts at one target, one per metric that has a better direction.
package struct Verdicts: Sendable {
  fileprivate let target: TargetComparison

  package var throughput: Verdict { target.verdict(.throughput) }
  package var cost: Verdict { target.verdict(.cost) }
  package var tokensPerSecondPerMegawatt: Verdict { target.verdict(.tokensPerSecondPerMegawatt) }
}
