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

  package var label: StaticString {
    switch self {
    case .throughput: "Throughput"
    case .cost: "Cost"
    case .megawatt: "Throughput per MW"
    case .concurrency: "Concurrency"
    }
  }

  package var unit: StaticString {
    switch self {
    case .throughput: "tok/s/GPU"
    case .cost: "$/M tok"
    case .megawatt: "tok/s/MW"
    case .concurrency: "requests in flight"
    }
  }

  /// `nil` where neither direction is better.
  package func verdict(of target: TargetComparison) -> Verdict? {
    switch self {
    case .throughput: target.verdicts.throughput
    case .cost: target.verdicts.cost
    case .megawatt: target.verdicts.tokensPerSecondPerMegawatt
    case .concurrency: nil
    }
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
      return Value(text: bytes("—"), note: bytes("not measured"))
    }
    guard point.isReached else {
      let most = FigureFormat.interactivity(measured.upperBound, besides: target)
      return Value(text: bytes("not reached"), note: bytes("max ") + most)
    }
    guard let figure = figure(of: point) else { return Value(text: bytes("—"), note: []) }
    guard point.isBound, self != .concurrency else { return Value(text: figure, note: []) }
    let first = FigureFormat.interactivity(measured.lowerBound, besides: target)
    return Value(text: bytes(self == .cost ? "≤ " : "≥ ") + figure, note: bytes("at ") + first)
  }

  private func figure(of point: OperatingPoint) -> [UInt8]? {
    switch self {
    case .throughput: FigureFormat.tableThroughput.text(point.reading.throughput)
    case .cost: point.cost.map { FigureFormat.tableCost.text($0) }
    case .megawatt:
      point.tokensPerSecondPerMegawatt.map { FigureFormat.tokensPerSecondPerMegawatt.text($0) }
    case .concurrency: FigureFormat.concurrency.text(point.reading.concurrency)
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

  var isAhead: Bool {
    switch self {
    case .ahead, .aheadWithinBracket: true
    case .tied, .none: false
    }
  }

  var glyph: StaticString? {
    switch self {
    case .ahead: "▲"
    case .aheadWithinBracket: "△"
    case .tied: "≈"
    case .none: nil
    }
  }

  /// The mark in words, for screen readers.
  var meaning: StaticString? {
    switch self {
    case .ahead: " (ahead)"
    case .aheadWithinBracket: " (ahead, within the measured bracket)"
    case .tied: " (tied)"
    case .none: nil
    }
  }
}
