/// Places all words of one size.
struct LabelLayout {
  let size: Chart.Size
  let frame: PlotFrame
  let drawn: DrawnMarks
  let textSize: Double
  let isNarrow: Bool

  /// How far points and rings reach; narrow pictures show them larger.
  private var pointReach: Double { isNarrow ? 7 : 5 }
  var ringReach: Double { isNarrow ? 9 : 6.5 }

  /// The words where they have a place: the names of the series at their curves, or, when one of
  /// them has no place there, all of them in the legend.
  func layer() -> LabelLayer {
    var placement = start
    placeRuleNames(&placement)
    var named = placement
    let haveNames = placeSeriesNames(&named)
    if haveNames { placement = named }
    let brackets = placeBrackets(&placement)
    placeValues(&placement)
    return LabelLayer(
      isNarrow: isNarrow, textSize: textSize, labels: placement.labels, brackets: brackets,
      legend: legend(withSeries: !haveNames))
  }

  private var start: LabelPlacement {
    var placement = LabelPlacement(
      textSize: textSize,
      obstacles: LabelPlacement.Obstacles(
        bounds: Box(
          left: frame.plot.left + 3, top: 0, right: size.width, bottom: frame.plot.bottom - 1),
        points: drawn.pointPlaces, pointReach: pointReach,
        lines: drawn.curves.map { $0.places }, rules: drawn.rules.map { $0.x }))
    for value in drawn.values { placement.take(Box(around: value.ring.at, radius: ringReach)) }
    return placement
  }

  /// Beside the values, the uppermost at a place upwards and the others downwards.
  private func placeValues(_ placement: inout LabelPlacement) {
    let places = drawn.brackets.map { $0.x }
    let first = drawn.values.filter { places.contains($0.ring.at.x) }
    let rest = drawn.values.filter { !places.contains($0.ring.at.x) }
    for value in first + rest {
      let at = value.ring.at
      let isUppermost = !drawn.values.contains { $0.ring.at.x == at.x && $0.ring.at.y < at.y }
      placement.place(
        value.text, role: .value, style: value.ring.style,
        at: placement.candidates(
          around: at,
          order: isUppermost
            ? [.northEast, .northWest, .north, .east, .west, .southEast, .southWest, .south]
            : [.southWest, .southEast, .south, .west, .east, .northWest, .northEast, .north],
          clearance: ringReach, distances: [2, 12, 24, 40]),
        orNear: at, reach: ringReach, in: frame.plot)
    }
  }
}
