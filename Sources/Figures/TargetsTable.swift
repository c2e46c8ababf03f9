import Markup
import Methodology
import Numerals

/// The body of a comparison's table: a row for each metric, a column for each target, both sides in
/// each cell.
package struct TargetsTable: Sendable {
  package let a: TableSide
  package let b: TableSide
  package let targets: [TargetComparison]
  /// Whether figures lead to the runs behind them, which the page lists with an id for each knot.
  package let linksToKnots: Bool

  package init(a: TableSide, b: TableSide, targets: [TargetComparison], linksToKnots: Bool) {
    self.a = a
    self.b = b
    self.targets = targets
    self.linksToKnots = linksToKnots
  }

  /// Writes the rows, without the `tbody` around them.
  package func writeRows(to html: inout MarkupWriter) {
    for metric in TableMetric.allCases { row(metric, &html) }
  }

  private func row(_ metric: TableMetric, _ html: inout MarkupWriter) {
    html.block("tr", .attribute("data-metric", metric.name)) { html in
      html.line("th", .attribute("scope", "row")) { html in
        html.text(metric.label)
        html.text(" ")
        html.element("span", .class("unit"), text: metric.unit)
      }
      for target in targets {
        html.block("td") { html in
          cell(metric, a, .a, at: target, &html)
          cell(metric, b, .b, at: target, &html)
        }
      }
    }
  }

  private func cell(
    _ metric: TableMetric, _ column: TableSide, _ side: Side, at target: TargetComparison,
    _ html: inout MarkupWriter
  ) {
    let mark = VerdictMark(metric.verdict(of: target), for: side)
    let value = metric.value(of: target.point(side), measured: column.measured, at: target.target)
    html.line(
      "div",
      .attribute("class", className(of: side, isAhead: mark.isAhead))
    ) { html in
      html.element("span", .class("side-name"), text: column.label)
      html.text(" ")
      html.element("span", .class("value")) { html in
        if linksToKnots, let knot = target.point(side)?.reading.bracket.lowerBound {
          html.element("a", .attribute("href", Self.link(toKnot: knot, of: side)), text: value.text)
        } else {
          html.text(value.text)
        }
        if !value.note.isEmpty {
          html.text(" ")
          html.element("span", .class("note"), text: value.note)
        }
      }
      html.element("span", .class("mark")) { html in
        if mark == .none { return }
        html.element("span", .attribute("aria-hidden", "true"), text: mark.glyph)
        html.element("span", .class("visually-hidden"), text: mark.meaning)
      }
    }
  }

  private func className(of side: Side, isAhead: Bool) -> StaticString {
    switch (side, isAhead) {
    case (.a, false): "reading side-a"
    case (.a, true): "reading side-a ahead"
    case (.b, false): "reading side-b"
    case (.b, true): "reading side-b ahead"
    }
  }

  /// `#a1` for the first knot of side a.
  private static func link(toKnot index: Int, of side: Side) -> [UInt8] {
    var link = bytes(side == .a ? "#a" : "#b")
    appendInteger(index + 1, to: &link)
    return link
  }
}

/// A side as its column of cells sees it.
package struct TableSide: Sendable {
  package let label: [UInt8]
  /// From the first to the last knot, tok/s/user; `nil` when the side was not measured.
  package let measured: ClosedRange<Double>?

  package init(label: [UInt8], measured: ClosedRange<Double>?) {
    self.label = label
    self.measured = measured
  }
}
