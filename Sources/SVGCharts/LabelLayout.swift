/// Places all words of one size.
struct LabelLayout {
  let marks: DrawnMarks
  var textSize: Double
  var isNarrow: Bool

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
    let bracket = placeBracket(&placement)
    placeValues(&placement)
    return LabelLayer(
      isNarrow: isNarrow, textSize: textSize, labels: placement.labels, bracket: bracket,
      legend: legend(withSeries: !haveNames))
  }

  private var start: LabelPlacement {
    let plot = marks.frame.plot
    var points: [Position] = []
    for group in marks.points {
      for place in group.frontier { points.append(place) }
      for place in group.dominated { points.append(place) }
    }
    var lines: [Position] = []
    for curve in marks.curves {
      for place in curve.samples.places { lines.append(place) }
    }
    var rules: [Double] = []
    for rule in marks.rules { rules.append(rule.x) }
    var placement = LabelPlacement(
      textSize: textSize,
      obstacles: LabelPlacement.Obstacles(
        bounds: Box(left: plot.left + 3, top: 0, right: marks.size.width, bottom: plot.bottom - 1),
        points: PlacesByX(points), pointReach: pointReach, lines: PlacesByX(lines), rules: rules))
    for value in marks.values { placement.take(Box(around: value.at, radius: ringReach)) }
    return placement
  }
}
