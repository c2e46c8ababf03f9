import Comparisons
import Figures
import Markup
import Methodology
import Prose

/// The table of a comparison: one column per target, both sides in each cell.
struct ComparisonTable {
  let comparison: Comparison
  /// Plain text of the caption.
  let caption: [UInt8]

  private var workload: WorkloadComparison { comparison.pinned }

  func write(to html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-labelledby", "table")
    ) { html in
      html.block("table", .class("targets")) { html in
        html.line("caption") { $0.text(caption) }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("Interactivity") }
            for point in workload.points {
              html.line("th", .attribute("scope", "col")) { html in
                html.element("data", .attribute("value", point.target, decimals: 2)) {
                  $0.text(FigureText.target(point.target))
                }
                html.text(" ")
                html.element("span", .class("unit")) { $0.text("tok/s/user") }
              }
            }
          }
        }
        html.block("tbody") { body.writeRows(to: &$0) }
      }
    }
  }

  private var body: TargetsTable {
    TargetsTable(
      a: side(.a), b: side(.b), targets: workload.points, linksToKnots: true)
  }

  private func side(_ side: Side) -> TableSide {
    TableSide(
      label: Array(comparison.value(side).label.utf8),
      measured: workload.side(side)?.curve.knotRange)
  }
}

extension TableMetric {
  /// What a cell says of a side: the figure, and what limits it.
  func value(
    of side: Side, at target: TargetComparison, in workload: WorkloadComparison
  ) -> (text: String, note: String?) {
    let value = value(
      of: target.point(side), measured: workload.side(side)?.curve.knotRange, at: target.target)
    return (
      String(decoding: value.text, as: UTF8.self),
      value.note.isEmpty ? nil : String(decoding: value.note, as: UTF8.self)
    )
  }
}

extension Side {
  /// `a` or `b`, as class names and data files write it.
  var letter: String { self == .a ? "a" : "b" }
}
