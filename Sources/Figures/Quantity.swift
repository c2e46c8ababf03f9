import Methodology
import Numerals
import SVGCharts

/// What a picture draws upwards.
package enum Quantity: Int, Sendable, CaseIterable {
  case throughput, inputThroughput, outputThroughput
  case cost, inputCost, outputCost
  case tokensPerSecondPerMegawatt, joulesPerToken
  case timeToFirstToken, endToEndLatency

  /// What a run measured, of which quantities are made.
  enum Source: Equatable {
    case interactivity, throughput, inputThroughput, outputThroughput
    case timeToFirstToken, endToEndLatency
  }

  /// The column of a run that the quantity is made from.
  var source: Source {
    switch self {
    case .throughput, .cost, .tokensPerSecondPerMegawatt, .joulesPerToken: .throughput
    case .inputThroughput, .inputCost: .inputThroughput
    case .outputThroughput, .outputCost: .outputThroughput
    case .timeToFirstToken: .timeToFirstToken
    case .endToEndLatency: .endToEndLatency
    }
  }

  /// What is made of the source; a latency stays what it is.
  var rate: HardwareRates.Rate {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput, .timeToFirstToken, .endToEndLatency:
      .throughput
    case .cost, .inputCost, .outputCost: .cost
    case .tokensPerSecondPerMegawatt: .tokensPerSecondPerMegawatt
    case .joulesPerToken: .joulesPerToken
    }
  }

  /// Whether the quantity is a time that readers wait.
  var isLatency: Bool { self == .timeToFirstToken || self == .endToEndLatency }

  /// Whether the quantity is a number divided by its source.
  var isQuotient: Bool { rate == .cost || rate == .joulesPerToken }

  /// Which of two values is better.
  var better: Verdict.Direction { isLatency ? .lower : rate.better }

  /// The axis' words, with the unit.
  var axisTitle: StaticString {
    switch self {
    case .throughput: "Throughput (tok/s/GPU)"
    case .inputThroughput: "Input throughput (tok/s/GPU)"
    case .outputThroughput: "Output throughput (tok/s/GPU)"
    case .cost: "Cost ($ per M tok)"
    case .inputCost: "Cost ($ per M input tok)"
    case .outputCost: "Cost ($ per M output tok)"
    case .tokensPerSecondPerMegawatt: "Throughput per MW (tok/s/MW)"
    case .joulesPerToken: "Energy (J per token)"
    case .timeToFirstToken: "Time to first token (s)"
    case .endToEndLatency: "End-to-end latency (s)"
    }
  }

  /// How a value is written beside its place.
  package var format: FigureFormat {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput: .throughput
    case .cost, .inputCost, .outputCost: .cost
    case .tokensPerSecondPerMegawatt: .tokensPerSecondPerMegawatt
    case .joulesPerToken: .joulesPerToken
    case .timeToFirstToken, .endToEndLatency: .seconds
    }
  }

  /// How the value of one run is written: with the decimals of a table.
  package var runFormat: FigureFormat {
    switch format {
    case .throughput: .tableThroughput
    case .cost: .tableCost
    default: format
    }
  }
}

/// What a picture draws to the right.
package enum HorizontalQuantity: Int, Sendable, CaseIterable {
  case interactivity, timeToFirstToken, endToEndLatency

  var source: Quantity.Source {
    switch self {
    case .interactivity: .interactivity
    case .timeToFirstToken: .timeToFirstToken
    case .endToEndLatency: .endToEndLatency
    }
  }

  var better: Verdict.Direction { self == .interactivity ? .higher : .lower }

  /// How the value of one run is written.
  package var runFormat: FigureFormat { self == .interactivity ? .interactivity : .seconds }

  var axisTitle: StaticString {
    switch self {
    case .interactivity: "Interactivity (tok/s/user)"
    case .timeToFirstToken: "Time to first token (s)"
    case .endToEndLatency: "End-to-end latency (s)"
    }
  }
}
