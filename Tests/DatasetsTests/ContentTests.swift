import Datasets
import Diagnostics
import Foundation
import Testing

@Suite("The project's own content")
struct ContentTests {
  @Test("loads without a diagnostic")
  func loads() throws {
    let (dataset, diagnostics) = loadDataset(try Checkout.content())
    #expect(diagnostics.map(\.consoleText) == [])
    let loaded = try #require(dataset)
    #expect(loaded.rows.count == 435 + 141)
    #expect(loaded.supersededRows.count == 35)
    #expect(loaded.evaluations.count == 379)
    // 230 of the 1,462 runs of the history are those of the datasets.
    #expect(loaded.history.count == 1462 - 230)
  }

  @Test(
    "carries the shared measurements value for value",
    .enabled(if: Checkout.shared != nil),
    arguments: [
      ("deepseek-r1-2026-06.csv", "inferencex-2026-06/benchmarks.json", 435),
      ("articles-2026.csv", "articles.csv", 176),
    ])
  func equalsShared(name: String, raw: String, count: Int) throws {
    let shared = try #require(Checkout.shared).appending(path: "data/\(raw)")
    let content = try Checkout.content()
    let ours = content.files.filter { !$0.path.contains("/datasets/") || $0.path.hasSuffix(name) }
    let theirs =
      content.files.filter { !$0.path.contains("/datasets/") } + [
        SourceFile(
          path: "Content/datasets/\(shared.lastPathComponent)",
          bytes: Array(try Data(contentsOf: shared)))
      ]
    let expected = try allRows(theirs)
    let rows = try allRows(ours)
    #expect(rows.count == count)
    #expect(rows.map(\.comparable) == expected.map(\.comparable))
    #expect(rows.allSatisfy { !$0.source.isEmpty })
  }

  private func allRows(_ files: [SourceFile]) throws -> [BenchmarkRow] {
    let loaded = loadDataset(ContentFolder(root: "Content", files: files))
    let dataset = try #require(loaded.dataset)
    return (dataset.rows + dataset.supersededRows).map(\.unplaced)
      .sorted { $0.precedes($1, in: dataset.registries) }
  }

  @Test(
    "carries the shared evaluations of models that have rows, each once",
    .enabled(if: Checkout.shared != nil))
  func equalsSharedEvaluations() throws {
    let raw = try Checkout.shared("data/inferencex-2026-06/evaluations.json")
    let content = try Checkout.content()
    let (dataset, diagnostics) = loadDataset(
      ContentFolder(
        root: "Content",
        files: content.files.filter { !$0.path.contains("/evaluations/") }
          + [SourceFile(path: "Content/evaluations/raw.json", bytes: raw)]))
    // 531 results: 148 of three models without rows, and four that stand there twice.
    #expect(diagnostics.count { $0.message.contains("model without rows") } == 3)
    #expect(diagnostics.count { $0.message.contains("this evaluation repeats") } == 4)
    #expect(diagnostics.count == 7)
    func comparable(_ dataset: Dataset?) -> [Evaluation] {
      (dataset?.evaluations ?? []).map {
        var evaluation = $0.unplaced
        evaluation.source = ""
        return evaluation
      }
    }
    let ours = loadDataset(content).dataset
    #expect(comparable(ours) == comparable(dataset))
    #expect(ours?.evaluations.allSatisfy { !$0.source.isEmpty } == true)
  }

  @Test("carries the shared history value for value", .enabled(if: Checkout.shared != nil))
  func equalsSharedHistory() throws {
    let raw = try Checkout.shared("data/inferencex-2026-06/benchmarks-history.json")
    let content = try Checkout.content()
    let ours = try #require(
      content.files.first { $0.path == "Content/history/deepseek-r1-2025-2026.csv" })
    func rows(_ name: String, _ bytes: [UInt8]) throws -> [BenchmarkRow] {
      try allRows(
        content.files.filter { !$0.path.contains("/datasets/") && !$0.path.contains("/history/") }
          + [SourceFile(path: "Content/datasets/\(name)", bytes: bytes)])
    }
    let expected = try rows("raw.json", raw)
    #expect(expected.count == 1462)
    #expect(try rows("ours.csv", ours.bytes).map(\.comparable) == expected.map(\.comparable))
  }

  @Test("is written and read back as equal rows, and written again as the same bytes")
  func roundTrip() throws {
    let content = try Checkout.content()
    let dataset = try #require(loadDataset(content).dataset)
    let bytes = csv(of: dataset.rows, registries: dataset.registries)
    let files =
      content.files.filter { !$0.path.contains("/datasets/") }
      + [SourceFile(path: "Content/datasets/all.csv", bytes: bytes)]
    let again = try #require(loadDataset(ContentFolder(root: "Content", files: files)).dataset)
    #expect(again.rows.map(\.unplaced) == dataset.rows.map(\.unplaced))
    #expect(csv(of: again.rows, registries: again.registries) == bytes)
  }
}

extension BenchmarkRow {
  /// What the project's files and the raw ones must agree in: all but where they were published,
  /// which ours name in full, and the fields that no page uses.
  fileprivate var comparable: BenchmarkRow {
    var row = self
    row.otherFields = []
    row.source =
      source.hasPrefix("InferenceX") ? "" : String(source.split(separator: "/").last ?? "")
    return row
  }
}
