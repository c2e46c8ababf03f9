import Comparisons
import Datasets
import Markup
import Methodology
import Prose

/// What the runs around the targets were made with, side by side: what the family varies, and
/// whatever else differs.
struct BehindSides {
  let comparison: Comparison
  let dataset: Dataset

  /// What runs can differ in.
  enum Factor: String, CaseIterable {
    case hardware = "Accelerator"
    case model = "Model"
    case precision = "Precision"
    case engine = "Engine"
    case serving = "Serving"
    case method = "Speculative decoding"
    case parallelism = "Parallelism"
    case dates = "Run dates"
  }

  struct Line {
    let factor: Factor
    let a: String
    let b: String

    var differs: Bool { a != b }
  }

  /// A line for every factor; accelerator, model and precision only where they are not the same.
  var lines: [Line] {
    let a = rows(.a)
    let b = rows(.b)
    return Factor.allCases.map { factor in
      Line(factor: factor, a: text(factor, a), b: text(factor, b))
    }.filter { line in
      switch line.factor {
      case .hardware, .model, .precision: line.differs
      default: true
      }
    }
  }

  private func rows(_ side: Side) -> [BenchmarkRow] {
    comparison.pinned.rowsBehindTargets(side).map { dataset.rows[$0] }
  }

  private func text(_ factor: Factor, _ rows: [BenchmarkRow]) -> String {
    let registries = dataset.registries
    func names(_ index: (Configuration) -> Int, _ label: (Int) -> String) -> String {
      listed(Set(rows.map { index($0.configuration) }).sorted().map(label))
    }
    switch factor {
    case .hardware: return names(\.hardware) { registries.hardware[$0].label }
    case .model: return names(\.model) { registries.models[$0].label }
    case .precision: return names(\.precision) { registries.precisions[$0].label }
    case .engine: return names(\.engine) { registries.engines[$0].label }
    case .method: return names(\.specMethod) { registries.specMethods[$0].label }
    case .serving:
      return names({ $0.disaggregated ? 1 : 0 }) { $0 == 1 ? "disaggregated" : "aggregate" }
    case .parallelism:
      return Set(rows.map(\.configuration.parallelismText)).sorted().joined(separator: "; ")
    case .dates: return DateRange(of: rows)?.text ?? ""
    }
  }

  func write(to html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "What the runs were made with")
    ) { html in
      html.block("table", .class("wide", "behind")) { html in
        html.line("caption") { $0.text("What the runs around the targets were made with.") }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("Factor") }
            for side in [Side.a, .b] {
              html.line("th", .attribute("scope", "col")) { $0.text(comparison.value(side).label) }
            }
            html.line("th", .attribute("scope", "col")) { $0.text("Same?") }
          }
        }
        html.block("tbody") { html in for line in lines { write(line, &html) } }
      }
    }
  }

  private func write(_ line: Line, _ html: inout MarkupWriter) {
    html.block("tr", .class("differs").when(line.differs)) { html in
      html.line("th", .attribute("scope", "row")) { $0.text(line.factor.rawValue) }
      html.line("td") { $0.text(line.a) }
      html.line("td") { $0.text(line.b) }
      html.line("td", .class("keep")) { $0.text(line.differs ? "differs" : "same") }
    }
  }
}

extension Configuration {
  /// The parallelism of a run without its serving shape: `TP8 EP8`, `TP8 + 2× TP8 EP8`.
  fileprivate var parallelismText: String {
    guard disaggregated else { return shapeText }
    func half(_ parallelism: Parallelism) -> String {
      let shape = String(decoding: parallelism.pool.shape, as: UTF8.self)
      let workers = parallelism.workers.map { $0 > 1 ? "\($0)× " : "" } ?? ""
      return shape.isEmpty ? "" : workers + shape
    }
    return [half(prefill), half(decode)].filter { !$0.isEmpty }.joined(separator: " + ")
  }
}
