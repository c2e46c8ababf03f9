/// How the throughput that a runner reports for one half of a deployment becomes throughput per GPU
/// of the whole.
///
/// Runners report input throughput per prefill GPU and output throughput per decode GPU where the
/// two run apart. Per GPU of the deployment that is `reported · share / (prefill + decode)`.
package struct DeploymentShare: Equatable, Sendable {
  /// GPUs for prefill and for decoding; `nil` where they are not known.
  package let prefill: Int?
  package let decode: Int?
  /// Whether prefill and decoding run apart; where they do not, reported values hold as they are.
  package let isDisaggregated: Bool

  package init(prefill: Int?, decode: Int?, isDisaggregated: Bool) {
    self.prefill = prefill
    self.decode = decode
    self.isDisaggregated = isDisaggregated
  }

  /// Input throughput, tok/s/GPU of the deployment; `nil` where it cannot be known.
  package func input(reported: Double?) -> Double? { perDeployment(reported, share: prefill) }

  /// Output throughput, tok/s/GPU of the deployment; `nil` where it cannot be known.
  package func output(reported: Double?) -> Double? { perDeployment(reported, share: decode) }

  private func perDeployment(_ reported: Double?, share: Int?) -> Double? {
    guard isDisaggregated else { return reported }
    guard let reported, let share, let prefill, let decode, prefill + decode > 0 else { return nil }
    return reported * Double(share) / Double(prefill + decode)
  }
}
