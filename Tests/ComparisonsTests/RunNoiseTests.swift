import Comparisons
import Datasets
import Testing

@Suite("Run-to-run noise")
struct RunNoiseTests {
  private func noise(_ rows: [BenchmarkRow]) -> RunNoise? {
    RunNoise(of: rows.sorted { $0.precedes($1, in: SmallDataset.registries) })
  }

  @Test("runs of one experiment up to 14 days after the first are a group")
  func window() throws {
    let rows = [("2026-06-01", 100.0), ("2026-06-15", 110), ("2026-06-16", 200)].map {
      SmallDataset.row(10, $1, date: $0)
    }
    let noise = try #require(self.noise(rows))
    #expect(noise.groups == 1 && noise.runs == 2)
    #expect(abs(noise.median - 0.1) < 1e-15 && noise.median == noise.ninetiethPercentile)
  }

  @Test("another configuration, workload or concurrency is no repetition")
  func experiments() {
    #expect(
      noise([
        SmallDataset.row(10, 100, date: "2026-06-01"),
        SmallDataset.row(10, 150, concurrency: 2, date: "2026-06-02"),
        SmallDataset.row(10, 160, engine: 1, date: "2026-06-03"),
        SmallDataset.row(10, 170, sequence: .agenticTraces, date: "2026-06-04"),
      ]) == nil)
    #expect(noise([]) == nil)
  }

  @Test("the middle spread and the one of nine in ten lie between the nearest two")
  func quantiles() throws {
    // Spreads of 1 %, 2 %, 4 % and 8 %: places 0.5 · 3 = 1.5 and 0.9 · 3 = 2.7.
    let rows = [1.0, 2, 4, 8].enumerated().flatMap { index, percent in
      [
        SmallDataset.row(10, 100, concurrency: index + 1, date: "2026-06-01"),
        SmallDataset.row(10, 100 + percent, concurrency: index + 1, date: "2026-06-02"),
      ]
    }
    let noise = try #require(self.noise(rows))
    #expect(noise.groups == 4 && noise.runs == 8)
    #expect(abs(noise.median - 0.03) < 1e-15)
    #expect(abs(noise.ninetiethPercentile - 0.068) < 1e-15)
  }
}
