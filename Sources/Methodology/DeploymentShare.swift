/// How the throughput that a runner reports for one half of a deployment becomes throughput per GPU
/// of the whole.
///
/// Runners report input throughput per prefill GPU and output throughput per decode GPU where the
/// two run apart. Per GPU of the deployment that is `reported · share / (prefill + decode)`. Input
/// and output together are the throughput of the whole; where they are not, the counts cannot be
/// right.
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

  /// Input and output throughput in tok/s/GPU of the deployment, `nil` where they cannot be known:
  /// without the report or the counts, and where both together are more than 5 % off the total.
  ///
  /// - Parameter total: throughput in tok/s/GPU, input and output together.
  package func parts(
    reportedInput: Double?, reportedOutput: Double?, of total: Double
  ) -> (input: Double?, output: Double?) {
    let input = perDeployment(reportedInput, share: prefill)
    let output = perDeployment(reportedOutput, share: decode)
    if isDisaggregated, let input, let output, abs(input + output - total) > total / 20 {
      return (nil, nil)
    }
    return (input, output)
  }

  private func perDeployment(_ reported: Double?, share: Int?) -> Double? {
    guard isDisaggregated else { return reported }
    guard let reported, let share, let prefill, let decode, prefill + decode > 0 else { return nil }
    return reported * Double(share) / Double(prefill + decode)
  }
}
