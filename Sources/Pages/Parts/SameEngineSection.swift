import Comparisons
import Datasets
import Markup
import Methodology
import Prose

/// What remains of the comparison when both sides run on the same engine in the same serving shape:
/// a line for each that both ran on.
struct SameEngineSection {
  let comparison: Comparison
  let registries: Registries
  /// Finished HTML.
  let intro: [UInt8]

  func write(to html: inout MarkupWriter) {
    html.block("section", .attribute("aria-labelledby", "same-engine"), .flag("data-pinned")) {
      html in
      html.line("h2", .attribute("id", "same-engine")) { $0.text("On the same engine") }
      html.line("p") { $0.trustedMarkup(intro) }
      if !comparison.sameEngine.isEmpty { table(&html) }
    }
  }

  private func table(_ html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "On the same engine")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") {
          $0.text("At the middle of the range that both sides cover on that engine.")
        }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("Engine") }
            header("Target", "tok/s/user", &html)
            for side in [Side.a, .b] { header(comparison.value(side).label, "tok/s/GPU", &html) }
            html.line("th", .attribute("scope", "col")) { $0.text("Finding") }
          }
        }
        html.block("tbody") { html in for view in comparison.sameEngine { row(view, &html) } }
      }
    }
  }

  private func header(_ label: String, _ unit: StaticString, _ html: inout MarkupWriter) {
    html.line("th", .attribute("scope", "col"), .class("number")) { html in
      html.text(label)
      html.element("span", .class("unit")) { $0.text(unit) }
    }
  }

  private func row(_ view: EngineComparison, _ html: inout MarkupWriter) {
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) { $0.text(view.label(registries)) }
      for text in view.cells { html.line("td", .class("number")) { $0.text(text) } }
      html.line("td") { $0.text(HeadlineText(comparison: comparison, view: view).text) }
    }
  }
}

extension EngineComparison {
  /// `SGLang`, or `Dynamo TensorRT-LLM, disaggregated`.
  func label(_ registries: Registries) -> String {
    registries.engines[engine].label + (disaggregated ? ", disaggregated" : "")
  }

  /// The target and both throughputs as a table shows them.
  var cells: [String] {
    guard let middle else { return ["—", "—", "—"] }
    return [FigureText.target(middle.target)]
      + [Side.a, .b].map { side in
        guard let point = middle.point(side), point.isReached else { return "not reached" }
        return (point.isBound ? "≥ " : "") + FigureText.tableThroughput(point.reading.throughput)
      }
  }
}
