/// What a GPU costs and draws, from which cost and energy figures are derived.
package struct HardwareRates: Equatable, Sendable {
  /// $/GPU-hour of the site's cost basis; `nil` when the registry has none.
  package let price: Double?
  /// All-in provisioned power of one GPU in kW; `nil` when the registry has none.
  package let power: Double?

  package init(price: Double?, power: Double?) {
    self.price = price
    self.power = power
  }

  /// What follows from a throughput in tok/s/GPU.
  package enum Rate: Equatable, Sendable {
    /// The throughput itself.
    case throughput
    /// $ per million tokens: price / (throughput · 3600 / 10⁶).
    case cost
    /// tok/s per provisioned MW: throughput · 1000 / power.
    case tokensPerSecondPerMegawatt
    /// Joules per token: power · 1000 / throughput.
    case joulesPerToken

    /// Which way the rate improves.
    package var better: Verdict.Direction {
      self == .cost || self == .joulesPerToken ? .lower : .higher
    }
  }

  /// A rate at a throughput in tok/s/GPU; `nil` when the registry lacks what it takes.
  package func rate(_ rate: Rate, at throughput: Double) -> Double? {
    switch rate {
    case .throughput: throughput
    case .cost: price.map { $0 / (throughput * 3600 / 1_000_000) }
    case .tokensPerSecondPerMegawatt: power.map { throughput * 1000 / $0 }
    case .joulesPerToken: power.map { $0 * 1000 / throughput }
    }
  }
}
