import Datasets
import Diagnostics
import Testing

@testable import Comparisons

/// One result; indices as in `SmallDataset.registries`.
func evaluation(
  _ value: Double, error: Double = 0.01, questions: Int = 100, hardware: Int = 0, engine: Int = 0,
  precision: Int = 0, method: Int = 0, concurrency: Int? = nil, task: String = "t",
  date: String = "2026-06-01", run: String = ""
) throws -> Evaluation {
  var evaluation = Evaluation(
    configuration: Configuration(
      model: 0, hardware: hardware, engine: engine, precision: precision, specMethod: method),
    task: task, concurrency: concurrency, questions: questions,
    strict: Evaluation.Score(value, standardError: error),
    date: try #require(CalendarDate(iso8601: date)),
    location: SourceLocation(path: "test", position: Position(line: 1, column: 1)))
  evaluation.runURL = run
  return evaluation
}

@Suite("Accuracy")
struct AccuracyTests {
  private func dataset(
    _ evaluations: [Evaluation], rows: [BenchmarkRow] = []
  ) -> Dataset {
    var dataset = SmallDataset.dataset(rows)
    dataset.evaluations = evaluations.sorted { $0.precedes($1, in: dataset.registries) }
    return dataset
  }

  private func all(_ evaluations: [Evaluation]) -> [Accuracy] {
    Accuracy.all(in: dataset(evaluations)) { _ in true }
  }

  @Test("a side is the mean of its results, weighted by questions, with the mean of their errors")
  func pooled() throws {
    // (0.9 · 100 + 0.8 · 300) / 400 = 0.825, (0.03 · 100 + 0.02 · 300) / 400 = 0.0225
    let accuracy = try #require(
      all([
        try evaluation(0.9, error: 0.03, questions: 100, engine: 0, date: "2026-05-01"),
        try evaluation(0.8, error: 0.02, questions: 300, engine: 1, date: "2026-06-02"),
      ]).first)
    #expect(abs(accuracy.value - 0.825) < 1e-15)
    #expect(abs(accuracy.standardError - 0.0225) < 1e-15)
    // 0.825 ± 1.96 · 0.0225 = 0.825 ± 0.0441
    #expect(abs(accuracy.interval.lowerBound - 0.7809) < 1e-15)
    #expect(abs(accuracy.interval.upperBound - 0.8691) < 1e-15)
    #expect(accuracy.questions == 100...300 && accuracy.results.count == 2)
    #expect(accuracy.dates.lowerBound.iso8601 == "2026-05-01")
    #expect(accuracy.dates.upperBound.iso8601 == "2026-06-02")
  }

  @Test("more results of the same questions do not make the error smaller")
  func repeated() throws {
    let one = try evaluation(0.9, error: 0.03, engine: 0)
    let many = [one, try evaluation(0.9, error: 0.03, engine: 1)]
    let errors = [all([one]), all(many)].compactMap { $0.first?.standardError }
    #expect(errors == [0.03, 0.03])
  }

  @Test("an interval does not leave 0 to 1")
  func clamped() throws {
    let accuracy = all([try evaluation(0.99, error: 0.01, task: "a"), try evaluation(0, task: "b")])
    #expect(accuracy.map(\.interval.upperBound) == [1, 0.0196])
    #expect(accuracy.last?.interval.lowerBound == 0)
  }

  @Test("the newest results of every configuration and load count, all of one day")
  func newest() throws {
    let accuracy = all([
      try evaluation(0.1, concurrency: 4, date: "2026-05-01"),
      try evaluation(0.8, concurrency: 4, date: "2026-06-01", run: "1"),
      try evaluation(0.9, concurrency: 4, date: "2026-06-01", run: "2"),
      try evaluation(0.7, concurrency: 8, date: "2026-04-01"),
    ])
    #expect(accuracy.map(\.results.count) == [3])
    #expect(accuracy.map { abs($0.value - 0.8) < 1e-15 } == [true])
  }

  @Test("each task stands for itself, by name")
  func tasks() throws {
    let accuracy = all([try evaluation(0.5, task: "mmlu"), try evaluation(0.9, task: "gsm8k")])
    #expect(accuracy.map(\.task) == ["gsm8k", "mmlu"])
    #expect(accuracy.map(\.value) == [0.9, 0.5])
    #expect(all([]) == [])
  }

  @Test(
    "a difference counts only beyond 1.96 of its standard errors",
    arguments: [(0.93, true), (0.9303, true), (0.9305, false), (0.95, false), (0.97, true)])
  func significance(other: Double, isSignificant: Bool) throws {
    // √(0.006² + 0.008²) = 0.01: the difference must exceed 0.0196.
    let dataset = dataset([
      try evaluation(0.95, error: 0.006, precision: 0),
      try evaluation(other, error: 0.008, precision: 1),
    ])
    let sides = [0, 1].compactMap { precision in
      Accuracy.all(in: dataset) { $0.precision == precision }.first
    }
    let comparison = AccuracyComparison(a: sides[0], b: sides[1])
    #expect(abs(comparison.standardError - 0.01) < 1e-15)
    #expect(comparison.isSignificant == isSignificant)
  }

  @Test("a side's results are of its own value and of what the URL fixes")
  func selection() throws {
    let rows = [0, 1].flatMap { precision in
      [0, 1].map { method in
        SmallDataset.row(10, 100, precision: precision, method: method)
      }
    }
    let dataset = dataset(
      [
        try evaluation(0.9, precision: 0), try evaluation(0.8, precision: 1),
        try evaluation(0.7, precision: 0, method: 1),
        try evaluation(0.1, hardware: 1, precision: 0),
      ], rows: rows.sorted { $0.precedes($1, in: SmallDataset.registries) })
    let comparisons = ComparisonSet(of: dataset).comparisons
    func accuracy(_ slug: String) -> [[Double]] {
      comparisons.first { $0.slug == slug }?.accuracy.map { [$0.a.value, $0.b.value] } ?? []
    }
    // Precisions pool both methods; methods are of one precision; fp8 has no result with mtp.
    #expect(accuracy("model-m1-h1-fp4-vs-fp8") == [[0.8, 0.8]])
    #expect(accuracy("model-m1-h1-fp4-mtp-vs-none") == [[0.7, 0.9]])
    #expect(accuracy("model-m1-h1-fp8-mtp-vs-none") == [])
    let others = comparisons.filter { !$0.family.comparesAccuracy }
    #expect(others.map(\.accuracy.count) == Array(repeating: 0, count: others.count))
  }
}
