import Comparisons
import Datasets
import Testing

@Suite("Families and the pages they make")
struct FamilyTests {
  func paths(_ rows: [BenchmarkRow]) -> [String] {
    SmallDataset.comparisons(rows).map(\.path)
  }

  let row = SmallDataset.row(10, 100)

  @Test("two accelerators with a workload in common make a hardware and a per-dollar page")
  func hardware() {
    #expect(
      paths([row, SmallDataset.row(10, 90, hardware: 1)]) == [
        "compare/model-m1-h1-vs-h2/", "compare-per-dollar/model-m1-h1-vs-h2/",
      ])
  }

  @Test("two models on one accelerator make a model page")
  func model() {
    #expect(
      paths([row, SmallDataset.row(10, 90, model: 1)]) == ["compare-model/h1-model-m1-vs-model-m2/"]
    )
  }

  @Test("two precisions make a precision page, the narrower first")
  func precision() {
    #expect(
      paths([SmallDataset.row(10, 90, precision: 1), row]) == [
        "compare-precision/model-m1-h1-fp4-vs-fp8/"
      ])
  }

  @Test("a method against none makes a spec-decode page, the method first")
  func specMethod() {
    #expect(
      paths([row, SmallDataset.row(10, 90, method: 1)]) == [
        "compare-spec-decode/model-m1-h1-fp4-mtp-vs-none/"
      ])
  }

  @Test("two engines make an engine page, by key and not by registry order; a dot becomes a hyphen")
  func engine() {
    #expect(
      paths([row, SmallDataset.row(10, 90, engine: 1), SmallDataset.row(9, 95, engine: 2)]) == [
        "compare-engine/model-m1-h1-fp4-e1-vs-e2/", "compare-engine/model-m1-h1-fp4-e1-vs-e3-5/",
        "compare-engine/model-m1-h1-fp4-e2-vs-e3-5/",
      ])
  }

  @Test("without a workload in common there is no page")
  func noCommonWorkload() {
    let other = SmallDataset.row(
      10, 90, hardware: 1, sequence: .tokens(input: 8192, output: 1024))
    #expect(paths([row, other]).isEmpty)
    #expect(paths([row, SmallDataset.row(10, 90, hardware: 1, precision: 1)]).isEmpty)
  }

  @Test("a family that the settings switch off makes no pages")
  func disabled() {
    let comparisons = SmallDataset.comparisons([row, SmallDataset.row(10, 90, hardware: 1)]) {
      $0.disabledFamilies = ["per-dollar"]
    }
    #expect(comparisons.map(\.family.id) == ["hardware"])
  }

  @Test("no comparison at all is an error")
  func empty() {
    let set = ComparisonSet(of: SmallDataset.dataset([row]))
    #expect(set.diagnostics.map(\.message) == ["no comparison: the site would be empty"])
  }

  @Test("more pages than the budget are an error that counts them per family")
  func budget() {
    let dataset = SmallDataset.dataset([row, SmallDataset.row(10, 90, hardware: 1)]) {
      $0.pageBudget = 1
    }
    let set = ComparisonSet(of: dataset)
    #expect(set.comparisons.isEmpty)
    #expect(
      set.diagnostics.map(\.message) == [
        "2 comparison pages are over the budget of 1: hardware 1, per-dollar 1, model 0, "
          + "precision 0, spec-decode 0, engine 0"
      ])
  }
}
