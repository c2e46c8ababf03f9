import Comparisons
import Figures
import Markup
import Methodology
import Prose

/// The pair's other workloads: a line each, and a sentence for the first that were measured on one
/// side only.
struct WorkloadsSection {
  let comparison: Comparison
  let site: Site
  /// Finished HTML.
  let intro: [UInt8]
  /// Finished HTML of sentences about one-sided workloads.
  let oneSided: [[UInt8]]

  private var others: [WorkloadComparison] {
    Array(comparison.workloads.dropFirst())
  }

  func write(to html: inout MarkupWriter) {
    guard comparison.workloads.count > 1 else { return }
    html.block("section", .attribute("aria-labelledby", "workloads"), .flag("data-pinned")) {
      html in
      html.line("h2", .attribute("id", "workloads")) { $0.text("Other workloads") }
      html.trustedMarkup(intro)
      html.newline()
      table(&html)
      for sentence in oneSided { html.line("p") { $0.trustedMarkup(sentence) } }
    }
  }

  private func table(_ html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Other workloads")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") { $0.text("At the middle target of each workload.") }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("Workload") }
            header("Target", "tok/s/user", &html)
            for side in [Side.a, .b] {
              header(comparison.value(side).label, "tok/s/GPU", &html)
              header(comparison.value(side).label, "$/M tok", &html)
            }
            html.line("th", .attribute("scope", "col")) { $0.text("Finding") }
          }
        }
        html.block("tbody") { html in for workload in others { line(workload, &html) } }
      }
    }
  }

  private func header(_ label: String, _ unit: StaticString, _ html: inout MarkupWriter) {
    html.line("th", .attribute("scope", "col"), .class("number")) { html in
      html.text(label)
      html.element("span", .class("unit")) { $0.text(unit) }
    }
  }

  private func line(_ workload: WorkloadComparison, _ html: inout MarkupWriter) {
    let point = workload.middle
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) { $0.text(site.label(of: workload.workload)) }
      html.line("td", .class("number")) { $0.text(FigureText.target(point.target)) }
      for side in [Side.a, .b] {
        for metric in [TableMetric.throughput, .cost] {
          html.line("td", .class("number")) { html in
            let value = metric.value(of: side, at: point, in: workload)
            html.text(value.text)
            if let note = value.note {
              html.element("span", .class("unit")) { $0.text(note) }
            }
          }
        }
      }
      html.line("td") {
        $0.text(HeadlineText(comparison: comparison, workload: workload).text)
      }
    }
  }
}
