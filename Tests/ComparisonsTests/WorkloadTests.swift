import Comparisons
import Datasets
import Methodology
import Testing

@Suite("Pinned workloads, targets and sides")
struct WorkloadTests {
  static let short = WorkloadSequence.tokens(input: 1024, output: 1024)
  static let long = WorkloadSequence.tokens(input: 8192, output: 1024)

  func comparison(_ rows: [BenchmarkRow]) throws -> Comparison {
    try #require(SmallDataset.comparisons(rows).first { $0.family.id == "hardware" })
  }

  func row(
    _ x: Double, _ y: Double, _ hardware: Int, _ sequence: WorkloadSequence, concurrency: Int = 1
  ) -> BenchmarkRow {
    SmallDataset.row(x, y, hardware: hardware, sequence: sequence, concurrency: concurrency)
  }

  @Test("the workload with the most variants on both sides is pinned")
  func mostOnBoth() throws {
    let comparison = try comparison([
      row(10, 100, 0, Self.short, concurrency: 1), row(10, 90, 1, Self.short, concurrency: 2),
      row(20, 50, 0, Self.short, concurrency: 4), row(10, 90, 0, Self.long, concurrency: 8),
      row(10, 90, 1, Self.long, concurrency: 8),
    ])
    #expect(comparison.workloads.map(\.workload.sequence) == [Self.long, Self.short])
    #expect(comparison.workloads.map(\.both) == [1, 0])
    #expect(comparison.workloads.map(\.either) == [2, 3])
  }

  @Test("then the one with the most variants on either side")
  func mostOnEither() throws {
    let comparison = try comparison([
      row(10, 100, 0, Self.short), row(10, 90, 1, Self.short), row(10, 100, 0, Self.long),
      row(10, 90, 1, Self.long), row(20, 50, 1, Self.long, concurrency: 2),
    ])
    #expect(comparison.pinned.workload.sequence == Self.long)
  }

  @Test("then the first in order of sequence and precision")
  func firstInOrder() throws {
    let rows = [
      row(10, 100, 0, Self.long), row(10, 90, 1, Self.long), row(10, 100, 0, Self.short),
      row(10, 90, 1, Self.short),
    ]
    #expect(try comparison(rows).pinned.workload.sequence == Self.short)
    #expect(try comparison(rows.reversed()).pinned.workload.sequence == Self.short)
  }

  @Test("a workload of one side is listed, and never pinned")
  func oneSided() throws {
    let comparison = try comparison([
      row(10, 100, 0, Self.short), row(20, 50, 0, Self.short, concurrency: 2),
      row(30, 20, 0, Self.short, concurrency: 4), row(10, 100, 0, Self.long),
      row(10, 90, 1, Self.long),
    ])
    #expect(comparison.pinned.workload.sequence == Self.long)
    let other = comparison.workloads[1]
    #expect(other.b == nil)
    #expect(!other.isTwoSided)
    #expect(other.points.map(\.target) == [15, 20, 25])
    #expect(other.points.allSatisfy { $0.b == nil && $0.verdicts.throughput == .none })
  }

  @Test("one row of each configuration counts as one variant, whatever its parallelism")
  func variants() throws {
    var other = row(12, 80, 0, Self.short)
    other.configuration.decode.tensorParallel = 8
    let comparison = try comparison([
      row(10, 100, 0, Self.short), other, row(10, 90, 1, Self.short),
    ])
    #expect(comparison.pinned.both == 1)
    #expect(comparison.pinned.either == 2)
  }

  @Test("in the precision family workloads have no precision")
  func precisionFamily() throws {
    let comparisons = SmallDataset.comparisons([
      SmallDataset.row(10, 100), SmallDataset.row(10, 90, precision: 1),
    ])
    #expect(comparisons.map(\.pinned.workload.precision) == [nil])
  }

  @Test("costs follow each side's own price; without one there is no verdict on cost")
  func prices() throws {
    let priced = try comparison([row(10, 100, 0, Self.short), row(10, 150, 1, Self.short)])
    #expect(priced.pinned.middle.verdicts.throughput.winner == .b)
    #expect(priced.pinned.middle.verdicts.cost.winner == .a)
    let unpriced = try comparison([row(10, 100, 0, Self.short), row(10, 150, 2, Self.short)])
    #expect(unpriced.pinned.middle.verdicts.cost == .none)
    #expect(unpriced.notices == [.missingPrice(hardware: [2])])
  }
}
