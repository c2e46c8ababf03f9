import Comparisons
import Datasets
import Markup
import Prose

/// The hub of a model: what was measured of it, and every comparison it is in.
struct ModelHubPage {
  let site: Site
  /// Registry index.
  let model: Int

  private var entry: Model { site.dataset.registries.models[model] }
  var address: PageAddress { .model(entry.slug) }
  var title: String { "\(entry.label): inference benchmarks by accelerator" }

  private var rows: [BenchmarkRow] {
    (site.rowsByModel[model] ?? []).map { site.dataset.rows[$0] }
  }

  var description: String {
    let chips = Set(rows.map(\.configuration.hardware)).count
    return "\(entry.label) on \(counted(chips, "accelerator")): "
      + "\(counted(rows.count, "measured run")) compared by throughput, cost and interactivity."
  }

  func file() throws(AbsentFact) -> OutputFile {
    try HubShell(
      site: site, address: address, title: title, step: entry.label, description: description
    ).file { html in
      html.line("p", .class("lede")) { $0.text(description) }
      writeContent(to: &html)
    }
  }

  private func writeContent(to html: inout MarkupWriter) {
    ModelFrontiersFigure(site: site, model: model).write(to: &html)
    MeasuredSummary(rows: rows, registries: site.dataset.registries).write(
      by: .hardware, page: address, to: &html)
    HubAccuracy(dataset: site.dataset, model: model).write(to: &html)
    html.line("p") { html in
      html.text("Every run behind these pages, as data: ")
      html.element("a", .attribute("href", address.link(toFile: "data/\(entry.slug).csv"))) {
        $0.text("\(entry.slug).csv")
      }
      html.text(".")
    }
    ComparisonList(site: site, page: address).writeByFamily(
      site.lookup.byModel[model] ?? [], to: &html)
  }
}
