import Numerals

/// Figures as readers see them: the one rule for decimals, units and separators, in sentences,
/// tables and captions alike.
///
/// Decimal, half up on the exact value, without a locale; a comma between thousands from 10,000 up.
package enum FigureText {
  /// Throughput in a sentence, tok/s/GPU: no decimals, below 10 as many as in a table.
  package static func throughput(_ value: Double) -> String {
    value < 10 ? tableThroughput(value) : fixed(value, 0)
  }

  /// Throughput in a table, tok/s/GPU: one decimal, below 1 three, so that little is not nothing.
  package static func tableThroughput(_ value: Double) -> String { fixed(value, value < 1 ? 3 : 1) }

  /// Cost in a sentence, $ per million tokens: two decimals, from $10 up one.
  package static func cost(_ value: Double) -> String { "$" + fixed(value, value < 10 ? 2 : 1) }

  /// Cost in a table, $ per million tokens: three decimals.
  package static func tableCost(_ value: Double) -> String { "$" + fixed(value, 3) }

  /// A registry price, $/GPU-hour: two decimals.
  package static func price(_ value: Double) -> String { "$" + fixed(value, 2) }

  /// Power, kW: two decimals.
  package static func power(_ value: Double) -> String { fixed(value, 2) }

  /// tok/s/MW: no decimals.
  package static func tokensPerSecondPerMegawatt(_ value: Double) -> String { fixed(value, 0) }

  /// Interpolated requests in flight: `~153`.
  package static func concurrency(_ value: Double) -> String { "~" + fixed(value, 0) }

  /// A target, tok/s/user: as it was rounded, with no more than two decimals.
  package static func target(_ value: Double) -> String { trimmed(value, 2) }

  /// A measured interactivity, tok/s/user: one decimal at most.
  package static func interactivity(_ value: Double) -> String { trimmed(value, 1) }

  /// A measured interactivity beside a target that it is not: with as many decimals as tell the
  /// two apart.
  package static func interactivity(_ value: Double, besides target: Double) -> String {
    var text = interactivity(value)
    var decimals = 2
    while value != target, decimals <= 6, text == trimmed(target, decimals) {
      text = trimmed(value, decimals)
      decimals += 1
    }
    return text
  }

  /// The interactivities that were measured, tok/s/user: `18.4 to 60`, or `18.4` where there is
  /// but one.
  package static func range(_ range: ClosedRange<Double>) -> String {
    let least = interactivity(range.lowerBound)
    let greatest = interactivity(range.upperBound)
    return least == greatest ? least : "\(least) to \(greatest)"
  }

  /// A ratio, one decimal: `1.5`; two below 1.1, so that a difference is not rounded away.
  package static func ratio(_ value: Double) -> String { fixed(value, value < 1.1 ? 2 : 1) }

  /// How a value compares with another, above or below one: two decimals, from 10 up one.
  package static func factor(_ value: Double) -> String { fixed(value, value < 10 ? 2 : 1) }

  /// A percentage that is already times a hundred: `53%`.
  package static func percent(_ value: Double) -> String { fixed(value, 0) + "%" }

  /// A share from 0 to 1, in per cent with one decimal: `95.4%`.
  package static func share(_ value: Double) -> String { fixed(value * 100, 1) + "%" }

  /// A share of correct answers, in per cent with two decimals: two of them and their difference,
  /// each rounded by itself, then add up as far as a reader looks.
  package static func accuracy(_ value: Double) -> String { fixed(value * 100, 2) + "%" }

  /// How far two accuracies are apart, in percentage points with two decimals; a difference that
  /// this would round to nothing is said to be small.
  package static func accuracyDifference(_ value: Double) -> String {
    let points = value.magnitude * 100
    return points > 0 && points < 0.005
      ? "less than 0.01 percentage points" : fixed(points, 2) + " percentage points"
  }

  /// Seconds of a latency: three decimals below one, else two.
  package static func seconds(_ value: Double) -> String { fixed(value, value < 1 ? 3 : 2) + " s" }

  /// A count.
  package static func count(_ value: Int) -> String { fixed(Double(value), 0) }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    text { appendFixed(value, decimals: decimals, grouping: true, to: &$0) }
  }

  private static func trimmed(_ value: Double, _ decimals: Int) -> String {
    text { appendTrimmed(value, decimals: decimals, grouping: true, to: &$0) }
  }

  private static func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Names in their order, each once: an engine may run in two serving shapes.
func distinct(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }
}

/// Joins names as a sentence lists them: "SGLang", "SGLang and ATOM", "A, B and C".
package func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
