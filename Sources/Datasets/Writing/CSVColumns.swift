/// The columns of the CSV form of rows, and the cell of each for a row.
///
/// One list serves the writer and the comparison of repeated rows, so that no field can be in one
/// and missing from the other.
struct CSVColumns {
  private let registries: Registries

  init(_ registries: Registries) {
    self.registries = registries
  }

  /// What stands in a cell.
  enum Value {
    case absent
    /// A key, a date or a word of ours: needs no quoting.
    case word(String)
    /// A text of the input, whatever is in it.
    case text(String)
    case count(Int)
    case number(Double)

    init(text: String) { self = text.isEmpty ? .absent : .text(text) }
    init(_ number: Double?) { self = number.map(Value.number) ?? .absent }
    init(_ count: Int?) { self = count.map(Value.count) ?? .absent }
    init(_ flag: Bool?) { self = flag.map { .word($0 ? "true" : "false") } ?? .absent }

    var isAbsent: Bool { if case .absent = self { true } else { false } }
  }

  /// The columns in their order; fields that only run results have are written as what they mean.
  static let fields = RowField.allCases.filter { !$0.isOfRunResults }

  private static let names = Set(fields.map(\.name))

  /// Whether a field of `otherFields` has a column of its own beside those of `fields`.
  static func isExtra(_ name: String) -> Bool { !names.contains(name) }

  func value(of field: RowField, in row: BenchmarkRow) -> Value {
    let configuration = row.configuration
    switch field {
    case .model: return .word(registries.models[configuration.model].key)
    case .hardware: return .word(registries.hardware[configuration.hardware].key)
    case .framework: return .word(registries.engines[configuration.engine].key)
    case .precision: return .word(registries.precisions[configuration.precision].key)
    case .specMethod: return .word(registries.specMethods[configuration.specMethod].key)
    case .disagg: return Value(configuration.disaggregated)
    case .isMultinode: return Value(row.isMultinode)
    case .prefillTP: return Value(configuration.prefill.tensorParallel)
    case .prefillEP: return Value(configuration.prefill.expertParallel)
    case .prefillDPAttention: return Value(configuration.prefill.dataParallelAttention)
    case .prefillWorkers: return Value(configuration.prefill.workers)
    case .prefillGPUs: return Value(configuration.prefill.gpus)
    case .decodeTP: return Value(configuration.decode.tensorParallel)
    case .decodeEP: return Value(configuration.decode.expertParallel)
    case .decodeDPAttention: return Value(configuration.decode.dataParallelAttention)
    case .decodeWorkers: return Value(configuration.decode.workers)
    case .decodeGPUs: return Value(configuration.decode.gpus)
    case .offloadMode: return Value(text: configuration.offloadMode)
    case .benchmarkType, .isl, .osl, .medianInteractivity, .p90Interactivity:
      return workloadValue(of: field, in: row)
    case .conc: return .count(row.concurrency)
    case .throughput: return .number(row.throughput)
    case .inputThroughput: return Value(row.reportedInputThroughput)
    case .outputThroughput: return Value(row.reportedOutputThroughput)
    case .medianTTFT: return Value(row.latency.medianTTFT)
    case .p99TTFT: return Value(row.latency.p99TTFT)
    case .medianTPOT: return Value(row.latency.medianTPOT)
    case .p99TPOT: return Value(row.latency.p99TPOT)
    case .medianE2EL: return Value(row.latency.medianE2EL)
    case .p99E2EL: return Value(row.latency.p99E2EL)
    case .date: return .word(row.date.iso8601)
    case .image: return Value(text: row.image)
    case .runURL: return Value(text: row.runURL)
    case .source: return Value(text: row.source)
    case .hw, .modelPrefix, .specDecoding, .tp, .ep, .dpAttention: return .absent
    }
  }

  /// The fields whose meaning depends on the sequence; where one has none for a row, it is among
  /// the row's other fields.
  private func workloadValue(of field: RowField, in row: BenchmarkRow) -> Value {
    switch (row.sequence, field) {
    case (.agenticTraces, .benchmarkType): .word("agentic_traces")
    case (.agenticTraces, .p90Interactivity): .number(row.interactivity)
    case (.tokens(let input, _), .isl): .count(input)
    case (.tokens(_, let output), .osl): .count(output)
    case (.tokens, .medianInteractivity): .number(row.interactivity)
    default: Value(text: row.otherFields.first { $0.name == field.name }?.text ?? "")
    }
  }

  /// The fields that a row carries, by name, each with its text.
  func cells(of row: BenchmarkRow) -> [(name: String, text: String)] {
    var cells: [(name: String, text: String)] = []
    for field in Self.fields {
      switch value(of: field, in: row) {
      case .absent: break
      case .word(let text), .text(let text): cells.append((field.name, text))
      case .count(let count): cells.append((field.name, String(count)))
      case .number(let number): cells.append((field.name, shortest(number)))
      }
    }
    for other in row.otherFields where Self.isExtra(other.name) {
      cells.append((other.name, other.text))
    }
    return cells
  }
}
