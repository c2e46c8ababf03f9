import Comparisons
import Markup
import Methodology
import Prose
import SVGCharts

/// Both sides at the middle target as of every day with runs: a small chart, and its values.
struct TrendSection {
  let comparison: Comparison
  let trend: Trend
  /// Plain text: the picture's accessible name, and what it says.
  let title: [UInt8]
  let summary: [UInt8]
  /// Finished HTML.
  let caption: [UInt8]

  func write(to html: inout MarkupWriter) {
    html.block("section", .attribute("aria-labelledby", "over-time")) { html in
      html.line("h2", .attribute("id", "over-time")) { $0.text("Over time") }
      html.block("figure") { html in
        TrendChart(comparison: comparison, trend: trend, title: title, summary: summary).chart
          .resolved().write(idPrefix: Array("trend".utf8), to: &html)
        html.block("figcaption") { html in
          html.trustedMarkup(caption)
          html.newline()
        }
      }
      html.block("details") { html in
        html.line("summary") { $0.text("The same, day by day") }
        table(&html)
      }
    }
  }

  private func table(_ html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Over time")
    ) { html in
      html.block("table") { html in
        html.line("caption") { html in
          html.text("Throughput at \(FigureText.target(trend.target)) tok/s/user, tok/s/GPU.")
        }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("After the runs of") }
            for side in [Side.a, .b] {
              html.line("th", .attribute("scope", "col"), .class("number")) {
                $0.text(comparison.value(side).label)
              }
            }
          }
        }
        html.block("tbody") { html in
          for day in trend.days {
            html.block("tr") { html in
              html.line("th", .attribute("scope", "row")) { $0.text(day.date.iso8601) }
              for side in [Side.a, .b] {
                html.line("td", .class("number")) { $0.text(day.text(side)) }
              }
            }
          }
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
    let section = TrendSection(
      comparison: comparison, trend: trend,
      title: try prose.shared(.trendTitle, values).plain(),
      summary: try prose.shared(.trendCaption, values).plain(),
      caption: try prose.shared(.trendCaption, values).html())
    return markup { section.write(to: &$0) }
  }
}
