import Methodology
import Numerals

/// The rows of the table.
package enum TableMetric: Sendable, CaseIterable {
  case throughput, cost, megawatt, concurrency

  /// What data and markup call the metric.
  package var name: StaticString {
    switch self {
    case .throughput: "throughput"
    case .cost: "cost"
    case .megawatt: "tok_s_mw"
    case .concurrency: "concurrency"
    }
  }

  /// The head of the metric's row.
  package var label: StaticString {
    switch self {
    case .throughput: "Throughput"
    case .cost: "Cost"
    case .megawatt: "Throughput per MW"
    case .concurrency: "Concurrency"
    }
  }

  /// The unit beside it.
  package var unit: StaticString {
    switch self {
    case .throughput: "tok/s/GPU"
    case .cost: "$/M tok"
    case .megawatt: "tok/s/MW"
    case .concurrency: "requests in flight"
    }
  }

  /// What the metric is made of; `nil` where neither direction is better.
  package var rate: HardwareRates.Rate? {
    switch self {
    case .throughput: .throughput
    case .cost: .cost
    case .megawatt: .tokensPerSecondPerMegawatt
    case .concurrency: nil
    }
  }

  /// `nil` where neither direction is better.
  package func verdict(of target: TargetComparison) -> Verdict? {
    rate.map { target.verdict($0) }
  }

  /// What a cell says: the figure, and what limits it.
  package struct Value: Equatable, Sendable {
    package let text: [UInt8]
    /// Empty where nothing limits the figure.
    package let note: [UInt8]
  }

  /// What a cell says of a side.
  ///
  /// - Parameters:
  ///   - point: what the side does at the target; `nil` when it was not measured.
  ///   - measured: from its first to its last knot, tok/s/user.
  ///   - target: tok/s/user.
  package func value(
    of point: OperatingPoint?, measured: ClosedRange<Double>?, at target: Double
  ) -> Value {
    guard let point, let measured else {
      return Value(text: bytes("—"), note: bytes("no run"))
    }
    guard point.isReached else {
      let most = FigureFormat.interactivity(measured.upperBound, besides: target)
      return Value(text: bytes("not reached"), note: joined("max ", most))
    }
    guard let figure = figure(of: point) else { return Value(text: bytes("—"), note: []) }
    guard point.isBound, self != .concurrency else { return Value(text: figure, note: []) }
    let first = FigureFormat.interactivity(measured.lowerBound, besides: target)
    return Value(text: joined(self == .cost ? "≤ " : "≥ ", figure), note: joined("at ", first))
  }

  private func figure(of point: OperatingPoint) -> [UInt8]? {
    guard let rate else { return format.text(point.reading.concurrency) }
    guard let value = point.rate(rate) else { return nil }
    return format.text(value)
  }

  private var format: FigureFormat {
    switch self {
    case .throughput: .tableThroughput
    case .cost: .tableCost
    case .megawatt: .tokensPerSecondPerMegawatt
    case .concurrency: .concurrency
    }
  }
}

private func joined(_ word: StaticString, _ figure: [UInt8]) -> [UInt8] {
  var joined = bytes(word)
  joined += figure
  return joined
}

/// How a side is marked beside its figure: by a glyph and a word, never by colour alone.
enum VerdictMark {
  case ahead, aheadWithinBracket, tied, none

  init(_ verdict: Verdict?, for side: Side) {
    self = .none
    guard let verdict else { return }
    if verdict.kind == .tie { self = .tied }
    if verdict.winner == side { self = verdict.kind == .lead ? .ahead : .aheadWithinBracket }
  }

  var isAhead: Bool { self == .ahead || self == .aheadWithinBracket }

  var glyph: StaticString {
    switch self {
    case .ahead: "▲"
    case .aheadWithinBracket: "△"
    case .tied: "≈"
    case .none: ""
    }
  }

  /// The mark in words, for screen readers.
  var meaning: StaticString {
    switch self {
    case .ahead: " (ahead)"
    case .aheadWithinBracket: " (ahead, within the measured bracket)"
    case .tied: " (tied)"
    case .none: ""
    }
  }
}
