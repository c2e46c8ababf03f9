@testable import Comparisons
import Datasets
import Methodology
import Testing

@Suite("Same-engine view")
struct EngineComparisonTests {
  private func comparison(
    _ rows: [BenchmarkRow], family: String = "hardware"
  ) throws -> Comparison {
    try #require(SmallDataset.comparisons(rows).first { $0.family.id == family })
  }

  /// `h1` leads by its second engine; on the engine that both have, `h2` is ahead.
  private static let rows = [
    SmallDataset.row(10, 100, engine: 0), SmallDataset.row(30, 60, engine: 0, concurrency: 2),
    SmallDataset.row(10, 300, engine: 1), SmallDataset.row(30, 200, engine: 1, concurrency: 2),
    SmallDataset.row(10, 180, hardware: 1, engine: 0),
    SmallDataset.row(30, 150, hardware: 1, engine: 0, concurrency: 2),
  ]

  @Test("each engine that both sides ran on has its own frontier, range and verdict")
  func common() throws {
    let comparison = try comparison(Self.rows)
    #expect(comparison.headline.winner == .a)
    let view = try #require(comparison.sameEngine.first)
    #expect(comparison.sameEngine.count == 1)
    #expect(view.engine == 0 && !view.disaggregated)
    #expect(view.a.rows.count == 2 && view.b.rows.count == 2)
    let middle = try #require(view.middle)
    #expect(middle.target == 20)
    #expect(middle.a?.reading.throughput == 80)
    #expect(middle.b?.reading.throughput == 165)
    #expect(middle.verdicts.throughput.winner == .b)
    #expect(comparison.reversedOnSameEngine.map(\.engine) == [0])
  }

  @Test("one engine in two serving shapes is two setups")
  func shapes() throws {
    let comparison = try comparison([
      SmallDataset.row(10, 100), SmallDataset.row(12, 90, disaggregated: true, concurrency: 2),
      SmallDataset.row(11, 80, hardware: 1),
      SmallDataset.row(12, 95, hardware: 1, disaggregated: true, concurrency: 2),
    ])
    #expect(comparison.sameEngine.map(\.disaggregated) == [false, true])
    #expect(comparison.sameEngine.map { $0.middle == nil } == [true, false])
  }

  @Test("ranges that do not meet on an engine leave nothing to compare there")
  func apart() throws {
    let comparison = try comparison([
      SmallDataset.row(10, 100, engine: 0), SmallDataset.row(50, 60, engine: 1),
      SmallDataset.row(40, 90, hardware: 1, engine: 0),
    ])
    #expect(comparison.sameEngine.count == 1)
    #expect(comparison.sameEngine.first?.middle == nil)
    #expect(comparison.reversedOnSameEngine.isEmpty)
  }

  @Test("where the engine is what varies there is no such view")
  func engines() throws {
    let comparison = try comparison(
      [SmallDataset.row(10, 100, engine: 0), SmallDataset.row(10, 90, engine: 1)],
      family: "engine")
    #expect(comparison.sameEngine.isEmpty)
  }

  @Test("a page on one engine in one shape is its own same-engine view")
  func oneEngine() throws {
    let rows = [SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1)]
    let dataset = SmallDataset.dataset(rows)
    let comparison = try comparison(rows)
    #expect(comparison.isOnOneEngine(in: dataset))
    #expect(comparison.sameEngine.count == 1)
    #expect(comparison.reversedOnSameEngine.isEmpty)
  }
}
