import Methodology
import SVGCharts

/// Measured runs that are drawn as one: a side of a comparison, or what a reader puts beside it.
package struct MeasuredSeries: Sendable {
  package var label: [UInt8]
  package var style: SeriesStyle
  /// `order` is the point's index.
  package let points: [MeasuredPoint]
  /// The engine of each point, numbers that sort as engines do.
  package let engines: [Int]
  /// For each point its latencies in seconds, not a number where they were not recorded; empty
  /// where no picture asks for them.
  package let timesToFirstToken: [Double]
  package let endToEndLatencies: [Double]
  package let rates: HardwareRates

  package init(
    label: [UInt8], style: SeriesStyle, points: [MeasuredPoint], engines: [Int],
    timesToFirstToken: [Double] = [], endToEndLatencies: [Double] = [], rates: HardwareRates
  ) {
    self.label = label
    self.style = style
    self.points = points
    self.engines = engines
    self.timesToFirstToken = timesToFirstToken
    self.endToEndLatencies = endToEndLatencies
    self.rates = rates
  }
}

extension MeasuredSeries {
  /// A series in the plane of two quantities.
  package struct Drawn {
    /// The frontier as a curve, without what targets add to it.
    let curve: CurveMark
    /// The indices of the points on the frontier.
    package let knots: [Int]
  }

  /// The series in a plane; `nil` where one of the quantities is not known of it.
  ///
  /// The frontier is that of throughput, whatever is made from it: against interactivity the
  /// method's, over a latency it bends to the other corner. A latency upwards has a frontier of its
  /// own, since none of the others has the least of it.
  ///
  /// Costs and energies are quotients of the very curve of the throughput; tok/s/MW is a multiple of
  /// it, whose spline is the same multiple.
  package func drawn(_ quantity: Quantity, against horizontal: HorizontalQuantity) -> Drawn? {
    let knots = knots(quantity, against: horizontal)
    var x: [Double] = []
    var y: [Double] = []
    for knot in knots {
      guard let across = value(horizontal.source, of: knot),
        let source = value(quantity.source, of: knot),
        let value = rates.rate(quantity.rate, at: source)
      else { return nil }
      x.append(across)
      y.append(quantity.isQuotient ? source : value)
    }
    guard !knots.isEmpty else { return nil }
    var transform = CurveMark.Transform.value
    if quantity.isQuotient, let numerator = rates.rate(quantity.rate, at: 1) {
      transform = .quotient(numerator: numerator)
    }
    let curve = CurveMark(
      spline: MonotoneSpline(x: x, y: y), transform: transform, style: style, label: label)
    return Drawn(curve: curve, knots: knots)
  }

  /// The indices of the points on the frontier.
  private func knots(_ quantity: Quantity, against horizontal: HorizontalQuantity) -> [Int] {
    let upwards = quantity.isLatency ? quantity.source : .throughput
    var known: [Int] = []
    var x: [Double] = []
    var y: [Double] = []
    for index in points.indices {
      let across = value(horizontal.source, of: index)
      let up = value(upwards, of: index)
      if across != nil, up != nil { known.append(index) }
      x.append(across ?? .nan)
      y.append(up ?? .nan)
    }
    let frontier = PlaneFrontier(
      of: known, x: x, horizontal.better, y: y, quantity.isLatency ? .lower : .higher)
    return frontier.knots
  }

  /// Where a point lies in the plane of two quantities; `nil` where one of them is not known of it.
  package func place(
    of index: Int, _ quantity: Quantity, against horizontal: HorizontalQuantity
  ) -> DataPoint? {
    guard let x = value(horizontal.source, of: index),
      let source = value(quantity.source, of: index),
      let y = rates.rate(quantity.rate, at: source)
    else { return nil }
    return DataPoint(x: x, y: y)
  }

  private func value(_ source: Quantity.Source, of index: Int) -> Double? {
    let point = points[index]
    switch source {
    case .interactivity: return point.interactivity
    case .throughput: return point.throughput
    case .inputThroughput: return point.inputThroughput
    case .outputThroughput: return point.outputThroughput
    case .timeToFirstToken: return seconds(timesToFirstToken, of: index)
    case .endToEndLatency: return seconds(endToEndLatencies, of: index)
    }
  }

  private func seconds(_ latencies: [Double], of index: Int) -> Double? {
    latencies.isEmpty || !latencies[index].isFinite ? nil : latencies[index]
  }
}
