import Comparisons
import Markup
import Methodology
import Prose
import SVGCharts

/// Both sides at the middle target as of every day with runs: a small chart. The values day by day
/// are in the page's Markdown twin.
struct TrendSection {
  let comparison: Comparison
  let trend: Trend
  /// Values closer than this are drawn as one.
  let tieThreshold: Double
  /// Plain text: the picture's accessible name, and what it says.
  let title: [UInt8]
  let summary: [UInt8]
  /// Finished HTML.
  let caption: [UInt8]
  /// Where the values stand day by day; `nil` when that is not made.
  let twin: String?

  func write(to html: inout MarkupWriter) {
    html.block("section", .attribute("aria-labelledby", "over-time"), .flag("data-pinned")) {
      html in
      html.line("h2", .attribute("id", "over-time")) { $0.text("Over time") }
      html.block("figure") { html in
        TrendChart(
          comparison: comparison, trend: trend, tieThreshold: tieThreshold, title: title,
          summary: summary
        ).chart.resolved().write(idPrefix: Array("trend".utf8), to: &html)
        html.block("figcaption") { html in
          html.trustedMarkup(caption)
          if let twin {
            html.text(" Day by day: ")
            html.element("a", .attribute("href", twin)) { $0.text("this page as Markdown") }
            html.text(".")
          }
          html.newline()
        }
      }
    }
  }
}

extension Trend.Day {
  /// A side's throughput as a table shows it.
  func text(_ side: Side) -> String {
    guard let point = point(side) else { return "—" }
    guard point.isReached else { return "not reached" }
    return (point.isBound ? "≥ " : "") + FigureText.tableThroughput(point.reading.throughput)
  }
}

extension ComparisonPage {
  /// Empty where neither side was run on several days.
  func trendSection() throws(AbsentFact) -> [UInt8] {
    guard let trend else { return [] }
    let values = prose.facts.values(of: trend)
    let caption = prose.shared(.trendCaption, values)
    let section = TrendSection(
      comparison: comparison, trend: trend, tieThreshold: site.dataset.site.tieThreshold,
      title: try prose.shared(.trendTitle, values).plain(), summary: try caption.plain(),
      caption: try caption.html() + Array(" ".utf8) + prose.shared(.trendNote, values).html(),
      twin: site.formats.contains(.markdown) ? PageFormat.markdown.fileName : nil)
    return markup { section.write(to: &$0) }
  }
}
