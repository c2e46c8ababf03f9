import Comparisons
import Datasets
import Markup
import Prose
import SVGCharts

/// The models of an accelerator as small pictures side by side, all on the same axes.
struct HardwareFrontiersFigure {
  let site: Site
  /// Registry index.
  let hardware: Int
  let page: PageAddress

  func write(to html: inout MarkupWriter) {
    let series =
      MeasuredFrontiers(
        site.rowsByHardware[hardware] ?? [], in: site.dataset, by: { $0.model },
        requiresCommonWorkload: false
      ).series
    let knots = series.flatMap { $0.side.curve.frontier.knots }
    let x = knots.map(\.interactivity)
    let y = knots.map(\.throughput)
    guard !knots.isEmpty else { return }
    html.line("h2") { $0.text("Throughput against interactivity, by model") }
    html.block("div", .class("multiples")) { html in
      for series in series { figure(series, x: x, y: y, &html) }
    }
  }

  private func figure(
    _ series: MeasuredFrontiers.Series, x: [Double], y: [Double], _ html: inout MarkupWriter
  ) {
    let model = site.dataset.registries.models[series.index]
    let title = "\(model.label) on \(site.dataset.registries.hardware[hardware].label)"
    var chart = Chart(
      title: Array("\(title): throughput per GPU against interactivity".utf8),
      summary: Array(finding(series).utf8),
      x: Chart.Axis(title: FrontierChart.interactivityTitle, extent: x),
      y: Chart.Axis(title: FrontierChart.throughputTitle, extent: y), size: .small)
    FrontierChart(series: series, rank: 0).draw(label: "", withDominated: false, in: &chart)
    html.block("figure") { html in
      chart.resolved().write(idPrefix: Array("frontier-\(model.slug)".utf8), to: &html)
      html.block("figcaption") { html in
        html.line("strong") { html in
          html.element("a", .attribute("href", page.link(to: .model(model.slug)))) {
            $0.text(model.label)
          }
        }
        html.text("\(site.label(of: series.workload)). \(finding(series))")
        html.newline()
      }
    }
  }

  private func finding(_ series: MeasuredFrontiers.Series) -> String {
    "Up to \(FigureText.throughput(series.side.highestThroughput)) tok/s/GPU, "
      + "and up to \(FigureText.interactivity(series.side.fastest)) tok/s/user."
  }
}
