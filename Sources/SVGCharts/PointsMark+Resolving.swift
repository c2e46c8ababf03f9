import Methodology

extension PointsMark {
  /// The points in the picture, those of the dominated ones that were chosen.
  func resolved(dominated: [DataPoint], in frame: PlotFrame) -> ResolvedPoints {
    ResolvedPoints(
      key: PointKey(style: style, shape: shape),
      frontier: distinct(frontier.map { frame.position($0) }),
      dominated: distinct(dominated.map { frame.position($0) }))
  }

  /// From left to right, and of places that print alike only one.
  private func distinct(_ places: [Position]) -> [Position] {
    let sorted = places.ordered { p, q in p.x != q.x ? p.x < q.x : p.y < q.y }
    var distinct: [Position] = []
    for place in sorted {
      let isCovered = distinct.reversed().contains { other in
        tenths(other.x) == tenths(place.x) && tenths(other.y) == tenths(place.y)
      }
      if !isCovered { distinct.append(place) }
    }
    return distinct
  }
}
