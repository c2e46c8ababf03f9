import Datasets
import Diagnostics
import Testing

private func row(_ date: String, _ throughput: Int, conc: Int = 4, hardware: String = "h100")
  -> String
{
  "dsr1,\(hardware),sglang,fp8,none,1024,1024,\(conc),\(throughput),50,\(date)"
}

private func load(
  _ datasets: [String], history: [String]
) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(
    folder([
      "datasets/a.csv": ([header] + datasets).joined(separator: "\n") + "\n",
      "history/old.csv": ([header] + history).joined(separator: "\n") + "\n",
    ]))
}

private func day(_ text: String) throws -> CalendarDate {
  try #require(CalendarDate(iso8601: text))
}

@Suite("History")
struct HistoryTests {
  @Test("older runs are read beside the rows, which they do not change")
  func beside() throws {
    let dataset = try #require(
      load([row("2026-06-11", 100)], history: [row("2026-01-01", 70), row("2026-02-01", 80)])
        .dataset)
    #expect(dataset.rows.map(\.throughput) == [100])
    #expect(dataset.history.map(\.throughput) == [70, 80])
    #expect(dataset.allRuns.map(\.throughput) == [70, 80, 100])
  }

  @Test("a newer run in the history is not taken for the pages' figures either")
  func newer() throws {
    let dataset = try #require(
      load([row("2026-06-11", 100)], history: [row("2026-07-01", 120)]).dataset)
    #expect(dataset.rows.map(\.throughput) == [100])
  }

  @Test("the history may hold the runs of the datasets, without a word where they agree")
  func agreeing() throws {
    let (dataset, diagnostics) = load(
      [row("2026-06-11", 100)], history: [row("2026-06-11", 100), row("2026-01-01", 70)])
    #expect(diagnostics == [])
    #expect(try #require(dataset).history.map(\.throughput) == [70])
  }

  @Test("where it contradicts them, that is an error with both places")
  func contradicting() {
    #expect(
      load([row("2026-06-11", 100)], history: [row("2026-06-11", 90)]).diagnostics.map(\.summary)
        == [
          "Content/history/old.csv:2:1: error: the run is in Content/datasets/a.csv with other "
            + "figures: \"tput_per_gpu\" is \"90\" here and \"100\" there"
            + " | it is on line 2 there; one of them is wrong"
        ])
  }

  @Test("an unknown key and a model without rows are warnings")
  func warnings() throws {
    let (dataset, diagnostics) = load(
      [row("2026-06-11", 100)],
      history: [
        row("2026-01-01", 70, hardware: "h10"),
        row("2026-01-01", 70).replacing("dsr1", with: "qwen3.5"),
      ])
    #expect(
      diagnostics.map(\.summary) == [
        "Content/history/old.csv:2:6: warning: unknown hardware \"h10\" | did you mean \"h100\"?",
        "Content/history/old.csv:3:1: warning: history of a model without rows: \"qwen3.5\""
          + " | no page shows the model; add rows of it, or remove this line",
      ])
    #expect(try #require(dataset).history == [])
  }
}

@Suite("The dataset as of a day")
struct AsOfTests {
  private static let datasets = [
    row("2026-06-11", 100), row("2026-06-01", 90), row("2026-05-01", 60, conc: 8),
  ]
  private static let history = [row("2026-01-01", 70), row("2026-02-01", 80, conc: 16)]

  private func rows(on date: String) throws -> [Double] {
    try #require(load(Self.datasets, history: Self.history).dataset).asOf(try day(date)).rows
      .map(\.throughput)
  }

  @Test(
    "of the runs until then the newest of each experiment count",
    arguments: [
      ("2025-12-31", []), ("2026-01-01", [70]), ("2026-02-01", [70, 80]),
      ("2026-05-31", [70, 60, 80]), ("2026-06-01", [90, 60, 80]), ("2026-06-10", [90, 60, 80]),
    ] as [(String, [Double])])
  func newest(date: String, expected: [Double]) throws {
    #expect(try rows(on: date) == expected)
  }

  @Test("from the newest row on it is the dataset itself, without the history")
  func today() throws {
    #expect(try rows(on: "2026-06-11") == [100, 60])
    #expect(try rows(on: "2027-01-01") == [100, 60])
  }

  @Test("evaluations of later days are left out")
  func evaluations() throws {
    let line = "dsr1,h100,sglang,fp8,none,gsm8k,1319,0.95,0.006,"
    let dataset = try #require(
      loadDataset(
        folder([
          "datasets/a.csv": "\(header)\n\(goodRow)\n",
          "evaluations/a.csv":
            "model,hardware,framework,precision,spec_method,task,n_eff,em_strict,em_strict_se,date\n"
            + "\(line)2026-05-01\n\(line)2026-07-01\n",
        ])
      ).dataset)
    #expect(dataset.evaluations.count == 2)
    #expect(dataset.asOf(try day("2026-06-30")).evaluations.map(\.date.month) == [5])
  }
}
