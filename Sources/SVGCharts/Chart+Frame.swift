import Methodology

extension Chart {
  /// The plot and its scales: what remains when the words around it have their room.
  ///
  /// Heights are compared from zero, places from left to right only with one another.
  ///
  ///     title of y
  ///     names of the rules      where there are any
  ///     ┌──────┬──────────
  ///     │ tick │ plot
  ///     └──────┴──────────
  ///              ticks
  ///                 title of x
  var frame: PlotFrame {
    let text = size.layoutText
    let line = (TextMetrics.ascent + TextMetrics.descent) * text
    let hasRuleNames = rules.contains { $0.x.isDrawable }
    let titleOffset = hasRuleNames ? AxisOffset.titleAboveRules : .titleAboveNumbers
    let top = 1 + (TextMetrics.ascent - titleOffset.ems) * text
    let bottom = size.height - 1 - (AxisOffset.titleBelow.ems + TextMetrics.descent) * text
    var values = AxisValues()
    values.add(self)
    // Numbers one above the other are a line apart.
    let yScale = Scale(y.scale, values: values.y, length: bottom - top) { _, _ in line }
    var widest = 0.0
    for tick in yScale.ticks { widest = max(widest, TextMetrics.width(tick.text) * text) }
    let left = (widest + Self.tickGap).rounded(.up)
    let xScale = Scale(
      x.scale, values: values.x, baseline: .none, length: size.width - left - 12
    ) { tick, next in
      (TextMetrics.width(tick.text) + TextMetrics.width(next.text)) / 2 * text + text / 2
    }
    // The last number is centred below its tick and must not be cut.
    var last = 0.0
    if let tick = xScale.ticks.last { last = TextMetrics.width(tick.text) * text }
    let right = size.width - max(12, (last / 2).rounded(.up) + 1)
    return PlotFrame(
      plot: Box(left: left, top: top, right: right, bottom: bottom), x: xScale, y: yScale,
      hasRuleNames: hasRuleNames)
  }

  /// From the numbers on the left to the plot.
  static let tickGap = 8.0
}

/// How far from an edge of the plot the words of the axes stand, in multiples of their own size, so
/// that one element serves both sizes of text.
struct AxisOffset {
  let ems: Double
  /// The same as the value of a `dy` attribute.
  let text: StaticString

  /// The numbers below the plot, from its bottom to their baseline: so far that the first of them
  /// does not touch the lowest number on the left.
  static let numberBelow = AxisOffset(ems: 1.6, text: "1.6em")
  /// The numbers left of the plot, from their tick to their baseline: half of their line.
  static let numberBeside = AxisOffset(ems: 0.35, text: ".35em")
  static let titleBelow = AxisOffset(ems: 2.95, text: "2.95em")
  static let titleAboveNumbers = AxisOffset(ems: -1.1, text: "-1.1em")
  static let titleAboveRules = AxisOffset(ems: -2.3, text: "-2.3em")
}

/// All values that the axes must reach.
private struct AxisValues {
  var x: [Double] = []
  var y: [Double] = []

  mutating func add(_ chart: Chart) {
    for value in chart.x.extent where value.isDrawable { x.append(value) }
    for value in chart.y.extent where value.isDrawable { y.append(value) }
    for curve in chart.curves where curve.isDrawable {
      add(curve.knots)
      if let start = curve.boundStart, start < curve.spline.x[0] { x.append(start) }
    }
    for points in chart.points {
      add(points.frontier)
      add(points.dominated)
    }
    for value in chart.values { add([value.at]) }
  }

  private mutating func add(_ points: [DataPoint]) {
    for point in points where point.isDrawable {
      x.append(point.x)
      y.append(point.y)
    }
  }
}
