import Comparisons
import Datasets
import Methodology
import Testing

@Suite("Headlines and names of a comparison")
struct HeadlineTests {
  private let rows = [SmallDataset.row(10, 100), SmallDataset.row(10, 150, hardware: 1)]

  private func comparison(_ family: String, _ rows: [BenchmarkRow]) throws -> Comparison {
    try #require(SmallDataset.comparisons(rows).first { $0.family.id == family })
  }

  @Test("the headline is the verdict on the family's own metric")
  func headline() throws {
    let hardware = try comparison("hardware", rows)
    #expect(hardware.headline.winner == .b)
    #expect(hardware.headline.ratio == Ratio(150, 100))
    let perDollar = try comparison("per-dollar", rows)
    #expect(perDollar.headline.winner == .a)
    #expect(perDollar.headline.ratio?.percentLess ?? 0 > 24.999)
    #expect(perDollar.headline.ratio?.percentLess ?? 0 < 25.001)
  }

  @Test("every metric has its own verdict: $1 and 1 kW against $2 and 2 kW")
  func metrics() throws {
    let verdicts = try comparison("hardware", rows).pinned.middle.verdicts
    #expect(verdicts[.throughput] == verdicts.throughput)
    #expect(verdicts[.cost] == verdicts.cost)
    #expect(verdicts[.tokensPerSecondPerMegawatt] == verdicts.tokensPerSecondPerMegawatt)
    #expect(verdicts.throughput.winner == .b)
    #expect(verdicts.cost.winner == .a)
    #expect(verdicts.tokensPerSecondPerMegawatt.winner == .a)
  }

  @Test("a side is what the comparison says of it")
  func sides() throws {
    let comparison = try comparison("hardware", rows)
    #expect(comparison.value(.a).key == "h1")
    #expect(comparison.value(.b).key == "h2")
    #expect(comparison.value(.b).label == "H2")
    #expect(comparison.value(.b).hardware == 1)
    #expect(comparison.pinned.side(.b)?.rates == HardwareRates(price: 2, power: 2))
  }

  @Test("only comparisons of hardware have two prices")
  func oneHardware() {
    let families = Family.all.filter { !$0.isOnOneHardware }.map(\.id)
    #expect(families == ["hardware", "per-dollar"])
    #expect(Family.all[0] == Family.all[0])
    #expect(Family.all[0] != Family.all[1])
  }

  @Test("other slugs are the sides the other way round, and models by their other names")
  func otherSlugs() throws {
    var dataset = SmallDataset.dataset(rows + [SmallDataset.row(10, 80, model: 1)])
    dataset.registries.models[0].slugAliases = ["one"]
    let comparisons = ComparisonSet(of: dataset).comparisons
    let hardware = try #require(comparisons.first { $0.family.id == "hardware" })
    #expect(
      hardware.otherSlugs(in: dataset.registries) == [
        "one-h1-vs-h2", "model-m1-h2-vs-h1", "one-h2-vs-h1",
      ])
    let model = try #require(comparisons.first { $0.family.id == "model" })
    #expect(
      model.otherSlugs(in: dataset.registries) == [
        "h1-one-vs-model-m2", "h1-model-m2-vs-model-m1", "h1-model-m2-vs-one",
      ])
  }

  @Test("with a fixed precision the other slug has it in its place")
  func fixedPrecision() throws {
    let dataset = SmallDataset.dataset([rows[0], SmallDataset.row(10, 90, method: 1)])
    let comparison = try #require(ComparisonSet(of: dataset).comparisons.first)
    #expect(comparison.slug == "model-m1-h1-fp4-mtp-vs-none")
    #expect(comparison.otherSlugs(in: dataset.registries) == ["model-m1-h1-fp4-none-vs-mtp"])
  }
}
