extension LabelLayout {
  /// Below this height a bracket would be no more than a blot: a leader goes to the guide instead.
  private static let leastHeight = 6.0

  /// Draws each bracket on the side where its name has a place; returns their corners.
  func placeBrackets(_ placement: inout LabelPlacement) -> [[Position]] {
    drawn.brackets.compactMap { place($0, &placement) }
  }

  private func place(
    _ bracket: DrawnMarks.Bracket, _ placement: inout LabelPlacement
  ) -> [Position]? {
    let height = bracket.bottom - bracket.top
    let isDrawn = height >= Self.leastHeight
    let reach = isDrawn ? ringReach + 9 : ringReach
    let middle = (bracket.top + bracket.bottom) / 2
    func back(_ side: Double) -> Double { bracket.x + side * reach }
    func box(_ side: Double) -> Box {
      let ends = [back(side), back(side) - side * 6]
      return Box(
        left: min(ends[0], ends[1]), top: bracket.top, right: max(ends[0], ends[1]),
        bottom: bracket.bottom)
    }
    let free: [Double] = [1, -1].filter { !placement.coversWord(box($0)) }
    let sides = free.isEmpty ? [1] : free
    var candidates: [LabelPlacement.Candidate] = []
    for side in sides { candidates += beside(back(side), side, middle: middle, height: height) }
    if let index = placement.place(
      bracket.text, role: .gap, at: candidates, below: LabelPlacement.costOfLine)
    {
      let side = sides[index / (candidates.count / sides.count)]
      return isDrawn ? corners(box(side), side, &placement) : nil
    }
    let side = sides[0]
    let line = isDrawn ? corners(box(side), side, &placement) : nil
    placement.place(
      bracket.text, role: .gap, at: candidates,
      orNear: Position(x: back(side), y: middle), reach: 2, in: frame.plot)
    return line
  }

  /// Places right beside the back of a bracket, in its middle or a little above or below.
  private func beside(
    _ back: Double, _ side: Double, middle: Double, height: Double
  ) -> [LabelPlacement.Candidate] {
    let half = (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize
    return [0, -0.15, 0.15, -0.3, 0.3].map { part in
      LabelPlacement.Candidate(
        place: TextPlace(
          x: back + side * 5, baseline: middle + part * height + half,
          anchor: side > 0 ? .start : .end))
    }
  }

  /// The line of a bracket, whose room no later word takes.
  private func corners(
    _ box: Box, _ side: Double, _ placement: inout LabelPlacement
  ) -> [Position] {
    placement.take(box)
    let back = side > 0 ? box.right : box.left
    let tip = side > 0 ? box.left : box.right
    return [
      Position(x: tip, y: box.top), Position(x: back, y: box.top),
      Position(x: back, y: box.bottom), Position(x: tip, y: box.bottom),
    ]
  }
}
