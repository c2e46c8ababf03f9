import Numerals
import Prose

/// `old → new`, or the one where they are the same.
func changedText(_ old: String, _ new: String) -> String { old == new ? new : "\(old) → \(new)" }

/// A change in percent with one decimal, `+21.4%`; from a tenfold on as a factor, `×10.0`.
func percentText(from old: Double, to new: Double) -> String {
  guard old > 0 else { return "from 0" }
  if new >= 10 * old { return "×" + fixed(new / old, 1) }
  if new > 0, old >= 10 * new { return "÷" + fixed(old / new, 1) }
  let text = fixed((new / old - 1) * 100, 1)
  return (text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text) + "%"
}

/// A figure as the pages' tables have it.
func figureText(_ value: Double, of metric: Metric) -> String {
  switch metric {
  case .throughput: FigureText.tableThroughput(value)
  case .cost: FigureText.tableCost(value)
  case .megawatt: FigureText.tokensPerSecondPerMegawatt(value)
  }
}

func targetText(_ value: Double) -> String { FigureText.target(value) }

/// The shortest text that reads back to the same number.
func shortest(_ value: Double?) -> String {
  guard let value else { return "none" }
  var bytes: [UInt8] = []
  appendShortest(value, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

private func fixed(_ value: Double, _ decimals: Int) -> String {
  var bytes: [UInt8] = []
  appendFixed(value, decimals: decimals, grouping: true, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
