import Comparisons
import Datasets
import Markup
import Prose
import SVGCharts

/// All accelerators of a model in one frame, each frontier named at its curve.
struct ModelFrontiersFigure {
  let site: Site
  /// Registry index.
  let model: Int

  func write(to html: inout MarkupWriter) {
    let frontiers = MeasuredFrontiers(
      site.rowsByModel[model] ?? [], in: site.dataset, by: { $0.hardware },
      requiresCommonWorkload: true)
    guard let first = frontiers.series.first, let best = frontiers.best else { return }
    let ranks = site.rowsByHardware.keys.sorted()
    let title =
      "\(site.dataset.registries.models[model].label), \(site.label(of: first.workload)): "
      + "throughput per GPU against interactivity"
    var chart = Chart(
      title: Array(title.utf8), summary: Array(finding(best).utf8),
      x: Chart.Axis(title: FrontierChart.interactivityTitle),
      y: Chart.Axis(title: FrontierChart.throughputTitle))
    for series in frontiers.series {
      FrontierChart(series: series, rank: ranks.firstIndex(of: series.index) ?? 0)
        .draw(label: label(series), withDominated: false, in: &chart)
    }
    html.block("figure") { html in
      chart.resolved().write(idPrefix: Array("frontiers".utf8), to: &html)
      html.block("figcaption") { html in
        html.line("strong") { $0.text(title) }
        html.text(finding(best))
        html.text(" Every mark is a run that no other run of its accelerator surpasses.")
        html.newline()
      }
    }
  }

  private func label(_ series: MeasuredFrontiers.Series) -> String {
    site.dataset.registries.hardware[series.index].label
  }

  private func finding(
    _ best: (throughput: MeasuredFrontiers.Series, interactivity: MeasuredFrontiers.Series)
  ) -> String {
    "Most throughput: \(label(best.throughput)), up to "
      + "\(FigureText.throughput(best.throughput.side.highestThroughput)) tok/s/GPU. "
      + "Greatest interactivity: \(label(best.interactivity)), up to "
      + "\(FigureText.interactivity(best.interactivity.side.fastest)) tok/s/user."
  }
}
