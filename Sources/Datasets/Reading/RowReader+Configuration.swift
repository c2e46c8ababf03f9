import Diagnostics

extension RowReader {
  /// What was run, `nil` when a part of it is missing or unknown.
  mutating func configuration(of record: RawRecord) -> Configuration? {
    let model = model(of: record)
    let hardware = entry(
      record.isRunResult ? .hw : .hardware, of: record, in: index.hardware, kind: "hardware",
      registry: "hardware", name: record.isRunResult ? hardwareName : { $0 })
    let engine = entry(
      .framework, of: record, in: index.engines, kind: "engine", registry: "engines")
    let precision = entry(
      .precision, of: record, in: index.precisions, kind: "precision", registry: "precisions")
    let specMethod = specMethod(of: record)
    let explicit = flag(.disagg, of: record)
    let prefill = parallelism(
      of: record, .prefillTP, .prefillEP, .prefillDPAttention, .prefillWorkers, .prefillGPUs)
    let decode = parallelism(
      of: record, .decodeTP, .decodeEP, .decodeDPAttention, .decodeWorkers, .decodeGPUs)
    let offloadMode = text(.offloadMode, of: record)
    guard let model, let hardware, let engine, let precision, let specMethod else { return nil }
    return Configuration(
      model: model, hardware: hardware, engine: engine, precision: precision,
      specMethod: specMethod,
      disaggregated: isDisaggregated(record, engine: engine, explicit: explicit),
      prefill: prefill, decode: decode, offloadMode: offloadMode)
  }

  /// An alias that says so decides, then the row's own field, then the engine's entry.
  private func isDisaggregated(_ record: RawRecord, engine: Int, explicit: Bool?) -> Bool {
    let engine = registries.engines[engine]
    if !engine.disaggregatedAliases.isEmpty {
      let written = record[.framework].text(in: bytes).lowercased()
      if engine.disaggregatedAliases.contains(where: { $0.lowercased() == written }) {
        return true
      }
    }
    return explicit ?? engine.disaggregated
  }

  /// A run result names its model by the prefix of its recipe, or else by the path of its weights.
  private mutating func model(of record: RawRecord) -> Int? {
    let prefix = record[.modelPrefix]
    if record.isRunResult, prefix.kind == .text, !prefix.contents.isEmpty {
      if let model = index.models.index(of: prefix.text(in: bytes)) { return model }
      let path = record[.model]
      if path.kind == .text, let model = index.models.index(of: path.text(in: bytes)) {
        return model
      }
      return entry(.modelPrefix, of: record, in: index.models, kind: "model", registry: "models")
    }
    return entry(.model, of: record, in: index.models, kind: "model", registry: "models")
  }

  /// A run result may leave its method empty, which means none.
  private mutating func specMethod(of record: RawRecord) -> Int? {
    guard record.isRunResult, !record[.specMethod].isGiven else {
      return entry(
        .specMethod, of: record, in: index.specMethods, kind: "speculative method",
        registry: "spec-methods")
    }
    let value = record[.specDecoding]
    if !value.isGiven || value.kind == .text && value.contents.isEmpty {
      guard let none = index.specMethods.index(of: "none") else {
        unknown(
          "speculative method", "none", at: value.start ?? record.start, in: index.specMethods,
          registry: "spec-methods")
        return nil
      }
      return none
    }
    return entry(
      .specDecoding, of: record, in: index.specMethods, kind: "speculative method",
      registry: "spec-methods")
  }

  /// One half of the deployment; a run result may give one `tp`, `ep`, `dp_attention` for both.
  private mutating func parallelism(
    of record: RawRecord, _ tp: RowField, _ ep: RowField, _ dpAttention: RowField,
    _ workers: RowField, _ gpus: RowField
  ) -> Parallelism {
    let isShared = record.isRunResult
    func choose(_ own: RowField, _ shared: RowField) -> RowField {
      isShared && !record[own].isGiven ? shared : own
    }
    return Parallelism(
      tensorParallel: count(choose(tp, .tp), of: record, atLeast: 0),
      expertParallel: count(choose(ep, .ep), of: record, atLeast: 0),
      dataParallelAttention: flag(choose(dpAttention, .dpAttention), of: record),
      workers: count(workers, of: record, atLeast: 0),
      gpus: count(gpus, of: record, atLeast: 0))
  }
}

/// The accelerator in a runner's name: what stands after the last `:` and before the first `-`
/// (`cluster:b300-nv` is `b300`).
private func hardwareName(_ runner: String) -> String {
  let name = runner.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
  return String(name.prefix { $0 != "-" })
}
