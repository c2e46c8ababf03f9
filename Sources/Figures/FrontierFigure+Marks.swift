import Methodology
import Numerals
import SVGCharts

extension FrontierFigure {
  /// Adds the marks of a series.
  ///
  /// - Parameter place: of the series among those that were measured.
  func add(
    _ series: MeasuredSeries, _ place: Int, _ shapes: EngineShapes, to chart: inout Chart
  ) {
    guard let drawn = series.drawn(quantity, against: horizontal) else { return }
    let side = side(of: series)
    var curve = drawn.curve
    if hasTargets { curve.solid = solid }
    if let side { curve.boundStart = boundStart(of: side) }
    chart.curves.append(curve)
    for rank in 0..<EngineShapes.perSeries {
      let shape = EngineShapes.shape(rank: rank, inSeries: place)
      add(series, place, shape, drawn.knots, shapes, to: &chart)
    }
    guard let side else { return }
    for target in targets {
      guard let point = target.point(side), point.isReached,
        let y = value(of: point.reading, series.rates)
      else { continue }
      chart.values.append(
        ValueMark(
          at: DataPoint(x: target.target, y: y), text: text(y, isBound: point.isBound),
          style: series.style))
    }
  }

  /// The measured points of the engines that have a shape.
  private func add(
    _ series: MeasuredSeries, _ place: Int, _ shape: PointShape, _ knots: [Int],
    _ shapes: EngineShapes, to chart: inout Chart
  ) {
    var mark = PointsMark(frontier: [], style: series.style, shape: shape)
    var engine: Int?
    for index in series.points.indices
    where shapes.shape(of: series.engines[index], inSeries: place) == shape {
      guard let point = series.place(of: index, quantity, against: horizontal) else { continue }
      if knots.contains(index) {
        mark.frontier.append(point)
      } else if showsDominated {
        mark.dominated.append(point)
      } else {
        continue
      }
      engine = series.engines[index]
    }
    guard let engine else { return }
    mark.shapeName = name(of: engine, shapes.meaning(of: engine, inSeries: place))
    chart.points.append(mark)
  }

  /// What the legend says of a shape.
  private func name(of engine: Int, _ meaning: EngineShapes.Meaning) -> [UInt8]? {
    guard engineLabels.indices.contains(engine) else { return nil }
    return switch meaning {
    case .none: nil
    case .engine: engineLabels[engine]
    case .others: bytes("other engines")
    }
  }

  /// The side of whose targets a series tells.
  private func side(of series: MeasuredSeries) -> Side? {
    guard hasTargets else { return nil }
    return series.style == .a ? .a : series.style == .b ? .b : nil
  }

  /// What a series' curve reads at a target.
  private func value(of reading: Reading, _ rates: HardwareRates) -> Double? {
    let source: Double? =
      switch quantity.source {
      case .throughput: reading.throughput
      case .inputThroughput: reading.inputThroughput
      case .outputThroughput: reading.outputThroughput
      case .interactivity, .timeToFirstToken, .endToEndLatency: nil
      }
    guard let source else { return nil }
    return rates.rate(quantity.rate, at: source)
  }

  private func text(_ value: Double, isBound: Bool) -> [UInt8] {
    var text: [UInt8] = []
    if isBound { appendWords(quantity.better == .higher ? "≥ " : "≤ ", to: &text) }
    quantity.format.append(value, to: &text)
    return text
  }

  /// The least target below the frontier of a side, from which its bound is drawn.
  private func boundStart(of side: Side) -> Double? {
    var least: Double?
    for target in targets where target.point(side)?.isBound == true {
      least = min(least ?? target.target, target.target)
    }
    return least
  }

  /// The gap at the middle target, where one side leads.
  func addBracket(to chart: inout Chart) {
    // Energy has no verdict of its own.
    guard quantity.source == .throughput, quantity != .joulesPerToken,
      let middleTarget
    else { return }
    let middle = targets[middleTarget]
    let verdict = middle.verdict(quantity.rate)
    guard verdict.winner != nil, let ratio = verdict.ratio,
      let from = middle.a?.rate(quantity.rate), let to = middle.b?.rate(quantity.rate)
    else { return }
    var text: [UInt8] = []
    if verdict.isBound { appendWords("≥ ", to: &text) }
    FigureFormat.ratio.append(ratio.value, to: &text)
    appendWords("×", to: &text)
    chart.bracket = BracketMark(x: middle.target, from: from, to: to, text: text)
  }
}
