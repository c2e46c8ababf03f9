import Comparisons
import Datasets
import Diagnostics
import Testing

@Suite("What makes a site impossible")
struct ProblemTests {
  let rows = [SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1)]

  private func problems(
    _ rows: [BenchmarkRow], _ change: (inout SiteSettings) -> Void = { _ in }
  ) -> [String] {
    let set = ComparisonSet(of: SmallDataset.dataset(rows, change))
    #expect(set.comparisons.isEmpty)
    return set.diagnostics.map(\.consoleText)
  }

  @Test("no comparison at all is an error that says what is needed")
  func empty() {
    let expected = [
      """
      site.yml: error: no comparison: the site would be empty
      help: add rows so that two values share a model and a workload, or enable a family

      """
    ]
    #expect(problems([]) == expected)
    #expect(problems([rows[0]]) == expected)
    #expect(problems(rows) { $0.disabledFamilies = ["hardware", "per-dollar"] } == expected)
  }

  @Test("more pages than the budget are an error with the counts and the setting to raise")
  func budget() {
    #expect(
      problems(rows) { $0.pageBudget = 1 } == [
        """
        site.yml: error: 2 comparison pages are over the budget of 1: hardware 1, per-dollar 1, \
        model 0, precision 0, spec-decode 0, engine 0
        help: raise page_budget in site.yml, or disable families there

        """
      ])
    let exact = ComparisonSet(of: SmallDataset.dataset(rows) { $0.pageBudget = 2 })
    #expect(exact.diagnostics.isEmpty)
    #expect(exact.comparisons.count == 2)
  }

  @Test("two pages with one URL are an error naming both pairs")
  func duplicateURLs() {
    var dataset = SmallDataset.dataset([
      SmallDataset.row(10, 100, engine: 0), SmallDataset.row(10, 90, engine: 1),
      SmallDataset.row(10, 80, engine: 2),
    ])
    dataset.registries.engines[0].key = "e3-5"
    let set = ComparisonSet(of: dataset)
    #expect(set.comparisons.isEmpty)
    #expect(
      set.diagnostics.map(\.consoleText) == [
        """
        test:1:1: error: two pages would have the URL \
        compare-engine/model-m1-h1-fp4-e1-vs-e3-5/: "e1" and "e3-5", and "e1" and "e3.5"
        help: keys that differ only by a dot and a hyphen cannot stand side by side

        """
      ])
  }
}
