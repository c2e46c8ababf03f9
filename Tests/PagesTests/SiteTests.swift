import Foundation
import Testing

@testable import Pages

@Suite("A small site")
struct SiteTests {
  /// Four runs with and four without `mtp` on each of three accelerators.
  private static let rows: [String] = {
    var rows: [String] = []
    for (number, chip) in ["h1", "h2", "h3"].enumerated() {
      for step in 1...4 {
        let interactivity = Double(10 * step + number)
        let throughput = Double(1000 - 150 * step + 70 * number)
        rows.append(
          SmallSite.row(chip, interactivity, throughput, concurrency: 64 >> step))
        rows.append(
          SmallSite.row(
            chip, interactivity, throughput * 1.5, method: "mtp", concurrency: 64 >> step))
      }
    }
    return rows
  }()

  @Test("has every file that hosts, crawlers and readers ask for")
  func files() throws {
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows))
    for path in [
      "index.html", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "llms.txt", ".nojekyll",
      "comparisons.json", "assets/style.css", "data/model-one.csv", "models/model-one/index.html",
      "hardware/h3/index.html", "compare/index.html", "compare/model-one-h1-vs-h2/index.html",
      "compare/model-one-h1-vs-h2/index.md", "compare/model-one-h1-vs-h2/comparison.json",
      "compare-per-dollar/model-one-h2-vs-h3/index.html",
      "compare-spec-decode/model-one-h1-fp8-mtp-vs-none/index.html",
    ] {
      #expect(files[path] != nil, "\(path)")
    }
  }

  @Test("is the same whatever the order of its rows")
  func order() throws {
    let site = try SmallSite.files(of: try SmallSite.site(Self.rows))
    let reversed = try SmallSite.files(of: try SmallSite.site(Self.rows.reversed()))
    #expect(site.keys.sorted() == reversed.keys.sorted())
    for (path, text) in site { #expect(reversed[path] == text, "\(path)") }
  }

  @Test("a changed row changes the files that show it, and no others")
  func locality() throws {
    var rows = Self.rows
    let site = try SmallSite.files(of: try SmallSite.site(rows))
    // A dominated run of h1 without MTP, and no more than a new date.
    rows[rows.firstIndex(of: SmallSite.row("h1", 10, 850, concurrency: 32)) ?? 0] =
      SmallSite.row("h1", 10, 850, concurrency: 32, date: "2026-06-02")
    let changed = try SmallSite.files(of: try SmallSite.site(rows))
    let differing = site.keys.filter { changed[$0] != site[$0] }.sorted()
    #expect(
      differing.filter { !$0.hasPrefix("compare") } == [
        "data/model-one.csv", "feed.xml", "hardware/h1/index.html", "index.html",
        "models/model-one/index.html", "sitemap.xml",
      ])
    let unconcerned = differing.filter { $0.hasPrefix("compare") && !$0.contains("h1") }
    #expect(unconcerned == [])
    #expect(differing.contains("compare/model-one-h1-vs-h2/index.html"))
  }

  @Test("the number of a page's links to others is bounded, and never leads to itself")
  func related() throws {
    let site = try SmallSite.site(Self.rows)
    let related = RelatedComparisons(comparisons: site.comparisons, lookup: site.lookup)
    for index in site.comparisons.indices {
      let found = related.related(to: index)
      #expect(!found.contains(index))
      #expect(Set(found).count == found.count)
      #expect(found.count <= RelatedComparisons.limit)
      #expect(!found.isEmpty)
    }
    let hardware = try #require(
      site.comparisons.firstIndex { $0.path == "compare/model-one-h1-vs-h2/" })
    let first = try #require(related.related(to: hardware).first)
    #expect(site.comparisons[first].path == "compare-per-dollar/model-one-h1-vs-h2/")
  }

  @Test("text from the data is text in every file, never markup")
  func hostile() throws {
    let attack = "</script><script>x()</script>\\\"onload=x()"
    let rows = Self.rows.map {
      $0.replacing(",test\n", with: ",\"\(attack.replacing("\"", with: "\"\""))\"\n")
    }
    let labels = [
      "registry/models.yml": "m1: {label: '<b>M</b> & \"Q\"', slug: model-one}\n",
      "registry/engines.yml": "sglang: {label: '<img src=x onerror=x()>', family: sglang}\n",
    ]
    let files = try SmallSite.files(of: try SmallSite.site(rows, labels))
    for (path, text) in files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!text.contains("<script>"), "\(path)")
      #expect(!text.contains("<b>M"), "\(path)")
      #expect(!text.contains("<img"), "\(path)")
    }
    let json = try #require(files["compare/model-one-h1-vs-h2/comparison.json"])
    #expect(!json.contains("<"))
  }
}
