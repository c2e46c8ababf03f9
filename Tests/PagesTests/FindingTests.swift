import Comparisons
import Foundation
import Methodology
import Testing

@testable import Pages

/// One finding is printed in many places; these tests read it back from all of them.
@Suite("Findings")
struct FindingTests {
  /// `h1` is measured from 10 tok/s/user, `h2` only from 30 with three times the throughput: at the
  /// targets below 30 it leads as a bound.
  private static let bounded = [
    SmallSite.row("h1", 10, 100), SmallSite.row("h1", 50, 60, concurrency: 2),
    SmallSite.row("h2", 5, 290), SmallSite.row("h2", 30, 300, concurrency: 2),
    SmallSite.row("h2", 40, 200, concurrency: 3),
  ]

  private func page(_ rows: [String], _ path: String) throws -> (
    site: Site, comparison: Comparison, files: [String: String]
  ) {
    let site = try SmallSite.site(rows)
    let comparison = try #require(site.comparisons.first { $0.path == path })
    return (site, comparison, try SmallSite.files(of: site))
  }

  @Test("a lead that is only a bound says so in every place")
  func bound() throws {
    let (_, comparison, files) = try page(Self.bounded, "compare/model-one-h1-vs-h2/")
    #expect(comparison.headline.winner == .b)
    #expect(comparison.headline.isBound)
    #expect(HeadlineText(comparison: comparison).text.hasPrefix("H2 at least "))
    let html = try #require(files["compare/model-one-h1-vs-h2/index.html"])
    let factor = "≥ \(ratioText(comparison))×"
    #expect(html.contains("<dd>\(factor)</dd>"))
    #expect(html.contains(">\(factor)</text>"))
    #expect(html.contains("≥ 300.0"))
    #expect(html.contains("at 30</span>"))
    #expect(html.contains("data-notice=\"lower-bound\""))
    let index = try #require(files["compare/index.html"])
    #expect(index.contains(">≥ ") && index.contains(">≤ 0."))
    let home = try #require(files["index.html"])
    #expect(home.contains("H2 at least "))
    let twin = try #require(files["compare/model-one-h1-vs-h2/index.md"])
    #expect(twin.contains("≥ 300.0 (at 30)"))
    #expect(twin.contains("at least "))
  }

  private func ratioText(_ comparison: Comparison) -> String {
    let ratio = comparison.headline.ratio?.value ?? 0
    return String((ratio * 10).rounded() / 10)
  }

  @Test("without a price there is no cost, no saving and no figure of it, and a notice says why")
  func unpriced() throws {
    let rows = [
      SmallSite.row("h1", 10, 100), SmallSite.row("h1", 50, 60, concurrency: 2),
      SmallSite.row("h3", 10, 300), SmallSite.row("h3", 50, 200, concurrency: 2),
    ]
    let (_, comparison, files) = try page(rows, "compare-per-dollar/model-one-h1-vs-h3/")
    #expect(comparison.headline == .none)
    #expect(HeadlineText(comparison: comparison).text == "no price")
    let html = try #require(files["compare-per-dollar/model-one-h1-vs-h3/index.html"])
    #expect(html.contains("data-notice=\"missing-price\""))
    #expect(!html.contains("less per token"))
    let index = try #require(files["compare-per-dollar/index.html"])
    #expect(index.contains(">?<span class=\"visually-hidden\">"))
  }

  @Test("a side that does not reach the target has no number, no mark and a maximum")
  func notReached() throws {
    let rows = [
      SmallSite.row("h1", 10, 100), SmallSite.row("h1", 20, 60, concurrency: 2),
      SmallSite.row("h2", 30, 300), SmallSite.row("h2", 70, 200, concurrency: 2),
    ]
    let (_, comparison, files) = try page(rows, "compare/model-one-h1-vs-h2/")
    #expect(comparison.pinned.hasNoCommonPoint)
    #expect(HeadlineText(comparison: comparison).text == "no common operating point")
    let twin = try #require(files["compare/model-one-h1-vs-h2/index.md"])
    #expect(twin.contains("not reached (max 20)"))
    let html = try #require(files["compare/model-one-h1-vs-h2/index.html"])
    #expect(html.contains("data-notice=\"no-common-point\""))
    #expect(html.contains("data-notice=\"not-reached\""))
  }
}
