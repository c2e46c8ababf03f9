import Comparisons
import Markup
import Methodology
import Prose

/// The answer in up to three figures, at the middle target: the difference, and what both sides do.
struct KeyFigures {
  let comparison: Comparison

  private var point: TargetComparison { comparison.pinned.middle }
  private var verdict: Verdict { comparison.headline }

  func write(to html: inout MarkupWriter) {
    html.block("dl", .class("key-figures")) { html in
      difference(&html)
      pair("tok/s/GPU at \(FigureText.target(point.target)) tok/s/user", &html) {
        ($0.isBound ? "≥ " : "") + FigureText.throughput($0.reading.throughput)
      }
      if point.a?.cost != nil, point.b?.cost != nil {
        pair("per million tokens", &html) { point in
          (point.isBound ? "≤ " : "") + (point.cost.map(FigureText.cost) ?? "—")
        }
      }
    }
  }

  private func difference(_ html: inout MarkupWriter) {
    guard let ratio = verdict.ratio, let (figure, meaning) = finding(ratio) else { return }
    html.block("div") { html in
      html.line("dt") { $0.text(meaning) }
      html.line("dd") { $0.text(figure) }
    }
  }

  private func finding(_ ratio: Ratio) -> (figure: String, meaning: String)? {
    let target = "at \(FigureText.target(point.target)) tok/s/user"
    guard let winner = verdict.winner else {
      return verdict.kind == .tie
        ? ("≈", "\(comparison.a.label) and \(comparison.b.label) tie \(target)") : nil
    }
    let (best, other) = (comparison.value(winner).label, comparison.value(winner.other).label)
    let hedge = verdict.kind == .withinBracket ? ", within the measured bracket" : ""
    let least = verdict.isBound ? "≥ " : ""
    return comparison.family.headline == .cost
      ? (
        least + FigureText.percent(ratio.percentLess),
        "less per token on \(best) than on \(other), \(target)\(hedge)"
      )
      : (
        "\(least)\(FigureText.ratio(ratio.value))×",
        "the throughput per GPU of \(other), for \(best) \(target)\(hedge)"
      )
  }

  private func pair(
    _ unit: String, _ html: inout MarkupWriter, _ figure: (OperatingPoint) -> String
  ) {
    html.block("div") { html in
      html.line("dt") { html in
        html.text("\(unit), \(comparison.a.label) vs \(comparison.b.label)")
      }
      html.line("dd") { html in
        for side in [Side.a, .b] {
          html.element(
            "span", side == .a ? .class("figure", "side-a") : .class("figure", "side-b")
          ) { html in
            html.text(point.point(side).map { $0.isReached ? figure($0) : "not reached" } ?? "—")
          }
          if side == .a {
            html.text(" ")
            html.element("span", .class("versus")) { $0.text("vs") }
            html.text(" ")
          }
        }
      }
    }
  }
}
