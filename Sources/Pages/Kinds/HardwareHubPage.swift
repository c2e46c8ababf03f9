import Comparisons
import Datasets
import Markup
import Prose

/// The hub of an accelerator: its constants with their sources, what was measured on it, and every
/// comparison it is in.
struct HardwareHubPage {
  let site: Site
  /// Registry index.
  let hardware: Int

  private var entry: Hardware { site.dataset.registries.hardware[hardware] }
  var address: PageAddress { .hardware(entry.urlPart) }
  var title: String { "\(entry.label): inference benchmarks by model" }

  private var rows: [BenchmarkRow] {
    (site.rowsByHardware[hardware] ?? []).map { site.dataset.rows[$0] }
  }

  var description: String {
    let models = Set(rows.map(\.configuration.model)).count
    return "\(entry.vendor) \(entry.label) (\(entry.architecture)) serving "
      + "\(counted(models, "model")): \(counted(rows.count, "measured run")), with price and power."
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
    constants(&html)
    MeasuredSummary(rows: rows, registries: site.dataset.registries).write(
      by: .model, page: address, to: &html)
    HardwareFrontiersFigure(site: site, hardware: hardware, page: address).write(to: &html)
    ComparisonList(site: site, page: address).writeByFamily(
      site.lookup.byHardware[hardware] ?? [], to: &html)
  }

  private func constants(_ html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Constants")
    ) { html in
      html.block("table") { html in
        html.line("caption") { $0.text("Constants from which costs and energy are computed.") }
        html.block("thead") { html in
          html.block("tr") { html in
            for heading in ["Constant", "Value", "As of", "Source"] {
              html.line("th", .attribute("scope", "col")) { $0.text(heading) }
            }
          }
        }
        html.block("tbody") { html in
          for (basis, price) in entry.prices.sorted(by: { $0.key < $1.key }) {
            let isBasis = basis == site.dataset.site.costBasis
            row(
              "Price, \(basis)\(isBasis ? " (used here)" : "")",
              FigureText.price(price.value) + " per GPU-hour", price, &html)
          }
          if let power = entry.power {
            row("Provisioned power", FigureText.power(power.value) + " kW per GPU", power, &html)
          }
          if let tdp = entry.tdpWatts {
            row("Thermal design power", FigureText.throughput(tdp) + " W", nil, &html)
          }
        }
      }
    }
  }

  private func row(
    _ name: String, _ value: String, _ figure: SourcedFigure?, _ html: inout MarkupWriter
  ) {
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) { $0.text(name) }
      html.line("td", .class("number")) { $0.text(value) }
      html.line("td") { $0.text(figure?.asOf ?? "") }
      html.line("td") {
        $0.text((figure?.source ?? "") + (figure?.isPlaceholder == true ? " (placeholder)" : ""))
      }
    }
  }
}
