import Comparisons
import Markup
import Methodology
import Prose
import SVGCharts

/// The biggest differences as a ranked dot plot: how many times what its other side does the leader
/// does, at the middle target of each page.
struct DifferencesFigure {
  let site: Site
  /// Indices of comparisons whose headline is a lead, the greatest first.
  let ranking: [Int]

  func write(to html: inout MarkupWriter) {
    let rows = ranking.compactMap(row)
    guard let first = rows.first else { return }
    let chart = RankedDots(
      title: Array("The biggest differences, ranked".utf8),
      summary: first.label + Array(" leads, ".utf8) + first.text + Array(": ".utf8) + first.detail
        + Array(".".utf8),
      axisTitle: Array("Times the other side's figure".utf8), baseline: 1,
      rows: rows)
    html.block("figure") { html in
      chart.resolved().write(idPrefix: Array("differences".utf8), to: &html)
      html.line("figcaption") { html in
        html.text(
          "How many times the throughput per GPU, or the tokens per dollar where costs are compared, "
            + "the first side has at the middle target. Only leads beyond what interpolation could "
            + "explain are ranked."
            + (rows.contains { $0.isAtLeast } ? " ≥ and an arrow mark a lower bound." : ""))
      }
    }
  }

  private func row(_ index: Int) -> RankedDots.Row? {
    let comparison = site.comparisons[index]
    let verdict = comparison.headline
    guard let winner = verdict.winner, let ratio = verdict.ratio?.value else { return nil }
    let label = "\(comparison.value(winner).label) over \(comparison.value(winner.other).label)"
    let unit = comparison.family.headline == .cost ? ", per dollar" : ""
    let detail =
      "\(site.label(of: comparison.fixed)), \(site.label(of: comparison.pinned.workload))\(unit)"
    let text = (verdict.isBound ? "≥ " : "") + FigureText.ratio(ratio) + "×"
    return RankedDots.Row(
      label: Array(label.utf8), detail: Array(detail.utf8), value: ratio, text: Array(text.utf8),
      isAtLeast: verdict.isBound)
  }
}
