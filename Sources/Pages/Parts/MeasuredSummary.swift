import Comparisons
import Datasets
import Markup
import Prose

/// What was measured, by accelerator or by model: how many runs, of what, and when.
struct MeasuredSummary {
  let rows: [BenchmarkRow]
  let registries: Registries

  /// What a line of the table is about, and where its hub lies.
  enum Grouping {
    case hardware, model
  }

  func write(by grouping: Grouping, page: PageAddress, to html: inout MarkupWriter) {
    let groups = Dictionary(grouping: rows) {
      grouping == .hardware ? $0.configuration.hardware : $0.configuration.model
    }
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Measured runs")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") { $0.text("What was measured.") }
        html.block("thead") { html in
          html.block("tr") { html in
            for heading in [
              grouping == .hardware ? "Accelerator" : "Model", "Runs", "Precisions", "Engines",
              "Workloads", "Dates",
            ] {
              html.line(
                "th", .attribute("scope", "col"), .class("number").when(heading == "Runs")
              ) { $0.text(heading) }
            }
          }
        }
        html.block("tbody") { html in
          for (index, group) in groups.sorted(by: { $0.key < $1.key }) {
            line(index, group, grouping, page, &html)
          }
        }
      }
    }
  }

  private func line(
    _ index: Int, _ group: [BenchmarkRow], _ grouping: Grouping, _ page: PageAddress,
    _ html: inout MarkupWriter
  ) {
    let (label, hub) =
      grouping == .hardware
      ? (registries.hardware[index].label, PageAddress.hardware(registries.hardware[index].urlPart))
      : (registries.models[index].label, PageAddress.model(registries.models[index].slug))
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) { html in
        html.element("a", .attribute("href", page.link(to: hub))) { $0.text(label) }
      }
      html.line("td", .class("number")) { $0.text(FigureText.count(group.count)) }
      html.line("td") { $0.text(names(group) { registries.precisions[$0.precision].label }) }
      html.line("td") { $0.text(names(group) { registries.engines[$0.engine].label }) }
      html.line("td") { html in
        html.text(Set(group.map(\.sequence)).sorted().map(\.label).joined(separator: ", "))
      }
      html.line("td") { $0.text(DateRange(of: group)?.text ?? "") }
    }
  }

  private func names(
    _ group: [BenchmarkRow], _ name: (Configuration) -> String
  ) -> String {
    Set(group.map { name($0.configuration) }).sorted().joined(separator: ", ")
  }
}

/// The first and last date of some rows.
struct DateRange: Equatable {
  let oldest: CalendarDate
  let newest: CalendarDate

  /// `nil` without rows.
  init?(of rows: some Collection<BenchmarkRow>) {
    guard let oldest = rows.map(\.date).min(), let newest = rows.map(\.date).max() else {
      return nil
    }
    self.oldest = oldest
    self.newest = newest
  }

  var text: String {
    oldest == newest ? oldest.iso8601 : "\(oldest.iso8601) to \(newest.iso8601)"
  }
}

/// A count with its noun: "1 model", "2 models".
func counted(_ count: Int, _ noun: String) -> String {
  "\(FigureText.count(count)) \(noun)\(count == 1 ? "" : "s")"
}
