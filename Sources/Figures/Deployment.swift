import Numerals

/// How a run was deployed, as far as it is known.
///
///     Deployment(isDisaggregated: true, prefill: prefill, decode: decode).text
///     // disaggregated, prefill 4× TP8 (32 GPUs), decode TP8 EP8 DP attention
package struct Deployment: Sendable {
  package let isDisaggregated: Bool
  package let prefill: Pool
  package let decode: Pool

  /// - Parameters:
  ///   - isDisaggregated: whether prompts and answers are worked on by GPUs of their own; without
  ///     that, one pool does both, which rows list as `decode` or, when that is empty, as `prefill`.
  ///   - prefill: the workers that read prompts.
  ///   - decode: the workers that write answers.
  package init(isDisaggregated: Bool, prefill: Pool, decode: Pool) {
    self.isDisaggregated = isDisaggregated
    self.prefill = prefill
    self.decode = decode
  }

  /// Workers of one shape.
  package struct Pool: Sendable {
    package let tensorParallel: Int?
    package let expertParallel: Int?
    package let workers: Int?
    package let gpus: Int?
    package let hasDataParallelAttention: Bool

    /// - Parameters:
    ///   - tensorParallel: over how many GPUs each layer is split.
    ///   - expertParallel: over how many GPUs the experts are spread.
    ///   - workers: how many instances there are.
    ///   - gpus: how many GPUs they have together.
    ///   - hasDataParallelAttention: whether the attention runs on each GPU for requests of its own.
    package init(
      tensorParallel: Int?, expertParallel: Int?, workers: Int?, gpus: Int?,
      hasDataParallelAttention: Bool
    ) {
      self.tensorParallel = tensorParallel
      self.expertParallel = expertParallel
      self.workers = workers
      self.gpus = gpus
      self.hasDataParallelAttention = hasDataParallelAttention
    }

    /// `TP8 EP8 DP attention`, of what is known, without EP1; UTF-8.
    package var shape: [UInt8] {
      var text: [UInt8] = []
      if let tensorParallel {
        appendWords("TP", to: &text)
        appendInteger(tensorParallel, to: &text)
      }
      if let expertParallel, expertParallel > 1 {
        appendWords(text.isEmpty ? "EP" : " EP", to: &text)
        appendInteger(expertParallel, to: &text)
      }
      if hasDataParallelAttention {
        appendWords(text.isEmpty ? "DP attention" : " DP attention", to: &text)
      }
      return text
    }
  }

  /// In words, UTF-8; empty when nothing is known.
  package var text: [UInt8] {
    guard isDisaggregated else {
      let shape = decode.shape
      return shape.isEmpty ? prefill.shape : shape
    }
    var text = bytes("disaggregated")
    append(prefill, ", prefill", to: &text)
    append(decode, ", decode", to: &text)
    return text
  }

  private func append(_ pool: Pool, _ name: StaticString, to text: inout [UInt8]) {
    let shape = pool.shape
    if shape.isEmpty, pool.gpus == nil { return }
    appendWords(name, to: &text)
    if let workers = pool.workers, workers > 0 {
      appendWords(" ", to: &text)
      appendInteger(workers, to: &text)
      appendWords("×", to: &text)
    }
    if !shape.isEmpty {
      appendWords(" ", to: &text)
      text += shape
    }
    if let gpus = pool.gpus {
      appendWords(" (", to: &text)
      appendInteger(gpus, to: &text)
      appendWords(" GPUs)", to: &text)
    }
  }
}
