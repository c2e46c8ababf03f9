/// The two sides at one target.
package struct TargetComparison: Sendable {
  /// tok/s/user.
  package let target: Double
  package let a: OperatingPoint?
  package let b: OperatingPoint?
  package let verdicts: Verdicts

  /// Compares what both sides do at a target; a side that was not measured is `nil`.
  ///
  /// - Parameter tieThreshold: the ratio, less one, below which two values tie.
  package init(
    target: Double, a: OperatingPoint?, b: OperatingPoint?, tieThreshold: Double
  ) {
    self.target = target
    self.a = a
    self.b = b
    verdicts = Verdicts(a, b, tieThreshold: tieThreshold)
  }

  package func point(_ side: Side) -> OperatingPoint? { side == .a ? a : b }
}

/// The verdicts at one target, one per metric that has a better direction.
package struct Verdicts: Sendable, Equatable {
  package let throughput: Verdict
  package let cost: Verdict
  package let tokensPerSecondPerMegawatt: Verdict

  package init(_ a: OperatingPoint?, _ b: OperatingPoint?, tieThreshold: Double) {
    throughput = .between(
      a?.throughputContender, b?.throughputContender, better: .higher, tieThreshold: tieThreshold)
    cost = .between(
      a?.costContender, b?.costContender, better: .lower, tieThreshold: tieThreshold)
    tokensPerSecondPerMegawatt = .between(
      a?.megawattContender, b?.megawattContender, better: .higher, tieThreshold: tieThreshold)
  }
}
