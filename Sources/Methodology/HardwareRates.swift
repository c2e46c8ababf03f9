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

  /// $ per million tokens at a throughput in tok/s/GPU: price / (throughput · 3600 / 10⁶).
  package func cost(at throughput: Double) -> Double? {
    price.map { $0 / (throughput * 3600 / 1_000_000) }
  }

  /// tok/s per provisioned MW at a throughput in tok/s/GPU: throughput · 1000 / power.
  package func tokensPerSecondPerMegawatt(at throughput: Double) -> Double? {
    power.map { throughput * 1000 / $0 }
  }

  /// Joules per token at a throughput in tok/s/GPU: power · 1000 / throughput.
  package func joulesPerToken(at throughput: Double) -> Double? {
    power.map { $0 * 1000 / throughput }
  }
}
