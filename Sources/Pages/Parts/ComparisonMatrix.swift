import Comparisons
import Datasets
import Markup
import Methodology
import Prose

/// Every pair of one model's accelerators as a square table: how the row does against the column.
struct ComparisonMatrix {
  let comparisons: [Comparison]
  /// The pages of one model in one family.
  let group: Range<Int>
  let registries: Registries
  let page: PageAddress

  func write(caption: String, to html: inout MarkupWriter) {
    let pairs = Dictionary(
      uniqueKeysWithValues: group.map {
        (Pair(row: comparisons[$0].a.index, column: comparisons[$0].b.index), $0)
      })
    let chips = Set(pairs.keys.flatMap { [$0.row, $0.column] }).sorted()
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", caption)
    ) { html in
      html.block("table", .class("matrix")) { html in
        html.line("caption") { $0.text(caption) }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .class("corner"), .attribute("scope", "col")) {
              $0.text("Row ÷ column")
            }
            for chip in chips {
              html.line("th", .attribute("scope", "col")) { $0.text(label(chip)) }
            }
          }
        }
        html.block("tbody") { html in
          for row in chips {
            html.block("tr") { html in
              html.line("th", .attribute("scope", "row")) { $0.text(label(row)) }
              for column in chips {
                if row == column {
                  html.line("td", .class("empty")) { html in
                    html.element("span", .attribute("aria-hidden", "true")) { $0.text("·") }
                  }
                } else if let index = pairs[Pair(row: row, column: column)] {
                  cell(comparisons[index], row: .a, &html)
                } else if let index = pairs[Pair(row: column, column: row)] {
                  cell(comparisons[index], row: .b, &html)
                } else {
                  html.line("td", .class("empty")) { html in
                    html.element("span", .attribute("title", "no workload in common")) {
                      $0.text("none in common")
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private struct Pair: Hashable {
    let row: Int
    let column: Int
  }

  private func label(_ chip: Int) -> String { registries.hardware[chip].label }

  /// The row's value over the column's: above one where the row is the better side.
  private func cell(_ comparison: Comparison, row: Side, _ html: inout MarkupWriter) {
    let verdict = comparison.headline
    let isAhead = verdict.winner == row
    html.line("td", MatrixTone(verdict, isAhead: isAhead).attribute) { html in
      html.element(
        "a", .attribute("href", page.link(to: PageAddress(path: comparison.path))),
        .attribute(
          "title",
          "\(comparison.a.label) vs \(comparison.b.label): "
            + HeadlineText(comparison: comparison).text)
      ) { html in
        html.text(text(verdict, isAhead: isAhead))
        html.element("span", .class("visually-hidden")) {
          $0.text(
            " \(label(comparison.value(row).index)) against \(label(comparison.value(row.other).index))"
          )
        }
      }
    }
  }

  /// `1.5×`, `~1.1×` within the bracket, `≥ 25.7×` against a bound and `≤ 0.04×` the other way
  /// round, `≈` for a tie, `?` without a verdict.
  private func text(_ verdict: Verdict, isAhead: Bool) -> String {
    guard let ratio = verdict.ratio, verdict.winner != nil else {
      return verdict.kind == .tie ? "≈" : "?"
    }
    let bound = verdict.isBound ? (isAhead ? "≥ " : "≤ ") : ""
    let hedge = verdict.kind == .withinBracket ? "~" : ""
    return bound + hedge + FigureText.factor(isAhead ? ratio.value : 1 / ratio.value) + "×"
  }
}
