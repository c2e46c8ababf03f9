import Diagnostics

extension BenchmarkRow {
  /// Whether this row stands before another in the canonical order, a total order of values.
  ///
  /// Model, hardware, precision and speculative method by registry order; engine by key; sequence;
  /// the rest of the configuration; concurrency; date; then every other value. Where the rows were
  /// read plays no part, so no output can depend on the order of files or of rows in them.
  package func precedes(_ other: BenchmarkRow, in registries: Registries) -> Bool {
    let (a, b) = (configuration, other.configuration)
    if let first = a.identityPrecedes(b, in: registries) { return first }
    if sequence != other.sequence { return sequence < other.sequence }
    if let first = a.deploymentPrecedes(b) { return first }
    if concurrency != other.concurrency { return concurrency < other.concurrency }
    if date != other.date { return date < other.date }
    return valuesPrecede(other) ?? false
  }

  private func valuesPrecede(_ other: BenchmarkRow) -> Bool? {
    if throughput != other.throughput { return throughput < other.throughput }
    if interactivity != other.interactivity { return interactivity < other.interactivity }
    return before(reportedInputThroughput, other.reportedInputThroughput)
      ?? before(reportedOutputThroughput, other.reportedOutputThroughput)
      ?? latency.precedes(other.latency)
      ?? before(image, other.image)
      ?? before(runURL, other.runURL)
      ?? before(source, other.source)
      ?? before(isMultinode.map { $0 ? 1 : 0 }, other.isMultinode.map { $0 ? 1 : 0 })
      ?? otherFieldsPrecede(other)
  }

  private func otherFieldsPrecede(_ other: BenchmarkRow) -> Bool? {
    for (a, b) in zip(otherFields, other.otherFields) where a != b {
      return (a.name, a.text) < (b.name, b.text)
    }
    return before(otherFields.count, other.otherFields.count)
  }
}

extension Configuration {
  /// Whether this configuration sorts before another: the order that decides between points of one
  /// curve that are equal in both coordinates.
  package func precedes(_ other: Configuration, in registries: Registries) -> Bool {
    identityPrecedes(other, in: registries) ?? deploymentPrecedes(other) ?? false
  }

  /// By what was run on what; `nil` when equal.
  fileprivate func identityPrecedes(_ other: Configuration, in registries: Registries) -> Bool? {
    if model != other.model { return model < other.model }
    if hardware != other.hardware { return hardware < other.hardware }
    if precision != other.precision { return precision < other.precision }
    if specMethod != other.specMethod { return specMethod < other.specMethod }
    if engine != other.engine {
      return registries.engines[engine].key < registries.engines[other.engine].key
    }
    return nil
  }

  /// By how it was spread over machines; `nil` when equal.
  fileprivate func deploymentPrecedes(_ other: Configuration) -> Bool? {
    if disaggregated != other.disaggregated { return other.disaggregated }
    return prefill.precedes(other.prefill) ?? decode.precedes(other.decode)
      ?? before(offloadMode, other.offloadMode)
  }
}

extension Parallelism {
  fileprivate func precedes(_ other: Parallelism) -> Bool? {
    before(tensorParallel, other.tensorParallel)
      ?? before(expertParallel, other.expertParallel)
      ?? before(
        dataParallelAttention.map { $0 ? 1 : 0 }, other.dataParallelAttention.map { $0 ? 1 : 0 })
      ?? before(workers, other.workers)
      ?? before(gpus, other.gpus)
  }
}

extension Latency {
  fileprivate func precedes(_ other: Latency) -> Bool? {
    before(medianTTFT, other.medianTTFT) ?? before(p99TTFT, other.p99TTFT)
      ?? before(medianTPOT, other.medianTPOT) ?? before(p99TPOT, other.p99TPOT)
      ?? before(medianE2EL, other.medianE2EL) ?? before(p99E2EL, other.p99E2EL)
  }
}

/// Whether `a` stands before `b`, an absent value before every other; `nil` when they are equal.
private func before<Value: Comparable>(_ a: Value?, _ b: Value?) -> Bool? {
  switch (a, b) {
  case (nil, nil): nil
  case (nil, _?): true
  case (_?, nil): false
  case (let a?, let b?): a == b ? nil : a < b
  }
}
