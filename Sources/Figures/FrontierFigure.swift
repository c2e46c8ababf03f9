import Methodology
import Numerals
import SVGCharts

/// A comparison's picture: each series' frontier as a curve, every measured point, and the targets
/// with the values that the table gives for them.
package struct FrontierFigure: Sendable {
  /// Plain text: the picture's accessible name, and what it says.
  package var title: [UInt8]
  package var summary: [UInt8]
  package var quantity: Quantity
  package var horizontal: HorizontalQuantity = .interactivity
  /// The two sides first, each if it was measured.
  package var series: [MeasuredSeries]
  /// What the legend says of each engine, by its number; empty where engines are not named.
  package var engineLabels: [[UInt8]] = []
  /// The guides, and what the sides do there; drawn over interactivity only.
  package var targets: [TargetComparison] = []
  /// The index in `targets` of the one whose gap is named; `nil` to name none.
  package var middleTarget: Int?
  /// Where curves are solid: the range that the sides share; `nil` for all of them.
  package var solid: ClosedRange<Double>?
  package var showsDominated = true
  package var horizontalScale: Scale.Choice = .automatic
  package var verticalScale: Scale.Choice = .automatic

  package init(
    title: [UInt8], summary: [UInt8], quantity: Quantity, series: [MeasuredSeries]
  ) {
    self.title = title
    self.summary = summary
    self.quantity = quantity
    self.series = series
  }

  private var hasTargets: Bool { horizontal == .interactivity }

  /// `nil` where the quantity is unknown for every series.
  package var chart: Chart? {
    var chart = Chart(
      title: title, summary: summary,
      x: Chart.Axis(title: bytes(horizontal.axisTitle), scale: horizontalScale),
      y: Chart.Axis(title: bytes(quantity.axisTitle), scale: verticalScale))
    let shapes = EngineShapes(series.map { $0.engines })
    for index in series.indices { add(index, shapes, to: &chart) }
    guard !chart.curves.isEmpty else { return nil }
    if hasTargets {
      for target in targets {
        let name = FigureFormat.target.text(target.target)
        chart.rules.append(RuleMark(x: target.target, label: name))
      }
    }
    chart.bracket = bracket
    return chart
  }

  private func add(_ index: Int, _ shapes: EngineShapes, to chart: inout Chart) {
    let series = series[index]
    guard let drawn = series.drawn(quantity, against: horizontal) else { return }
    chart.curves.append(
      CurveMark(
        spline: drawn.spline, transform: drawn.transform, style: series.style,
        label: series.label, solid: hasTargets ? solid : nil,
        boundStart: boundStart(series.style)))
    chart.points += points(of: index, drawn, shapes)
    guard hasTargets else { return }
    for target in targets {
      guard let point = point(of: series.style, at: target), point.isReached,
        let y = value(of: series, point)
      else { continue }
      chart.values.append(
        ValueMark(
          at: DataPoint(x: target.target, y: y), text: text(y, isBound: point.isBound),
          style: series.style))
    }
  }

  /// The measured points, those of each engine in a shape of its own.
  private func points(
    of index: Int, _ drawn: MeasuredSeries.Drawn, _ shapes: EngineShapes
  ) -> [PointsMark] {
    let series = series[index]
    var marks: [PointsMark] = []
    for (point, engine) in series.engines.enumerated() {
      guard let place = drawn.places[point] else { continue }
      let shape = shapes.shape(of: engine, inSeries: index)
      var mark = 0
      while mark < marks.count, marks[mark].shape != shape { mark += 1 }
      if mark == marks.count {
        marks.append(
          PointsMark(
            frontier: [], style: series.style, shape: shape,
            shapeName: name(of: engine, shapes.meaning(of: engine, inSeries: index))))
      }
      if drawn.isKnot[point] {
        marks[mark].frontier.append(place)
      } else if showsDominated {
        marks[mark].dominated.append(place)
      }
    }
    return marks.ordered { $0.shape.rawValue < $1.shape.rawValue }
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

  private func point(of style: SeriesStyle, at target: TargetComparison) -> OperatingPoint? {
    switch style {
    case .a: target.a
    case .b: target.b
    default: nil
    }
  }

  /// What a series' curve reads at a target.
  private func value(of series: MeasuredSeries, _ point: OperatingPoint) -> Double? {
    let reading = point.reading
    let source: Double? =
      switch quantity.source {
      case .throughput: reading.throughput
      case .inputThroughput: reading.inputThroughput
      case .outputThroughput: reading.outputThroughput
      case .timeToFirstToken, .endToEndLatency: nil
      }
    return source.flatMap { quantity.value(of: $0, series.rates) }
  }

  private func text(_ value: Double, isBound: Bool) -> [UInt8] {
    var text: [UInt8] = []
    if isBound { text += bytes(quantity.better == .higher ? "≥ " : "≤ ") }
    quantity.format.append(value, to: &text)
    return text
  }

  /// The least target below the frontier of a side, from which its bound is drawn.
  private func boundStart(_ style: SeriesStyle) -> Double? {
    guard hasTargets else { return nil }
    var least: Double?
    for target in targets where point(of: style, at: target)?.isBound == true {
      least = min(least ?? target.target, target.target)
    }
    return least
  }

  /// The gap at the middle target, where one side leads.
  private var bracket: BracketMark? {
    guard hasTargets, let middleTarget else { return nil }
    let middle = targets[middleTarget]
    let verdict: Verdict
    switch quantity {
    case .throughput: verdict = middle.verdicts.throughput
    case .cost: verdict = middle.verdicts.cost
    case .tokensPerSecondPerMegawatt: verdict = middle.verdicts.tokensPerSecondPerMegawatt
    default: return nil
    }
    guard verdict.winner != nil, let ratio = verdict.ratio, let a = middle.a, let b = middle.b,
      let from = quantity.value(of: a.reading.throughput, a.rates),
      let to = quantity.value(of: b.reading.throughput, b.rates)
    else { return nil }
    var text: [UInt8] = []
    if verdict.isBound { text += bytes("≥ ") }
    FigureFormat.ratio.append(ratio.value, to: &text)
    text += bytes("×")
    return BracketMark(x: middle.target, from: from, to: to, text: text)
  }
}

/// Fixed words as bytes.
func bytes(_ word: StaticString) -> [UInt8] { word.withUTF8Buffer { Array($0) } }
