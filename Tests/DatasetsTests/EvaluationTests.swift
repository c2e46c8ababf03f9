import Datasets
import Diagnostics
import Foundation
import Testing

private let columns =
  "model,hardware,framework,precision,spec_method,task,conc,n_eff,em_strict,em_strict_se,date,"
  + "run_url"
private let result = "dsr1,h100,sglang,fp8,none,gsm8k,64,1319,0.95,0.006,2026-06-11,https://r/1"
private let rows = ["datasets/a.csv": "\(header)\n\(goodRow)\n"]

private func load(
  _ lines: String..., as name: String = "evaluations/a.csv"
) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(
    folder(rows.merging([name: lines.joined(separator: "\n") + "\n"]) { $1 }))
}

private func report(_ lines: String...) -> [String] {
  loadDataset(
    folder(rows.merging(["evaluations/a.csv": lines.joined(separator: "\n") + "\n"]) { $1 })
  ).diagnostics.map(\.summary)
}

@Suite("Evaluations")
struct EvaluationTests {
  @Test("CSV and the API's JSON give the same results")
  func formats() throws {
    let fromCSV = try #require(
      load(columns + ",em_flexible,em_flexible_se", result + ",0.96,0.005").dataset)
    let json = """
      [{"model": "dsr1", "hardware": "h100", "framework": "sglang", "precision": "fp8",
        "spec_method": "none", "task": "gsm8k", "conc": 64, "date": "2026-06-11", "id": "7",
        "metrics": {"n_eff": 1319, "em_strict": 0.95, "em_strict_se": 0.006,
          "em_flexible": 0.96, "em_flexible_se": 0.005, "score": 0.5},
        "run_url": "https://r/1"}]
      """
    let fromJSON = try #require(load(json, as: "evaluations/a.json").dataset)
    let evaluation = try #require(fromCSV.evaluations.first)
    #expect(evaluation.task == "gsm8k" && evaluation.questions == 1319)
    #expect(evaluation.concurrency == 64 && evaluation.runLink == "https://r/1")
    #expect(evaluation.strict == Evaluation.Score(0.95, standardError: 0.006))
    #expect(evaluation.flexible == Evaluation.Score(0.96, standardError: 0.005))
    #expect(fromJSON.evaluations.map(\.unplaced) == [evaluation.unplaced])
  }

  @Test("what is missing or wrong is an error with its place")
  func wrong() {
    #expect(
      report(columns, "dsr1,h100,sglang,fp8,none,,64,0,1.5,-1,yesterday,") == [
        "Content/evaluations/a.csv:2:1: error: row 1: \"task\" is missing",
        "Content/evaluations/a.csv:2:31: error: row 1: \"n_eff\" must be a whole number of at "
          + "least 1, not \"0\"",
        "Content/evaluations/a.csv:2:33: error: row 1: \"em_strict\" must be a number from 0 to "
          + "1, not \"1.5\"",
        "Content/evaluations/a.csv:2:37: error: row 1: \"em_strict_se\" must be a number from 0 "
          + "to 1, not \"-1\"",
        "Content/evaluations/a.csv:2:40: error: row 1: \"date\" must be a day like 2026-06-11, "
          + "not \"yesterday\"",
      ])
    #expect(
      report(columns.replacing(",em_strict_se", with: ""), result) == [
        "Content/evaluations/a.csv:1:1: error: the required column \"em_strict_se\" is missing"
      ])
    #expect(
      report(columns + ",em_flexible", result + ",0.5") == [
        "Content/evaluations/a.csv:2:1: error: row 1: \"em_flexible_se\" is missing"
      ])
  }

  @Test("an unknown key is a warning, once for each name, and the result is left out")
  func unknown() throws {
    let lines = [columns, result.replacing("h100", with: "h10"), result]
    let (dataset, diagnostics) = load(lines[0], lines[1], lines[1], lines[2])
    #expect(
      diagnostics.map(\.summary) == [
        "Content/evaluations/a.csv:2:6: warning: unknown hardware \"h10\" | did you mean \"h100\"?"
      ])
    #expect(try #require(dataset).evaluations.count == 1)
  }

  @Test("results of a model without rows are a warning at the first of them, and left out")
  func withoutRows() throws {
    let other = result.replacing("dsr1", with: "qwen3.5")
    let (dataset, diagnostics) = load(columns, result, other, other)
    #expect(
      diagnostics.map(\.summary) == [
        "Content/evaluations/a.csv:3:1: warning: evaluations of a model without rows: \"qwen3.5\""
          + " | no page shows the model; add rows of it, or remove its 2 lines"
      ])
    #expect(try #require(dataset).evaluations.count == 1)
  }

  @Test("a repeated result is used once; one that contradicts another of its run is an error")
  func repeated() throws {
    let (dataset, diagnostics) = load(columns, result, result)
    #expect(
      diagnostics.map(\.summary) == [
        "Content/evaluations/a.csv:3:1: warning: this evaluation repeats the one at "
          + "Content/evaluations/a.csv:2:1 | they agree, so one is used; remove the other"
      ])
    #expect(try #require(dataset).evaluations.count == 1)
    #expect(
      report(columns, result, result.replacing("0.95", with: "0.94")) == [
        "Content/evaluations/a.csv:3:1: error: two evaluations of one configuration, task, "
          + "concurrency, date and run: the other is at Content/evaluations/a.csv:2:1"
          + " | remove one of them"
      ])
    #expect(
      report(columns, result, result.replacing("0.95", with: "0.94").replacing("r/1", with: "r/2"))
        == [])
  }

  @Test("evaluations change nothing about the rows, and their order changes nothing")
  func order() throws {
    let second = result.replacing("fp8", with: "fp4")
    let one = try #require(load(columns, result, second).dataset)
    let other = try #require(load(columns, second, result).dataset)
    #expect(one.evaluations.map(\.unplaced) == other.evaluations.map(\.unplaced))
    #expect(one.evaluations.map(\.configuration.precision) == [0, 1])
    #expect(one.rows.count == 1)
  }
}

extension Evaluation {
  /// The result as if it had been read elsewhere: for comparing values only.
  var unplaced: Evaluation {
    var evaluation = self
    evaluation.location = SourceLocation(path: "", position: Position(line: 1, column: 1))
    return evaluation
  }
}
