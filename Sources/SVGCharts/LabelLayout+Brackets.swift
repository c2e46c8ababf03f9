extension LabelLayout {
  /// Below this height a bracket would be no more than a blot: its name stands alone.
  private static let leastHeight = 6.0

  /// Draws each bracket on the side where its name has a place; returns their corners.
  func placeBrackets(_ placement: inout LabelPlacement) -> [[Position]] {
    drawn.brackets.compactMap { place($0, &placement) }
  }

  private func place(
    _ bracket: DrawnMarks.Bracket, _ placement: inout LabelPlacement
  ) -> [Position]? {
    let reach = ringReach + 9
    let middle = (bracket.top + bracket.bottom) / 2
    let height = bracket.bottom - bracket.top
    let half = (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize
    let heights = [0, -0.15, 0.15, -0.3, 0.3].map { middle + $0 * height + half }
    func candidates(_ side: Double) -> [LabelPlacement.Candidate] {
      heights.map { baseline in
        let x = bracket.x + side * (reach + 5)
        let anchor: TextPlace.Anchor = side > 0 ? .start : .end
        return .init(place: TextPlace(x: x, baseline: baseline, anchor: anchor))
      }
    }
    func box(_ side: Double) -> Box {
      let ends = [bracket.x + side * (reach - 6), bracket.x + side * reach]
      return Box(
        left: min(ends[0], ends[1]), top: bracket.top, right: max(ends[0], ends[1]),
        bottom: bracket.bottom)
    }
    let sides: [Double] = [1, -1].filter { !placement.coversWord(box($0)) }
    guard
      let index = placement.place(bracket.text, role: .gap, at: sides.flatMap { candidates($0) }),
      height >= Self.leastHeight
    else { return nil }
    let side = sides[index / heights.count]
    placement.take(box(side))
    let back = bracket.x + side * reach
    let tip = back - side * 6
    return [
      Position(x: tip, y: bracket.top), Position(x: back, y: bracket.top),
      Position(x: back, y: bracket.bottom), Position(x: tip, y: bracket.bottom),
    ]
  }
}
