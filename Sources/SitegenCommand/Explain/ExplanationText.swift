import Comparisons
import Datasets
import Methodology
import Numerals
import Prose

/// An explanation for people: one line a row, a knot and a step, every number in full.
struct ExplanationText {
  let explanation: Explanation
  private(set) var text = ""

  private var dataset: Dataset { explanation.dataset }

  init(_ explanation: Explanation) {
    self.explanation = explanation
    heading()
    for derivation in explanation.derivations { write(derivation) }
    verdicts()
  }

  private mutating func line(_ words: String = "", indent: Int = 0) {
    text += String(repeating: " ", count: words.isEmpty ? 0 : indent) + words + "\n"
  }

  private mutating func heading() {
    let comparison = explanation.comparison
    line(comparison.path)
    line(
      "\(comparison.a.label) vs \(comparison.b.label), "
        + "workload \(explanation.workload.workload.label(dataset.registries)), "
        + "at \(number(explanation.target.target)) tok/s/user")
  }

  private mutating func write(_ derivation: Derivation) {
    let label = explanation.comparison.value(derivation.side).label
    line()
    line("side \(derivation.side == .a ? "a" : "b"): \(label)")
    rows(of: derivation)
    frontier(of: derivation)
    for metric in explanation.metrics { figure(metric, derivation) }
  }

  private mutating func rows(of derivation: Derivation) {
    line("\(derivation.rows.count) rows considered (tok/s/user, tok/s/GPU):", indent: 2)
    for considered in derivation.rows {
      let row = dataset.rows[considered.row]
      let fate =
        switch considered.fate {
        case .knot(let index): "knot \(index + 1)"
        case .dominated(let index): "dominated by knot \(index + 1)"
        }
      line(
        "\(row.place)  \(number(row.interactivity)), \(number(row.throughput))  "
          + "\(explanation.words(of: row))  → \(fate)", indent: 4)
    }
    guard !derivation.superseded.isEmpty else { return }
    line("\(derivation.superseded.count) older runs of these, not used:", indent: 2)
    for index in derivation.superseded {
      let row = dataset.supersededRows[index]
      line(
        "\(row.place)  \(number(row.interactivity)), \(number(row.throughput))  "
          + explanation.words(of: row), indent: 4)
    }
  }

  private mutating func frontier(of derivation: Derivation) {
    let curve = derivation.measured.curve
    line("frontier, with the spline's slopes (Steffen 1990):", indent: 2)
    for index in curve.frontier.knots.indices {
      line(
        "knot \(index + 1)  x = \(number(curve.throughput.x[index]))  "
          + "y = \(number(curve.throughput.y[index]))  m = \(number(curve.throughput.slopes[index]))",
        indent: 4)
    }
    let reading = derivation.point.reading
    let bracket = reading.bracket.map { "knot \($0 + 1)" }.joined(separator: " and ")
    let position =
      switch reading.position {
      case .within: "within the frontier"
      case .belowRange: "below the frontier: at least the first knot's throughput"
      case .aboveRange: "above the frontier: not reached"
      }
    line("target: \(position); bracket: \(bracket)", indent: 2)
  }

  private mutating func figure(_ metric: ExplainedMetric, _ derivation: Derivation) {
    line("\(metric.rawValue), \(metric.unit):", indent: 2)
    guard let spline = metric.spline(of: derivation.measured.curve) else {
      return line("unknown: not every knot has it", indent: 4)
    }
    let through = Spline(spline, at: explanation.target.target)
    line(through.text, indent: 4)
    let read = derivation.point.reading.throughput
    let rates = derivation.point.rates
    switch metric {
    case .cost:
      guard let price = rates.price, let cost = derivation.point.cost else {
        return line("unknown: no price", indent: 4)
      }
      line(
        "cost = price / (throughput · 3600 / 10⁶) = \(number(price)) / (\(number(read)) · 0.0036) "
          + "= \(number(cost))", indent: 4)
    case .megawatt:
      guard let power = rates.power, let value = derivation.point.tokensPerSecondPerMegawatt
      else { return line("unknown: no power", indent: 4) }
      line(
        "throughput · 1000 / power = \(number(read)) · 1000 / \(number(power)) = \(number(value))",
        indent: 4)
    case .concurrency:
      line("rounded, halves up: \(number(derivation.point.reading.concurrency))", indent: 4)
    case .throughput, .inputThroughput, .outputThroughput: break
    }
    if derivation.point.isBound {
      line(metric == .cost ? "an upper bound (≤)" : "a lower bound (≥)", indent: 4)
    }
    if !derivation.point.isReached { line("not shown: the target is not reached", indent: 4) }
  }

  private mutating func verdicts() {
    let verdicts = explanation.metrics.compactMap { metric in
      metric.verdict(at: explanation.target).map { (metric, $0) }
    }
    guard !verdicts.isEmpty else { return }
    line()
    line("verdicts (tie threshold \(number(dataset.site.tieThreshold))):")
    for (metric, verdict) in verdicts {
      let winner = verdict.winner.map { explanation.comparison.value($0).label } ?? "no one"
      let ratio = verdict.ratio.map { ", ratio \(number($0.value))" } ?? ""
      let bound = verdict.isBound ? " at least" : ""
      line(
        "\(metric.rawValue): \(verdict.kind.name), ahead: \(winner)\(ratio)\(bound)", indent: 2)
    }
  }

  /// A spline read at a target, with its numbers put in.
  private struct Spline {
    let text: String

    init(_ spline: MonotoneSpline, at target: Double) {
      let i = spline.segment(of: target)
      let value = spline.value(at: target)
      guard target > spline.x[i], i + 1 < spline.x.count else {
        text = "the value of knot \(i + 1): \(number(value))"
        return
      }
      let h = spline.x[i + 1] - spline.x[i]
      let s = (spline.y[i + 1] - spline.y[i]) / h
      let (m, next) = (spline.slopes[i], spline.slopes[i + 1])
      let t = target - spline.x[i]
      let quadratic = (3 * s - 2 * m - next) / h
      let cubic = (m + next - 2 * s) / (h * h)
      text = """
        h = \(number(h)), s = \(number(s)), t = \(number(target)) − \(number(spline.x[i])) \
        = \(number(t))
            y + t·(m + t·((3s − 2m − m')/h + t·(m + m' − 2s)/h²))
            = \(number(spline.y[i])) + \(number(t))·(\(number(m)) + \(number(t))·\
        (\(number(quadratic)) + \(number(t))·\(number(cubic)))) = \(number(value))
        """
    }
  }
}

/// The shortest text that reads back to the same number.
private func number(_ value: Double) -> String {
  var bytes: [UInt8] = []
  appendShortest(value, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
