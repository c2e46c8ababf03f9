import Foundation
import Testing

@testable import Pages

@Suite("The search")
struct SearchTests {
  private static let rows = ["h1", "h2"].flatMap { chip in
    (1...3).map {
      SmallSite.row(chip, Double(10 * $0), Double(900 - 100 * $0), concurrency: 64 >> $0)
    }
  }

  private struct Entry: Decodable {
    let url: String
    let heading: String
    let kind: String
    let workload: String
    let keywords: [String]
  }

  private static func entries(_ changes: [String: String] = [:]) throws -> [Entry] {
    let files = try SmallSite.files(of: try SmallSite.site(rows, changes))
    let list = try #require(files["comparisons.json"])
    return try JSONDecoder().decode([Entry].self, from: Data(list.utf8))
  }

  @Test("shows of a comparison its heading, the name of its family and the pinned workload")
  func shown() throws {
    let entries = try Self.entries()
    #expect(
      entries.map(\.url) == [
        "compare/model-one-h1-vs-h2/", "compare-per-dollar/model-one-h1-vs-h2/",
      ])
    #expect(entries.map(\.kind) == ["Hardware", "Cost per token"])
    #expect(entries[0].heading == "H1 vs H2 on Model One")
    #expect(entries[0].workload == "1k/1k · FP8")
  }

  @Test("knows each thing by the names that the heading lacks, each once")
  func keywords() throws {
    let precisions = "fp4: {label: FP4}\nfp8: {label: FP8, aliases: [fp8block]}\n"
    let entries = try Self.entries(["registry/precisions.yml": precisions])
    #expect(entries[0].keywords == ["V", "A", "B", "m1", "FP8", "fp8block", "SGLang"])
  }

  @Test("does not know a model by the owner of its repository")
  func repositories() throws {
    let models = "m1: {label: Model One, slug: model-one, aliases: [amd/Model-1-MXFP4, uno]}\n"
    let entries = try Self.entries(["registry/models.yml": models])
    #expect(entries[0].keywords == ["V", "A", "B", "m1", "uno", "FP8", "SGLang"])
  }

  @Test("is out of sight on home and indexes until its script runs, and names the index's family")
  func box() throws {
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows))
    func box(_ family: String) -> String {
      "<div class=\"search\" role=\"search\" data-search=\"\(family)\" hidden>"
    }
    let pages = files.filter { $0.value.contains("data-search=") }
    #expect(
      pages.keys.sorted() == ["compare-per-dollar/index.html", "compare/index.html", "index.html"])
    #expect(pages["index.html"]?.contains(box("")) == true)
    #expect(pages["compare/index.html"]?.contains(box("hardware")) == true)
    #expect(pages["compare-per-dollar/index.html"]?.contains(box("per-dollar")) == true)
  }
}
