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
  func frame(of marks: [Mark]) -> PlotFrame {
    let text = size.layoutText
    let line = (TextMetrics.ascent + TextMetrics.descent) * text
    let hasRules = marks.contains { if case .rule = $0 { true } else { false } }
    let titleOffset = hasRules ? AxisOffset.titleAboveRules : .titleAboveNumbers
    let top = 1 + (TextMetrics.ascent - titleOffset.ems) * text
    let bottom = size.height - 1 - (AxisOffset.titleBelow.ems + TextMetrics.descent) * text
    var values = AxisValues(marks)
    values.x += x.extent.filter { $0.isDrawable }
    values.y += y.extent.filter { $0.isDrawable }
    let yScale = scale(y.scale, values: values.y, .zero) { ticks in
      // Numbers one above the other are a line apart.
      Self.areApart(ticks, length: bottom - top) { _, _ in line }
    }
    var widestTick = 0.0
    for tick in yScale.ticks { widestTick = max(widestTick, TextMetrics.width(tick.text) * text) }
    let left = (widestTick + Self.tickGap).rounded(.up)
    let xScale = scale(x.scale, values: values.x, .none) { ticks in
      Self.areApart(ticks, length: size.width - left - 12) { tick, next in
        (TextMetrics.width(tick.text) + TextMetrics.width(next.text)) / 2 * text + text / 2
      }
    }
    // The last number is centred below its tick and must not be cut.
    let lastWidth = xScale.ticks.last.map { TextMetrics.width($0.text) * text } ?? 0
    let right = size.width - max(12, (lastWidth / 2).rounded(.up) + 1)
    return PlotFrame(
      plot: Box(left: left, top: top, right: right, bottom: bottom), x: xScale, y: yScale)
  }

  /// From the numbers on the left to the plot.
  static let tickGap = 8.0

  /// The scale with the most ticks, seven at most, whose numbers have room.
  private func scale(
    _ choice: Scale.Choice, values: [Double], _ baseline: LinearScale.Baseline,
    hasRoom: (Scale) -> Bool
  ) -> Scale {
    for maximum in stride(from: 7, to: 2, by: -1) {
      let scale = Scale(choice, values: values, maximumTicks: maximum, baseline: baseline)
      if hasRoom(scale) { return scale }
    }
    return Scale(choice, values: values, maximumTicks: 2, baseline: baseline)
  }

  private static func areApart(
    _ scale: Scale, length: Double, distance: (DecimalTick, DecimalTick) -> Double
  ) -> Bool {
    zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { tick, next in
      (scale.position(of: next.value) - scale.position(of: tick.value)) * length
        >= distance(tick, next)
    }
  }
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

  init(_ marks: [Mark]) {
    for mark in marks {
      switch mark {
      case .band, .rule, .bracket: break
      case .curve(let curve):
        add(curve.knots)
        if let start = curve.boundStart, start < curve.spline.x[0] { x.append(start) }
      case .points(let points):
        let points = points.drawable
        add(points.frontier)
        add(points.dominated)
      case .label(let label): add(label.at)
      }
    }
  }

  private mutating func add(_ points: [DataPoint]) {
    for point in points { add(point) }
  }

  private mutating func add(_ point: DataPoint) {
    x.append(point.x)
    y.append(point.y)
  }
}
