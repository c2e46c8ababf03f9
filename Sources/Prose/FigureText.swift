import Numerals

/// Figures as readers see them, as strings: `FigureFormat` is the rule.
package enum FigureText {
  /// Throughput in a sentence, tok/s/GPU: no decimals, below 10 as many as in a table.
  package static func throughput(_ value: Double) -> String { text(.throughput, value) }

  /// Throughput in a table, tok/s/GPU: one decimal, below 1 three, so that little is not nothing.
  package static func tableThroughput(_ value: Double) -> String {
    text(.tableThroughput, value)
  }

  /// Cost in a sentence, $ per million tokens: two decimals, from $10 up one.
  package static func cost(_ value: Double) -> String { text(.cost, value) }

  /// Cost in a table, $ per million tokens: three decimals.
  package static func tableCost(_ value: Double) -> String { text(.tableCost, value) }

  /// A registry price, $/GPU-hour: two decimals.
  package static func price(_ value: Double) -> String { text(.price, value) }

  /// Power, kW: two decimals.
  package static func power(_ value: Double) -> String { text(.power, value) }

  /// tok/s/MW: no decimals.
  package static func tokensPerSecondPerMegawatt(_ value: Double) -> String {
    text(.tokensPerSecondPerMegawatt, value)
  }

  /// Interpolated requests in flight: `~153`.
  package static func concurrency(_ value: Double) -> String { text(.concurrency, value) }

  /// A target, tok/s/user: as it was rounded, with no more than two decimals.
  package static func target(_ value: Double) -> String { text(.target, value) }

  /// A measured interactivity, tok/s/user: one decimal at most.
  package static func interactivity(_ value: Double) -> String { text(.interactivity, value) }

  /// A measured interactivity beside a target that it is not: with as many decimals as tell the
  /// two apart.
  package static func interactivity(_ value: Double, besides target: Double) -> String {
    string(FigureFormat.interactivity(value, besides: target))
  }

  /// The interactivities that were measured, tok/s/user: `18.4 to 60`, or `18.4` where there is
  /// but one.
  package static func range(_ range: ClosedRange<Double>) -> String {
    let least = interactivity(range.lowerBound)
    let greatest = interactivity(range.upperBound)
    return least == greatest ? least : "\(least) to \(greatest)"
  }

  /// A ratio, one decimal: `1.5`; two below 1.1, so that a difference is not rounded away.
  package static func ratio(_ value: Double) -> String { text(.ratio, value) }

  /// How a value compares with another, above or below one: two decimals, from 10 up one.
  package static func factor(_ value: Double) -> String { text(.factor, value) }

  /// A percentage that is already times a hundred: `53%`.
  package static func percent(_ value: Double) -> String { text(.percent, value) }

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
  package static func seconds(_ value: Double) -> String { text(.seconds, value) }

  /// A count.
  package static func count(_ value: Int) -> String { text(.count, Double(value)) }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    appendFixed(value, decimals: decimals, grouping: true, to: &bytes)
    return string(bytes)
  }

  private static func text(_ format: FigureFormat, _ value: Double) -> String {
    string(format.text(value))
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
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
