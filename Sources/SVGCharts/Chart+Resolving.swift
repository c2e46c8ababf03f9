extension Chart {
  /// Decides where everything stands.
  package func resolved() -> ResolvedChart {
    let marks = marks.filter { $0.isDrawable }
    let frame = frame(of: marks)
    let drawn = DrawnMarks(marks, in: frame)
    func layer(_ textSize: Double, isNarrow: Bool) -> LabelLayer {
      LabelLayout(size: size, frame: frame, drawn: drawn, textSize: textSize, isNarrow: isNarrow)
        .layer()
    }
    var layers = [layer(size.text, isNarrow: false)]
    if let narrowText = size.narrowText { layers.append(layer(narrowText, isNarrow: true)) }
    return ResolvedChart(
      title: title, summary: summary, size: size, plot: frame.plot,
      x: axis(x.title, frame.x) { frame.horizontal($0) },
      y: axis(y.title, frame.y) { frame.vertical($0) },
      bands: drawn.bands, rules: drawn.rules.map { $0.x }, curves: drawn.curves.map { $0.curve },
      points: drawn.points, rings: drawn.values.map { $0.ring }, layers: layers,
      thinnings: drawn.thinnings)
  }

  private func axis(
    _ title: [UInt8], _ scale: Scale, position: (Double) -> Double
  ) -> ResolvedAxis {
    // The title's arrow and a space take another 1.4 of the text size.
    let limit = size.width / size.layoutText - 1.4
    return ResolvedAxis(
      title: TextMetrics.truncated(title, to: limit), scale: scale,
      ticks: scale.ticks.map { .init(position: position($0.value), text: $0.text) },
      minorTicks: scale.minorTicks.map(position))
  }
}

extension Mark {
  /// Whether all its values can be drawn.
  fileprivate var isDrawable: Bool {
    switch self {
    case .band(let band): band.range.lowerBound.isDrawable && band.range.upperBound.isDrawable
    case .rule(let rule): rule.x.isDrawable
    case .curve(let curve): curve.knots.allSatisfy { $0.isDrawable }
    case .points: true
    case .label(let label): label.at.isDrawable
    case .bracket(let bracket):
      bracket.x.isDrawable && bracket.from.isDrawable && bracket.to.isDrawable
    }
  }
}

extension PointsMark {
  /// The mark without points that cannot be drawn.
  var drawable: PointsMark {
    var mark = self
    mark.frontier = Self.drawable(frontier)
    mark.dominated = Self.drawable(dominated)
    return mark
  }

  private static func drawable(_ points: [DataPoint]) -> [DataPoint] {
    points.filter { $0.isDrawable }
  }
}

extension DataPoint {
  fileprivate var isDrawable: Bool { x.isDrawable && y.isDrawable }
}

extension Double {
  /// Whether a value has a place on some scale, without overflow on the way there.
  var isDrawable: Bool { self == 0 || (1e-100...1e100).contains(magnitude) }
}

extension Chart.Size {
  /// The size of text that the plot leaves room for.
  var layoutText: Double { narrowText ?? text }
}
