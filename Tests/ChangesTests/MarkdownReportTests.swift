import CommonMark
import Testing

@testable import Changes

@Suite("A comment for a pull request")
struct MarkdownReportTests {
  private func comment(_ changes: SiteChanges, _ links: String = "") -> String {
    String(decoding: MarkdownReport.bytes(of: changes, link: PageLink(links)), as: UTF8.self)
  }

  @Test("begins with what a reviewer must see, and links to the pages")
  func flip() throws {
    var new = TestPage()
    new.b = 500
    let found = try changes(from: TestPage(), to: new)
    #expect(
      comment(found, "https://example.com/{page}index.md") == """
        <!-- sitegen diff -->
        ### What this changes on the site

        1 winner flipped, figures moved on 1 page by up to +400.0%. 1 comparison page in all.

        #### 1 winner flipped

        - [compare/h1-vs-h2/](https://example.com/compare/h1-vs-h2/index.md): throughput: H1 2.00× → \
        H2 2.50× (at 50 tok/s/user, 1k/1k)

        #### Figures moved on 1 page by up to +400.0%

        - [compare/h1-vs-h2/](https://example.com/compare/h1-vs-h2/index.md): H2: throughput 100.0 → \
        500.0 (+400.0%), cost $8.333 → $1.667 (−80.0%) (at 50 tok/s/user, 1k/1k)


        """)
    #expect(comment(found).contains("- compare/h1-vs-h2/: throughput"))
  }

  /// Pages that all flip, with titles and addresses as long as they may get.
  private func many(_ count: Int) throws -> SiteChanges {
    var (old, new): ([String: String], [String: String]) = ([:], [:])
    for number in 0..<count {
      var page = TestPage()
      page.target = 30 + number
      let folder = "compare/" + String(repeating: "long-", count: 10) + "\(number)/"
      let path = folder + "comparison.json"
      old[path] = page.json.replacing(TestPage.folder, with: folder)
      page.b = Double(300 + number)
      page.notices = ["old-data", "n\(number)"]
      new[path] = page.json.replacing(TestPage.folder, with: folder)
    }
    return try changes(from: old, to: new)
  }

  @Test("never is longer than a comment may be, names every section, and closes what it opens")
  func longest() throws {
    let text = comment(try many(1500), "https://example.com/some/where/")
    #expect(text.utf8.count <= 65_536)
    #expect(text.utf8.count > 50_000)
    for title in [
      "#### Winners flipped on 1500 pages", "#### Figures moved on", "#### Notices appeared",
    ] {
      #expect(text.contains(title), "\(title)")
    }
    #expect(text.contains("more than a comment can hold"))
    #expect(text.matches(of: #/<details>/#).count == text.matches(of: #/<\/details>/#).count)
  }

  @Test("shows five entries of a section and folds the rest")
  func folded() throws {
    let text = comment(try many(12))
    #expect(text.contains("<details><summary>7 more</summary>"))
  }

  @Test("takes names from the data as text, never as markup")
  func hostile() throws {
    let attack = "</details><img src=x> [a](javascript:x) *b* `c` ```` @x"
    let path = TestPage.folder + "comparison.json"
    let old = TestPage().json.replacing("\"H1\"", with: "\"\(attack)\"")
    var page = TestPage()
    page.b = 500
    page.notices = [attack]
    let new = page.json.replacing("\"H1\"", with: "\"\(attack)\"")
    let text = comment(try changes(from: [path: old], to: [path: new]))
    let html = String(decoding: MarkdownRenderer.html(Array(text.utf8)), as: UTF8.self)
    for markup in ["<img", "<a ", "<em>", "<code>", "</details>"] {
      #expect(!html.contains(markup), "\(markup)")
    }
    #expect(html.contains("&lt;/details&gt;"))
  }
}
