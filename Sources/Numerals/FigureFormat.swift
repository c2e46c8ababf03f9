/// How a figure is written for readers: the one rule for decimals, signs of units and separators, in
/// sentences, tables, pictures and captions alike.
///
///     FigureFormat.tableCost.text(0.2469)     // $0.247
///     FigureFormat.concurrency.text(152.6)    // ~153
///     FigureFormat.throughput.text(12_345.6)  // 12,346
///
/// Decimal, half up on the exact value, without a locale; a comma between thousands from 10,000 up.
package enum FigureFormat: Int, Sendable, CaseIterable {
  /// Throughput in a sentence, tok/s/GPU: no decimals, below 10 as many as in a table.
  case throughput
  /// Throughput in a table, tok/s/GPU: one decimal, below 1 three, so that little is not nothing.
  case tableThroughput
  /// Cost in a sentence, $ per million tokens: two decimals, from $10 up one.
  case cost
  /// Cost in a table, $ per million tokens: three decimals.
  case tableCost
  /// A registry price, $/GPU-hour: two decimals.
  case price
  /// Power, kW: two decimals.
  case power
  /// tok/s/MW: no decimals.
  case tokensPerSecondPerMegawatt
  /// Joules per token: three decimals below one, else two.
  case joulesPerToken
  /// Seconds of a latency: three decimals below one, else two.
  case seconds
  /// Interpolated requests in flight: `~153`.
  case concurrency
  /// A target, tok/s/user: as it was rounded, with no more than two decimals.
  case target
  /// A measured interactivity, tok/s/user: one decimal at most.
  case interactivity
  /// A ratio, one decimal: `1.5`; two below 1.1, so that a difference is not rounded away.
  case ratio
  /// How a value compares with another, above or below one: two decimals, from 10 up one.
  case factor
  /// A percentage that is already times a hundred: `53%`.
  case percent
  /// A count.
  case count

  /// Writes a figure, in UTF-8.
  package func append(_ value: Double, to bytes: inout [UInt8]) {
    switch self {
    case .cost, .tableCost, .price: bytes.append(UInt8(ascii: "$"))
    case .concurrency: bytes.append(UInt8(ascii: "~"))
    default: break
    }
    switch self {
    case .target, .interactivity:
      appendTrimmed(value, decimals: decimals(of: value), grouping: true, to: &bytes)
    default:
      appendFixed(value, decimals: decimals(of: value), grouping: true, to: &bytes)
    }
    switch self {
    case .percent: bytes.append(UInt8(ascii: "%"))
    case .seconds:
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: "s"))
    default: break
    }
  }

  /// A figure as UTF-8.
  package func text(_ value: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  private func decimals(of value: Double) -> Int {
    switch self {
    case .throughput: value < 10 ? Self.tableThroughput.decimals(of: value) : 0
    case .tableThroughput: value < 1 ? 3 : 1
    case .cost, .factor: value < 10 ? 2 : 1
    case .tableCost: 3
    case .price, .power, .target: 2
    case .tokensPerSecondPerMegawatt, .concurrency, .percent, .count: 0
    case .joulesPerToken, .seconds: value < 1 ? 3 : 2
    case .interactivity: 1
    case .ratio: value < 1.1 ? 2 : 1
    }
  }

  /// A measured interactivity beside a target that it is not, tok/s/user: with as many decimals as
  /// tell the two apart.
  package static func interactivity(_ value: Double, besides target: Double) -> [UInt8] {
    var text = Self.interactivity.text(value)
    var decimals = 2
    while value != target, decimals <= 6, text == trimmed(target, decimals) {
      text = trimmed(value, decimals)
      decimals += 1
    }
    return text
  }

  private static func trimmed(_ value: Double, _ decimals: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    appendTrimmed(value, decimals: decimals, grouping: true, to: &bytes)
    return bytes
  }
}
