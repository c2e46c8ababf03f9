import Comparisons
import Markup
import Methodology
import Prose

/// The table of a comparison: one column per target, both sides in each cell.
struct TargetsTable {
  let comparison: Comparison
  /// Plain text of the caption.
  let caption: [UInt8]

  private var workload: WorkloadComparison { comparison.pinned }

  func write(to html: inout MarkupWriter) {
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-labelledby", "table")
    ) { html in
      html.block("table", .class("targets")) { html in
        html.line("caption") { $0.text(caption) }
        html.block("thead") { html in
          html.block("tr") { html in
            html.line("th", .attribute("scope", "col")) { $0.text("Interactivity") }
            for point in workload.points {
              html.line("th", .attribute("scope", "col")) { html in
                html.element("data", .attribute("value", point.target, decimals: 2)) {
                  $0.text(FigureText.target(point.target))
                }
                html.text(" ")
                html.element("span", .class("unit")) { $0.text("tok/s/user") }
              }
            }
          }
        }
        html.block("tbody") { html in
          for metric in TableMetric.allCases { row(metric, &html) }
        }
      }
    }
  }

  private func row(_ metric: TableMetric, _ html: inout MarkupWriter) {
    html.block("tr", .attribute("data-metric", metric.rawValue)) { html in
      html.line("th", .attribute("scope", "row")) { html in
        html.text(metric.label)
        html.text(" ")
        html.element("span", .class("unit")) { $0.text(metric.unit) }
      }
      for point in workload.points {
        html.block("td") { html in
          for side in [Side.a, .b] { cell(metric, side, at: point, &html) }
        }
      }
    }
  }

  private func cell(
    _ metric: TableMetric, _ side: Side, at point: TargetComparison, _ html: inout MarkupWriter
  ) {
    let mark = metric.verdict(of: point).map { VerdictMark($0, for: side) } ?? .none
    html.line(
      "div", .attribute("class", "reading side-\(side.letter)\(mark.isAhead ? " ahead" : "")")
    ) { html in
      html.element("span", .class("side-name")) { $0.text(comparison.value(side).label) }
      html.text(" ")
      html.element("span", .class("value")) { html in
        let value = metric.value(of: side, at: point, in: workload)
        if let knot = point.point(side)?.reading.bracket.lowerBound {
          let link = "#" + SourcesSection.id(ofKnot: knot, side)
          html.element("a", .attribute("href", link)) { $0.text(value.text) }
        } else {
          html.text(value.text)
        }
        if let note = value.note {
          html.text(" ")
          html.element("span", .class("note")) { $0.text(note) }
        }
      }
      html.element("span", .class("mark")) { html in
        guard let glyph = mark.glyph, let meaning = mark.meaning else { return }
        html.element("span", .attribute("aria-hidden", "true")) { $0.text(glyph) }
        html.element("span", .class("visually-hidden")) { $0.text(meaning) }
      }
    }
  }
}

/// The rows of the table.
enum TableMetric: String, CaseIterable {
  case throughput, cost
  case megawatt = "tok_s_mw"
  case concurrency

  var label: String {
    switch self {
    case .throughput: "Throughput"
    case .cost: "Cost"
    case .megawatt: "Throughput per MW"
    case .concurrency: "Concurrency"
    }
  }

  var unit: String {
    switch self {
    case .throughput: "tok/s/GPU"
    case .cost: "$/M tok"
    case .megawatt: "tok/s/MW"
    case .concurrency: "requests in flight"
    }
  }

  /// `nil` where neither direction is better.
  func verdict(of point: TargetComparison) -> Verdict? {
    switch self {
    case .throughput: point.verdicts.throughput
    case .cost: point.verdicts.cost
    case .megawatt: point.verdicts.tokensPerSecondPerMegawatt
    case .concurrency: nil
    }
  }

  /// What a cell says of a side: the figure, and what limits it.
  func value(
    of side: Side, at target: TargetComparison, in workload: WorkloadComparison
  ) -> (text: String, note: String?) {
    guard let point = target.point(side), let measured = workload.side(side) else {
      return ("—", "not measured")
    }
    func text(_ knot: Double) -> String {
      FigureText.interactivity(knot, besides: target.target)
    }
    let knots = measured.curve.throughput.x
    guard point.isReached else { return ("not reached", "max \(text(knots[knots.count - 1]))") }
    guard let figure = figure(of: point) else { return ("—", nil) }
    guard point.isBound, self != .concurrency else { return (figure, nil) }
    return ((self == .cost ? "≤ " : "≥ ") + figure, "at \(text(knots[0]))")
  }

  private func figure(of point: OperatingPoint) -> String? {
    switch self {
    case .throughput: FigureText.tableThroughput(point.reading.throughput)
    case .cost: point.cost.map(FigureText.tableCost)
    case .megawatt:
      point.tokensPerSecondPerMegawatt.map(FigureText.tokensPerSecondPerMegawatt)
    case .concurrency: FigureText.concurrency(point.reading.concurrency)
    }
  }
}

/// How a side is marked beside its figure: by a glyph and a word, never by colour alone.
enum VerdictMark {
  case ahead, aheadWithinBracket, tied, none

  init(_ verdict: Verdict, for side: Side) {
    switch verdict.kind {
    case .lead: self = verdict.winner == side ? .ahead : .none
    case .withinBracket: self = verdict.winner == side ? .aheadWithinBracket : .none
    case .tie: self = .tied
    case .none: self = .none
    }
  }

  var isAhead: Bool { self == .ahead || self == .aheadWithinBracket }

  var glyph: String? {
    switch self {
    case .ahead: "▲"
    case .aheadWithinBracket: "△"
    case .tied: "≈"
    case .none: nil
    }
  }

  /// The mark in words, for screen readers.
  var meaning: String? {
    switch self {
    case .ahead: " (ahead)"
    case .aheadWithinBracket: " (ahead, within the measured bracket)"
    case .tied: " (tied)"
    case .none: nil
    }
  }
}

extension Side {
  /// `a` or `b`, as class names and data files write it.
  var letter: String { self == .a ? "a" : "b" }
}
