extension DrawnMarks {
  /// Places all words of one size: the names of the series at their curves or, when one of them has
  /// no place there, all of them in the legend.
  func labels(textSize: Double, isNarrow: Bool) -> LabelLayer {
    var placement = LabelPlacement(
      textSize: textSize, isNarrow: isNarrow, obstacles: obstacles)
    for value in values {
      placement.take(Box(around: value.at, radius: placement.ringReach))
    }
    placement.placeRuleNames(of: self)
    let haveNames = placement.placeSeriesNames(of: self)
    let bracket = placement.placeBracket(of: self)
    placement.placeValues(of: self)
    return LabelLayer(
      isNarrow: isNarrow, textSize: textSize, labels: placement.labels, bracket: bracket,
      legend: legend(textSize: textSize, withSeries: !haveNames))
  }

  private var obstacles: LabelPlacement.Obstacles {
    let plot = frame.plot
    var places: [Position] = []
    for group in points {
      for place in group.frontier { places.append(place) }
      for place in group.dominated { places.append(place) }
    }
    return LabelPlacement.Obstacles(
      bounds: Box(left: plot.left + 3, top: 0, right: size.width, bottom: plot.bottom - 1),
      points: PlacesByX(places), lines: lines, rules: rules)
  }
}
