extension LabelLayout {
  /// Below this height a bracket would be no more than a blot: a leader goes to the guide instead.
  private static let leastHeight = 6.0

  /// Draws each bracket on the side where its name has a place; returns their corners.
  func placeBrackets(_ placement: inout LabelPlacement) -> [[Position]] {
    var lines: [[Position]] = []
    for bracket in marks.brackets { place(bracket, &placement, &lines) }
    return lines
  }

  private func place(
    _ bracket: DrawnMarks.Bracket, _ placement: inout LabelPlacement, _ lines: inout [[Position]]
  ) {
    let height = bracket.bottom - bracket.top
    let isDrawn = height >= Self.leastHeight
    let reach = isDrawn ? ringReach + 9 : ringReach
    func back(_ side: Double) -> Double { bracket.x + side * reach }
    func tip(_ side: Double) -> Double { back(side) - side * 6 }
    func box(_ side: Double) -> Box {
      Box(
        left: min(back(side), tip(side)), top: bracket.top, right: max(back(side), tip(side)),
        bottom: bracket.bottom)
    }
    let isFreeRight = !placement.coversWord(box(1))
    let isFreeLeft = !placement.coversWord(box(-1))
    var side = isFreeRight || !isFreeLeft ? 1.0 : -1.0
    let origin = Position(x: back(side), y: (bracket.top + bracket.bottom) / 2)
    /// Offers places right beside the back, in its middle or a little above or below.
    func offerPlaces(_ side: Double, to word: inout LabelPlacement.Word) {
      let half = (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize
      for part in [0, -0.15, 0.15, -0.3, 0.3] {
        let place = TextPlace(
          x: back(side) + side * 5, baseline: origin.y + part * height + half,
          anchor: side > 0 ? .start : .end)
        let box = place.box(width: word.width, size: textSize)
        placement.offer(place, box, base: word.rank, to: &word)
        word.rank += 1
      }
    }
    func offerPlaces(below limit: Double) -> LabelPlacement.Word {
      var word = placement.word(
        bracket.text, .gap, nil, at: origin, reach: .infinity, below: limit)
      offerPlaces(side, to: &word)
      if isFreeLeft, isFreeRight { offerPlaces(-1, to: &word) }
      return word
    }
    var word = offerPlaces(below: LabelPlacement.costOfLine)
    if word.hasPlace, word.label.place.x < bracket.x { side = -1 }
    if isDrawn {
      placement.take(box(side))
      lines.append([
        Position(x: tip(side), y: bracket.top), Position(x: back(side), y: bracket.top),
        Position(x: back(side), y: bracket.bottom), Position(x: tip(side), y: bracket.bottom),
      ])
    }
    if !word.hasPlace { word = offerPlaces(below: .infinity) }
    placement.add(word, orNear: origin, reach: 2, in: marks.frame.plot)
  }
}
