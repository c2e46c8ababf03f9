@testable import Comparisons
import Datasets
import Methodology
import Testing

@Suite("Derivation")
struct DerivationTests {
  @Test("every row of a side is a knot or dominated by one; older runs are told apart")
  func fates() throws {
    let rows = [
      SmallDataset.row(10, 100), SmallDataset.row(20, 50, concurrency: 2),
      SmallDataset.row(15, 60, engine: 1, concurrency: 2),
      SmallDataset.row(12, 55, engine: 1, concurrency: 3),
      SmallDataset.row(10, 90, hardware: 1),
    ]
    var dataset = SmallDataset.dataset(rows)
    dataset.supersededRows = [
      SmallDataset.row(9, 70, date: "2026-01-01"),
      SmallDataset.row(9, 70, hardware: 1, date: "2026-01-01"),
      SmallDataset.row(9, 70, precision: 1, date: "2026-01-01"),
    ]
    let comparison = try #require(ComparisonSet(of: dataset).comparisons.first)
    let derivation = try #require(
      comparison.derivation(of: .a, at: 12.5, on: comparison.pinned, in: dataset))
    let fates = derivation.rows.map { (dataset.rows[$0.row].throughput, $0.fate) }
      .sorted { $0.0 < $1.0 }
    #expect(fates.map(\.0) == [50, 55, 60, 100])
    #expect(fates.map(\.1) == [.knot(2), .dominated(byKnot: 1), .knot(1), .knot(0)])
    #expect(derivation.superseded == [0])
    #expect(derivation.point.reading.bracket == 0...1)
  }

  @Test("a side without rows on a workload has none")
  func absent() throws {
    let rows = [
      SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1),
      SmallDataset.row(10, 90, sequence: .tokens(input: 8192, output: 1024)),
    ]
    let dataset = SmallDataset.dataset(rows)
    let comparison = try #require(ComparisonSet(of: dataset).comparisons.first)
    let other = try #require(comparison.workloads.last)
    #expect(comparison.derivation(of: .b, at: 10, on: other, in: dataset) == nil)
    #expect(comparison.derivation(of: .a, at: 10, on: other, in: dataset)?.rows.count == 1)
  }
}
