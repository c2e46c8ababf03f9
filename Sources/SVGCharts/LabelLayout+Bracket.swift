extension LabelLayout {
  /// Below this height a bracket would be no more than a blot: a leader goes to the guide instead.
  private static let leastHeight = 6.0

  /// Draws the bracket on the side where its name has a place; returns its corners, none if it is
  /// not drawn.
  func placeBracket(_ placement: inout LabelPlacement) -> [Position] {
    guard let bracket = marks.bracket else { return [] }
    let isDrawn = bracket.bottom - bracket.top >= Self.leastHeight
    let reach = isDrawn ? ringReach + 9 : ringReach
    // To the right and to the left, where no word is in the way.
    var sides: [Double] = []
    for side in [1.0, -1] where !placement.coversWord(box(bracket, reach: side * reach)) {
      sides.append(side)
    }
    if sides.isEmpty { sides = [1] }
    var side = sides[0]
    let origin = Position(
      x: bracket.x + side * reach, y: (bracket.top + bracket.bottom) / 2)
    var word = placement.word(
      bracket.text, .gap, nil, at: origin, reach: .infinity, below: LabelPlacement.costOfLine)
    for side in sides { offerPlaces(bracket, reach: side * reach, placement, to: &word) }
    if word.hasPlace { side = word.label.place.x < bracket.x ? -1 : 1 }
    let box = box(bracket, reach: side * reach)
    if isDrawn { placement.take(box) }
    if !word.hasPlace {
      word.cost = .infinity
      word.rank = 0
      for side in sides { offerPlaces(bracket, reach: side * reach, placement, to: &word) }
    }
    placement.add(word, orNear: origin, reach: 2, in: marks.frame.plot)
    guard isDrawn else { return [] }
    let back = side > 0 ? box.right : box.left
    let tip = side > 0 ? box.left : box.right
    return [
      Position(x: tip, y: box.top), Position(x: back, y: box.top),
      Position(x: back, y: box.bottom), Position(x: tip, y: box.bottom),
    ]
  }

  /// The room of a bracket whose back is so far from its values, to the left if negative.
  private func box(_ bracket: DrawnMarks.Bracket, reach: Double) -> Box {
    let back = bracket.x + reach
    let tip = back - (reach > 0 ? 6 : -6)
    return Box(
      left: min(back, tip), top: bracket.top, right: max(back, tip), bottom: bracket.bottom)
  }

  /// Offers a word places right beside the back of a bracket, in its middle or a little above or
  /// below.
  private func offerPlaces(
    _ bracket: DrawnMarks.Bracket, reach: Double, _ placement: LabelPlacement,
    to word: inout LabelPlacement.Word
  ) {
    let half = (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize
    for part in [0, -0.15, 0.15, -0.3, 0.3] {
      let place = TextPlace(
        x: bracket.x + reach + (reach > 0 ? 5 : -5),
        baseline: word.origin.y + part * (bracket.bottom - bracket.top) + half,
        anchor: reach > 0 ? .start : .end)
      placement.offer(
        place, place.box(width: word.width, size: textSize), base: word.rank, to: &word)
      word.rank += 1
    }
  }
}
