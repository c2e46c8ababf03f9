extension LabelPlacement {
  /// Below this height a bracket would be no more than a blot: a leader goes to the guide instead.
  private static let leastHeight = 6.0

  /// Draws the bracket on the side where its name has a place; returns its corners, none if it is
  /// not drawn.
  mutating func placeBracket(of marks: DrawnMarks) -> [Position] {
    guard let bracket = marks.bracket else { return [] }
    let isDrawn = bracket.bottom - bracket.top >= Self.leastHeight
    let reach = isDrawn ? ringReach + 9 : ringReach
    var word = word(
      bracket.text, .gap, nil, at: Position(x: bracket.x, y: (bracket.top + bracket.bottom) / 2),
      reach: .infinity)
    // To the right, or else to the left, unless another word is in the way.
    var side = 0.0
    for next in [1.0, -1] where !coversWord(box(bracket, reach: next * reach)) {
      let cost = min(word.cost, Self.costOfLine)
      offerPlaces(bracket, reach: next * reach, to: &word)
      if side == 0 || word.cost < cost { side = next }
    }
    if side == 0 {
      side = 1
      offerPlaces(bracket, reach: reach, to: &word)
    }
    let box = box(bracket, reach: side * reach)
    if isDrawn { take(box) }
    let origin = Position(x: bracket.x + side * reach, y: word.origin.y)
    offerNearest(to: origin, reach: 2, in: marks.frame.plot, to: &word)
    add(word)
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
    _ bracket: DrawnMarks.Bracket, reach: Double, to word: inout Word
  ) {
    let half = (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize
    for part in [0, -0.15, 0.15, -0.3, 0.3] {
      let place = TextPlace(
        x: bracket.x + reach + (reach > 0 ? 5 : -5),
        baseline: word.origin.y + part * (bracket.bottom - bracket.top) + half,
        anchor: reach > 0 ? .start : .end)
      offer(
        place, place.box(width: word.width, size: textSize), base: word.rank, to: &word)
      word.rank += 1
    }
  }
}
