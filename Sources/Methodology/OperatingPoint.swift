/// A side at one target: throughput by interpolation, cost and energy derived from it.
///
/// Cost × throughput is one constant per side, whatever the target.
package struct OperatingPoint: Equatable, Sendable {
  package let reading: Reading
  package let rates: HardwareRates

  package init(_ reading: Reading, rates: HardwareRates) {
    self.reading = reading
    self.rates = rates
  }

  /// $ per million tokens; `nil` without a price.
  package var cost: Double? { rates.cost(at: reading.throughput) }

  /// tok/s per provisioned MW; `nil` without a power.
  package var tokensPerSecondPerMegawatt: Double? {
    rates.tokensPerSecondPerMegawatt(at: reading.throughput)
  }

  package var isReached: Bool { reading.position != .aboveRange }
  /// The side does at least this much here: throughput is a lower, cost an upper bound.
  package var isBound: Bool { reading.position == .belowRange }
}

extension OperatingPoint {
  /// The point as one side of a throughput verdict; `nil` when the target is not reached.
  package var throughputContender: Verdict.Contender? {
    isReached
      ? Verdict.Contender(
        value: reading.throughput, measured: reading.throughputBracket, isBound: isBound)
      : nil
  }

  /// The point as one side of a cost verdict; `nil` without a price or when not reached.
  package var costContender: Verdict.Contender? {
    guard isReached, let value = cost,
      let cheapest = rates.cost(at: reading.throughputBracket.upperBound),
      let dearest = rates.cost(at: reading.throughputBracket.lowerBound)
    else { return nil }
    return Verdict.Contender(
      value: value, measured: Self.range(cheapest, dearest), isBound: isBound)
  }

  /// The point as one side of a tok/s/MW verdict; `nil` without a power or when not reached.
  package var megawattContender: Verdict.Contender? {
    guard isReached, let value = tokensPerSecondPerMegawatt,
      let least = rates.tokensPerSecondPerMegawatt(at: reading.throughputBracket.lowerBound),
      let most = rates.tokensPerSecondPerMegawatt(at: reading.throughputBracket.upperBound)
    else { return nil }
    return Verdict.Contender(value: value, measured: Self.range(least, most), isBound: isBound)
  }

  private static func range(_ p: Double, _ q: Double) -> ClosedRange<Double> {
    min(p, q)...max(p, q)
  }
}
