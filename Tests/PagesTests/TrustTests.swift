import Datasets
import Foundation
import Testing

@testable import Pages

@Suite("What tells readers how far to trust a page")
struct TrustTests {
  private static let rows =
    ["none", "mtp"].enumerated().flatMap { index, method in
      [
        SmallSite.row("h1", 10, 100 + 20 * Double(index), method: method),
        SmallSite.row("h1", 50, 60 + 10 * Double(index), method: method, concurrency: 2),
      ]
    } + [SmallSite.row("h2", 10, 300), SmallSite.row("h2", 50, 200, concurrency: 2)]
  private static let methods = "compare-spec-decode/model-one-h1-fp8-mtp-vs-none/"

  private static func evaluations(_ mtp: String, _ none: String) -> [String: String] {
    let line = "m1,h1,sglang,fp8"
    return [
      "evaluations/a.csv": """
      model,hardware,framework,precision,spec_method,task,n_eff,em_strict,em_strict_se,date,run_url
      \(line),mtp,gsm8k,1319,\(mtp),0.006,2026-06-01,https://example.com/1
      \(line),none,gsm8k,1319,\(none),0.008,2026-06-02,https://example.com/2

      """
    ]
  }

  private static let history = [
    "history/old.csv":
      "model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty,"
      + "date,source\n" + SmallSite.row("h1", 10, 50, date: "2026-01-01")
  ]

  private func files(_ changes: [String: String]) throws -> [String: String] {
    try SmallSite.files(of: try SmallSite.site(Self.rows, changes))
  }

  @Test("accuracy stands in page, twin and data, with its interval and its runs")
  func accuracy() throws {
    let files = try files(Self.evaluations("0.95", "0.93"))
    let html = try #require(files[Self.methods + "index.html"])
    let finding =
      "On GSM8K, MTP answered 95.00% of the questions correctly and Off 93.00%. The difference of 2.00 "
      + "percentage points in favour of MTP is larger than chance explains"
    #expect(html.contains(finding))
    #expect(html.contains(">93.82% to 96.18%<") && html.contains(">91.43% to 94.57%<"))
    #expect(html.contains("<a href=\"https://example.com/1\">2026-06-01</a>"))
    let twin = try #require(files[Self.methods + "index.md"])
    #expect(twin.contains(finding))
    #expect(
      twin.contains(
        "| GSM8K | Off | 93.00% | 91.43% to 94.57% | 1319 | 1 | [2026-06-02](https://example.com/2) |"
      ))
    let data = try accuracy(in: files)
    #expect(data.count == 1)
    #expect(data.first?["task"] as? String == "gsm8k")
    #expect(data.first?["significant"] as? Bool == true)
    let side = try #require(data.first?["b"] as? [String: Any])
    #expect(side["exact_match"] as? Double == 0.93)
    #expect(side["standard_error"] as? Double == 0.008)
    #expect(side["results"] as? Int == 1)
    #expect(side["runs"] as? [String] == ["https://example.com/2"])
  }

  private func accuracy(in files: [String: String]) throws -> [[String: Any]] {
    let json = try #require(files[Self.methods + "comparison.json"])
    let object =
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(object?["accuracy"] as? [[String: Any]])
  }

  @Test(
    "a difference that chance can explain reads as one, and so does none",
    arguments: [
      (
        "0.94",
        "On GSM8K, MTP answered 94.00% of the questions correctly and Off 93.00%. The "
          + "difference of 1.00 percentage points is one that chance alone can explain: neither "
          + "side is shown to be the more accurate."
      ),
      (
        "0.93001",
        "On GSM8K, MTP answered 93.00% of the questions correctly and Off 93.00%. The "
          + "difference of less than 0.01 percentage points is one that chance alone can explain: "
          + "neither side is shown to be the more accurate."
      ),
      ("0.93", "On GSM8K, MTP and Off both answered 93.00% of the questions correctly."),
    ])
  func chance(mtp: String, finding: String) throws {
    let files = try files(Self.evaluations(mtp, "0.93"))
    #expect(try #require(files[Self.methods + "index.md"]).contains(finding))
    #expect(try accuracy(in: files).first?["significant"] as? Bool == false)
  }

  @Test("a side that was not evaluated, and a page that compares chips, has no accuracy")
  func without() throws {
    let files = try files([:])
    #expect(try #require(files[Self.methods + "index.html"]).contains("id=\"accuracy\"") == false)
    #expect(try accuracy(in: files).isEmpty)
    let evaluated = try self.files(Self.evaluations("0.95", "0.93"))
    let chips = try #require(evaluated["compare/model-one-h1-vs-h2/index.html"])
    #expect(!chips.contains("id=\"accuracy\""))
  }

  @Test("the hub of a model shows its accuracy by precision")
  func hub() throws {
    let hub = try #require(
      try files(Self.evaluations("0.95", "0.93"))["models/model-one/index.html"])
    #expect(hub.contains("<h2>Accuracy by precision</h2>"))
    // (0.95 + 0.93) / 2 ± 1.96 · (0.006 + 0.008) / 2
    #expect(hub.contains(">94.00%</td>") && hub.contains(">92.63% to 95.37%</td>"))
    #expect(try #require(try files([:])["models/model-one/index.html"]).contains("GSM8K") == false)
  }

  @Test("a known issue is a notice in page, twin and data, with its link")
  func knownIssue() throws {
    let files = try files([
      "notes/known-issues.yml":
        "- match: {hardware: h2}\n  text: Too <fast>.\n  link: https://example.com/issue\n"
    ])
    let path = "compare/model-one-h1-vs-h2/"
    let html = try #require(files[path + "index.html"])
    #expect(html.contains("<li data-notice=\"known-issue\">"))
    #expect(
      html.contains(
        "Too &lt;fast&gt;. <a href=\"https://example.com/issue\">More about it</a>."))
    let twin = try #require(files[path + "index.md"])
    #expect(twin.contains("[More about it](https://example.com/issue)."))
    let json = try #require(files[path + "comparison.json"])
    #expect(json.contains("\"id\": \"known-issue\""))
    #expect(json.contains("\"url\": \"https://example.com/issue\""))
    #expect(try #require(files[Self.methods + "index.html"]).contains("known-issue") == false)
  }

  @Test("the history is shown over time, and changes no figure of the page's data")
  func history() throws {
    let (with, without) = (try files(Self.history), try files([:]))
    let path = "compare/model-one-h1-vs-h2/"
    let html = try #require(with[path + "index.html"])
    #expect(html.contains("<h2 id=\"over-time\">Over time</h2>"))
    #expect(html.contains("from 2026-01-01 to 2026-06-01."))
    #expect(html.contains("<a href=\"index.md\">this page as Markdown</a>"))
    #expect(try #require(with[path + "index.md"]).contains("| 2026-01-01 | not reached | — |"))
    #expect(try #require(without[path + "index.html"]).contains("over-time") == false)
    let data = with.keys.filter { $0.hasSuffix(".json") || $0.hasPrefix("data/") }
    #expect(data.count > 3)
    for path in data { #expect(with[path] == without[path], "\(path)") }
  }

  @Test("a free page may name facts of the data; another name is an error with its place")
  func pageFacts() throws {
    let page =
      "---\ntitle: T\ndescription: D\n---\nA tie is below {{tie_threshold}}.\n\n{{ run_noise }}\n"
    let repeated = Self.rows + [SmallSite.row("h2", 10, 330, date: "2026-06-05")]
    let site = try SmallSite.site(repeated, ["pages/p.md": page])
    let html = try #require(try SmallSite.files(of: site)["p/index.html"])
    #expect(html.contains("<p>A tie is below 1%.</p>"))
    #expect(
      html.contains(
        "In the data behind this site, 1 group of repeated runs were found: 2 runs, each group of "
          + "one configuration, workload and concurrency within 14 days. From the least to the "
          + "greatest throughput of a group, the middle spread is 10%"))
    let (none, diagnostics) = Site.make(
      from: try SmallSite.dataset(
        Self.rows, ["pages/p.md": "---\ntitle: T\n---\nOne {{x}}\nüé {{run_nose}} y\n"]),
      templates: try SmallSite.templates)
    #expect(none == nil)
    #expect(
      diagnostics.map(\.consoleText).joined() == """
        Content/pages/p.md:4:5: error: unknown fact "x"
          | One {{x}}
          |     ^
        help: known are run_noise, tie_threshold and fact_table; pages have no others
        Content/pages/p.md:5:4: error: unknown fact "run_nose"
          | üé {{run_nose}} y
          |    ^
        help: did you mean "run_noise"?

        """)
  }
}
