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
  /// Seconds, for each point; empty where no picture asks for them.
  package let latencies: [PointLatency]
  package let curve: FrontierCurve
  package let rates: HardwareRates

  package init(
    label: [UInt8], style: SeriesStyle, points: [MeasuredPoint], engines: [Int],
    latencies: [PointLatency] = [], curve: FrontierCurve, rates: HardwareRates
  ) {
    self.label = label
    self.style = style
    self.points = points
    self.engines = engines
    self.latencies = latencies
    self.curve = curve
    self.rates = rates
  }
}

/// The latencies of a run, in seconds; `nil` where they were not recorded.
package struct PointLatency: Equatable, Sendable {
  package let timeToFirstToken: Double?
  package let endToEnd: Double?

  package init(timeToFirstToken: Double?, endToEnd: Double?) {
    self.timeToFirstToken = timeToFirstToken
    self.endToEnd = endToEnd
  }
}

extension MeasuredSeries {
  /// Where each point lies in the plane of two quantities, and whether it is on the frontier there;
  /// no point where one of the quantities is not known of the series.
  package func placed(
    _ quantity: Quantity, against horizontal: HorizontalQuantity
  ) -> [(place: DataPoint?, isKnot: Bool)] {
    let drawn = drawn(quantity, against: horizontal)
    return points.indices.map { index in
      (drawn?.places[index], drawn?.isKnot[index] ?? false)
    }
  }

  /// A series in the plane of two quantities.
  struct Drawn {
    let spline: MonotoneSpline
    let transform: CurveMark.Transform
    /// The place of each point; `nil` where it has none in this plane.
    let places: [DataPoint?]
    /// Whether each point is on the frontier.
    let isKnot: [Bool]
  }

  /// The series in a plane; `nil` where one of the quantities is not known of it.
  ///
  /// Against interactivity the frontier is the method's, of throughput, whatever is made from it.
  /// Over a latency the frontier bends to the other corner. A latency upwards has a frontier of its
  /// own, since none of the others has the least of it.
  func drawn(_ quantity: Quantity, against horizontal: HorizontalQuantity) -> Drawn? {
    let source: MonotoneSpline
    let knots: [Int]
    if horizontal == .interactivity, let known = methodSpline(quantity.source) {
      guard let spline = known else { return nil }
      source = spline
      knots = curve.frontier.knots.map { $0.order }
    } else {
      guard let own = ownFrontier(quantity, against: horizontal) else { return nil }
      source = own.spline
      knots = own.knots
    }
    guard let drawn = quantity.curve(from: source, rates) else { return nil }
    var isKnot = [Bool](repeating: false, count: points.count)
    for knot in knots { isKnot[knot] = true }
    return Drawn(
      spline: drawn.spline, transform: drawn.transform,
      places: points.indices.map { place(of: $0, quantity, against: horizontal) },
      isKnot: isKnot)
  }

  /// The spline of the method's own frontier for a kind of throughput, `.some(nil)` where the kind
  /// is not known; `nil` for what the method makes no curve of.
  private func methodSpline(_ source: Quantity.Source) -> MonotoneSpline?? {
    switch source {
    case .throughput: .some(curve.throughput)
    case .inputThroughput: .some(curve.inputThroughput)
    case .outputThroughput: .some(curve.outputThroughput)
    case .timeToFirstToken, .endToEndLatency: nil
    }
  }

  private func ownFrontier(
    _ quantity: Quantity, against horizontal: HorizontalQuantity
  ) -> (spline: MonotoneSpline, knots: [Int])? {
    let isLatency = quantity.source == .timeToFirstToken || quantity.source == .endToEndLatency
    var plane: [PlanePoint] = []
    for index in points.indices {
      guard let x = value(horizontal, of: index),
        let y = isLatency ? value(quantity.source, of: index) : points[index].throughput
      else { continue }
      plane.append(PlanePoint(x: x, y: y, order: index))
    }
    let frontier = PlaneFrontier(
      of: plane, x: horizontal.better, y: isLatency ? .lower : .higher)
    guard !frontier.knots.isEmpty else { return nil }
    var x: [Double] = []
    var values: [Double] = []
    var knots: [Int] = []
    for knot in frontier.knots {
      guard let value = value(quantity.source, of: plane[knot].order) else { return nil }
      x.append(plane[knot].x)
      values.append(value)
      knots.append(plane[knot].order)
    }
    return (MonotoneSpline(x: x, y: values), knots)
  }

  private func place(
    of index: Int, _ quantity: Quantity, against horizontal: HorizontalQuantity
  ) -> DataPoint? {
    guard let x = value(horizontal, of: index), let source = value(quantity.source, of: index),
      let y = quantity.value(of: source, rates)
    else { return nil }
    return DataPoint(x: x, y: y)
  }

  private func value(_ horizontal: HorizontalQuantity, of index: Int) -> Double? {
    switch horizontal {
    case .interactivity: points[index].interactivity
    case .timeToFirstToken: value(Quantity.Source.timeToFirstToken, of: index)
    case .endToEndLatency: value(Quantity.Source.endToEndLatency, of: index)
    }
  }

  private func value(_ source: Quantity.Source, of index: Int) -> Double? {
    switch source {
    case .throughput: points[index].throughput
    case .inputThroughput: points[index].inputThroughput
    case .outputThroughput: points[index].outputThroughput
    case .timeToFirstToken: latencies.isEmpty ? nil : latencies[index].timeToFirstToken
    case .endToEndLatency: latencies.isEmpty ? nil : latencies[index].endToEnd
    }
  }
}
