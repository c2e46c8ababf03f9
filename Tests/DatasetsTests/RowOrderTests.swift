import Datasets
import Diagnostics
import Testing

@Suite("The canonical order of rows")
struct RowOrderTests {
  private let place = SourceLocation(path: "a", position: Position(line: 1, column: 1))

  /// Changes of one row, each of which alone makes it stand after the unchanged one.
  private var changes: [(String, (inout BenchmarkRow) -> Void)] {
    [
      ("model", { $0.configuration.model = 1 }),
      ("hardware", { $0.configuration.hardware = 1 }),
      ("precision", { $0.configuration.precision = 1 }),
      ("method", { $0.configuration.specMethod = 1 }),
      ("engine", { $0.configuration.engine = 1 }),
      ("sequence", { $0.sequence = .agenticTraces }),
      ("shape", { $0.configuration.disaggregated = true }),
      ("prefill tp", { $0.configuration.prefill.tensorParallel = 1 }),
      ("prefill ep", { $0.configuration.prefill.expertParallel = 1 }),
      ("prefill attention", { $0.configuration.prefill.dataParallelAttention = false }),
      ("prefill workers", { $0.configuration.prefill.workers = 0 }),
      ("prefill gpus", { $0.configuration.prefill.gpus = 0 }),
      ("decode tp", { $0.configuration.decode.tensorParallel = 1 }),
      ("decode gpus", { $0.configuration.decode.gpus = 1 }),
      ("offload", { $0.configuration.offloadMode = "cpu" }),
      ("concurrency", { $0.concurrency = 5 }),
      ("date", { $0.date = CalendarDate(year: 2026, month: 6, day: 12) ?? $0.date }),
      ("throughput", { $0.throughput = 101 }),
      ("interactivity", { $0.interactivity = 51 }),
      ("input", { $0.reportedInputThroughput = 1 }),
      ("output", { $0.reportedOutputThroughput = 1 }),
      ("median ttft", { $0.latency.medianTTFT = 0 }),
      ("p99 ttft", { $0.latency.p99TTFT = 0 }),
      ("median tpot", { $0.latency.medianTPOT = 0 }),
      ("p99 tpot", { $0.latency.p99TPOT = 0 }),
      ("median e2el", { $0.latency.medianE2EL = 0 }),
      ("p99 e2el", { $0.latency.p99E2EL = 0 }),
      ("image", { $0.image = "a" }),
      ("run", { $0.runURL = "a" }),
      ("source", { $0.source = "a" }),
      ("multinode", { $0.isMultinode = false }),
      ("other field", { $0.otherFields = [.init(name: "a", text: "b")] }),
    ]
  }

  @Test("every field decides when all before it are equal, an absent value before every other")
  func fields() throws {
    let dataset = try #require(load(csv: header, goodRow).dataset)
    var row = dataset.rows[0]
    // Entry 1 by key stands after entry 0 in every registry of the sample, engines included.
    row.configuration = Configuration(
      model: 0, hardware: 0, engine: 0, precision: 0, specMethod: 0)
    for (index, (name, change)) in changes.enumerated() {
      var changed = row
      change(&changed)
      #expect(row.precedes(changed, in: dataset.registries), "\(name)")
      #expect(!changed.precedes(row, in: dataset.registries), "\(name)")
      // A field goes before every later one.
      for (later, laterChange) in changes[(index + 1)...] {
        var other = row
        laterChange(&other)
        #expect(other.precedes(changed, in: dataset.registries), "\(later), \(name)")
      }
    }
    #expect(!row.precedes(row, in: dataset.registries))
  }

  @Test("engines stand by key, not by the order of the registry")
  func engines() throws {
    let dataset = try #require(load(csv: header, goodRow).dataset)
    var row = dataset.rows[0]
    var other = row
    row.configuration.engine = 2
    other.configuration.engine = 0
    #expect(row.precedes(other, in: dataset.registries))
    #expect(row.configuration.precedes(other.configuration, in: dataset.registries))
    #expect(!other.configuration.precedes(row.configuration, in: dataset.registries))
    #expect(!row.configuration.precedes(row.configuration, in: dataset.registries))
  }

  @Test("of other fields the first that differs decides, by name, then by text")
  func otherFields() throws {
    let dataset = try #require(load(csv: header, goodRow).dataset)
    let fields = [("a", "1"), ("a", "2"), ("b", "0")].map { [BenchmarkRow.OtherField($0)] }
    for (first, second) in zip(fields, fields.dropFirst()) {
      var row = dataset.rows[0]
      var other = row
      row.otherFields = first
      other.otherFields = second
      #expect(row.precedes(other, in: dataset.registries))
      #expect(!other.precedes(row, in: dataset.registries))
    }
  }
}

extension BenchmarkRow.OtherField {
  fileprivate init(_ field: (String, String)) { self.init(name: field.0, text: field.1) }
}
