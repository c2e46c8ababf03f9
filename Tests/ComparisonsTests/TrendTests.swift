import Datasets
import Methodology
import Testing

@testable import Comparisons

@Suite("Trends")
struct TrendTests {
  /// Hardware `h1` was run on three days, `h2` once; the first runs are history.
  private static let dataset: Dataset = {
    var dataset = SmallDataset.dataset([
      SmallDataset.row(10, 100, date: "2026-03-01"),
      SmallDataset.row(20, 50, concurrency: 2, date: "2026-02-01"),
      SmallDataset.row(10, 300, hardware: 1, date: "2026-02-01"),
      SmallDataset.row(20, 200, hardware: 1, concurrency: 2, date: "2026-02-01"),
    ])
    dataset.history = [
      SmallDataset.row(10, 80, date: "2026-01-01"),
      SmallDataset.row(20, 30, concurrency: 2, date: "2026-01-01"),
    ]
    return dataset
  }()

  private func trend(_ dataset: Dataset, _ path: String) throws -> Trend? {
    let comparison = try #require(
      ComparisonSet(of: dataset).comparisons.first { $0.path == path })
    return TrendIndex(of: dataset).trend(of: comparison)
  }

  @Test("both sides at the middle target after each day with runs, the newest run of each counting")
  func days() throws {
    let trend = try #require(try trend(Self.dataset, "compare/model-m1-h1-vs-h2/"))
    #expect(trend.target == 15)
    #expect(trend.days.map(\.date.iso8601) == ["2026-01-01", "2026-02-01", "2026-03-01"])
    // Two knots make a straight line: half way between 80 and 30, 80 and 50, 100 and 50.
    #expect(trend.days.map { $0.a?.reading.throughput } == [55, 65, 75])
    #expect(trend.days.map { $0.b?.reading.throughput } == [nil, 250, 250])
  }

  @Test("of very many days the newest are shown, after all that was run before them")
  func manyDays() throws {
    let rows = (0..<70).map { day in
      let date = ["2026-01", "2026-02", "2026-03"].flatMap { month in
        (1...28).map { "\(month)-\($0 < 10 ? "0" : "")\($0)" }
      }[day]
      return SmallDataset.row(10, 100 + Double(day), concurrency: day + 1, date: date)
    }
    let trend = try #require(
      try trend(
        SmallDataset.dataset(
          (rows + [SmallDataset.row(10, 50, hardware: 1, date: "2026-01-01")])
            .sorted { $0.precedes($1, in: SmallDataset.registries) }),
        "compare/model-m1-h1-vs-h2/"))
    #expect(trend.days.count == Trend.mostDays)
    #expect(trend.days.first?.date.iso8601 == "2026-01-11")
    #expect(trend.days.first?.b?.reading.throughput == 50)
    #expect(trend.days.last?.a?.reading.throughput == 169)
  }

  @Test("a pair with one day for each side has no trend")
  func still() throws {
    let rows = [
      SmallDataset.row(10, 100, date: "2026-03-01"),
      SmallDataset.row(10, 300, hardware: 1, date: "2026-02-01"),
    ]
    #expect(try trend(SmallDataset.dataset(rows), "compare/model-m1-h1-vs-h2/") == nil)
  }

  @Test("a value is what the site as of that day says at the target")
  func asOf() throws {
    let path = "compare/model-m1-h1-vs-h2/"
    let trend = try #require(try trend(Self.dataset, path))
    for day in trend.days.dropFirst() {
      let set = ComparisonSet(of: Self.dataset.asOf(day.date))
      let pinned = try #require(set.comparisons.first { $0.path == path }).pinned
      for side in [Side.a, .b] {
        #expect(pinned.side(side)?.operatingPoint(at: trend.target) == day.point(side))
      }
    }
  }

  @Test("the history changes no comparison")
  func figures() {
    var without = Self.dataset
    without.history = []
    let comparisons = [Self.dataset, without].map { ComparisonSet(of: $0).comparisons }
    #expect(comparisons[0].map(\.path) == comparisons[1].map(\.path))
    for (one, other) in zip(comparisons[0], comparisons[1]) {
      #expect(one.pinned.points.map(\.a) == other.pinned.points.map(\.a))
      #expect(one.pinned.points.map(\.b) == other.pinned.points.map(\.b))
      #expect(one.notices == other.notices)
    }
  }
}
