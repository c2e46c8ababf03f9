/// A side at one target: throughput by interpolation, cost and energy derived from it.
///
/// Cost × throughput is one constant per side, whatever the target.
package struct OperatingPoint: Equatable, Sendable {
  /// What the side's curve reads at the target.
  package let reading: Reading
  package let rates: HardwareRates

  package init(_ reading: Reading, rates: HardwareRates) {
    self.reading = reading
    self.rates = rates
  }

  /// $ per million tokens; `nil` without a price.
  package var cost: Double? { rate(.cost) }

  /// tok/s per provisioned MW; `nil` without a power.
  package var tokensPerSecondPerMegawatt: Double? { rate(.tokensPerSecondPerMegawatt) }

  /// What follows from the throughput; `nil` without the price or the power that it takes.
  package func rate(_ rate: HardwareRates.Rate) -> Double? {
    rates.rate(rate, at: reading.throughput)
  }

  /// Whether the side was measured at this interactivity or a better one.
  package var isReached: Bool { reading.position != .aboveRange }
  /// The side does at least this much here: throughput is a lower, cost an upper bound.
  package var isBound: Bool { reading.position == .belowRange }
}

extension OperatingPoint {
  /// The point as one side of a verdict; `nil` when the target is not reached, or without the price
  /// or the power that the rate takes.
  package func contender(_ rate: HardwareRates.Rate) -> Verdict.Contender? {
    guard isReached, let value = self.rate(rate),
      let p = rates.rate(rate, at: reading.throughputBracket.lowerBound),
      let q = rates.rate(rate, at: reading.throughputBracket.upperBound)
    else { return nil }
    return Verdict.Contender(value: value, measured: min(p, q)...max(p, q), isBound: isBound)
  }
}
