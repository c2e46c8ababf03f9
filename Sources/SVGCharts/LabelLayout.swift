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
        lines: PlacesByX(drawn.curves.flatMap { $0.places.places }), rules: drawn.rules.map { $0.x }
      ))
    for value in drawn.values { placement.take(Box(around: value.ring.at, radius: ringReach)) }
    return placement
  }
}
