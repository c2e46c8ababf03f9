import Comparisons
import Datasets
import Markup
import Prose

/// The accuracy of a model by precision, over all accelerators, engines and speculative methods;
/// nothing where it was not evaluated.
struct HubAccuracy {
  let dataset: Dataset
  /// Registry index.
  let model: Int

  private struct Line {
    let precision: Int
    let accuracy: Accuracy
    let chips: Int
  }

  private var lines: [Line] {
    let precisions = Set(
      dataset.evaluations.map(\.configuration).filter { $0.model == model }.map(\.precision))
    return precisions.sorted().flatMap { precision in
      Accuracy.all(in: dataset) { $0.model == model && $0.precision == precision }.map {
        Line(
          precision: precision, accuracy: $0,
          chips: Set($0.results.map { dataset.evaluations[$0].configuration.hardware }).count)
      }
    }
  }

  func write(to html: inout MarkupWriter) {
    let lines = lines
    guard !lines.isEmpty else { return }
    html.line("h2") { $0.text("Accuracy by precision") }
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Accuracy by precision")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") {
          $0.text("The newest results of every configuration and load, with 95% intervals.")
        }
        AccuracyTable.head(
          [
            ("Precision", false), ("Task", false), ("Exact match", true), ("95% interval", true),
            ("Questions", true), ("Results", true), ("Accelerators", true), ("Dates", false),
          ], &html)
        html.block("tbody") { html in for line in lines { row(line, &html) } }
      }
    }
    html.line("p", .class("note")) {
      $0.text(
        "All runs ask the same questions, so pooling more of them does not narrow the interval. "
          + "Precisions whose intervals overlap are not shown to differ; the comparisons of "
          + "precisions say so for each accelerator.")
    }
  }

  private func row(_ line: Line, _ html: inout MarkupWriter) {
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) {
        $0.text(dataset.registries.precisions[line.precision].label)
      }
      html.line("td") { $0.text(line.accuracy.taskLabel) }
      for text in line.accuracy.figures + [FigureText.count(line.chips)] {
        html.line("td", .class("number")) { $0.text(text) }
      }
      let dates = line.accuracy.dates
      let last = dates.upperBound.iso8601
      html.line("td") {
        $0.text(
          dates.lowerBound == dates.upperBound ? last : "\(dates.lowerBound.iso8601) to \(last)")
      }
    }
  }
}
