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
