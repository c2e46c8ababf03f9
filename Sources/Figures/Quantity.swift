import Methodology
import Numerals
import SVGCharts

/// What a picture draws upwards.
package enum Quantity: Int, Sendable, CaseIterable {
  case throughput, inputThroughput, outputThroughput
  case cost, inputCost, outputCost
  case tokensPerSecondPerMegawatt, joulesPerToken
  case timeToFirstToken, endToEndLatency

  /// What a quantity is made from.
  enum Source: Equatable {
    case throughput, inputThroughput, outputThroughput, timeToFirstToken, endToEndLatency
  }

  var source: Source {
    switch self {
    case .throughput, .cost, .tokensPerSecondPerMegawatt, .joulesPerToken: .throughput
    case .inputThroughput, .inputCost: .inputThroughput
    case .outputThroughput, .outputCost: .outputThroughput
    case .timeToFirstToken: .timeToFirstToken
    case .endToEndLatency: .endToEndLatency
    }
  }

  /// Which of two values is better.
  var better: Verdict.Direction {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput, .tokensPerSecondPerMegawatt: .higher
    case .cost, .inputCost, .outputCost, .joulesPerToken, .timeToFirstToken, .endToEndLatency:
      .lower
    }
  }

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

  /// The quantity at a value of its source; `nil` where price or power are not known.
  func value(of source: Double, _ rates: HardwareRates) -> Double? {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput, .timeToFirstToken, .endToEndLatency:
      source
    case .cost, .inputCost, .outputCost: rates.cost(at: source)
    case .tokensPerSecondPerMegawatt: rates.tokensPerSecondPerMegawatt(at: source)
    case .joulesPerToken: rates.joulesPerToken(at: source)
    }
  }

  /// The quantity's curve, from the curve of its source; `nil` where price or power are not known.
  ///
  /// Costs and energies are quotients of the very curve of the throughput; tok/s/MW is a multiple of
  /// it, whose spline is the same multiple.
  func curve(
    from source: MonotoneSpline, _ rates: HardwareRates
  ) -> (spline: MonotoneSpline, transform: CurveMark.Transform)? {
    switch self {
    case .throughput, .inputThroughput, .outputThroughput, .timeToFirstToken, .endToEndLatency:
      return (source, .value)
    case .cost, .inputCost, .outputCost, .joulesPerToken:
      guard let numerator = value(of: 1, rates) else { return nil }
      return (source, .quotient(numerator: numerator))
    case .tokensPerSecondPerMegawatt:
      var values: [Double] = []
      for value in source.y {
        guard let scaled = rates.tokensPerSecondPerMegawatt(at: value) else { return nil }
        values.append(scaled)
      }
      return (MonotoneSpline(x: source.x, y: values), .value)
    }
  }
}

/// What a picture draws to the right.
package enum HorizontalQuantity: Int, Sendable, CaseIterable {
  case interactivity, timeToFirstToken, endToEndLatency

  var better: Verdict.Direction { self == .interactivity ? .higher : .lower }

  var axisTitle: StaticString {
    switch self {
    case .interactivity: "Interactivity (tok/s/user)"
    case .timeToFirstToken: "Time to first token (s)"
    case .endToEndLatency: "End-to-end latency (s)"
    }
  }
}
