import Methodology

extension PointsMark {
  /// The points in the picture, those of the dominated ones that were chosen.
  func resolved(dominated: [DataPoint], in frame: PlotFrame) -> ResolvedPoints {
    ResolvedPoints(
      key: PointKey(style: style, shape: shape),
      frontier: places(of: frontier, in: frame), dominated: places(of: dominated, in: frame))
  }

  /// From left to right, and of places that print alike only one.
  private func places(of points: [DataPoint], in frame: PlotFrame) -> [Position] {
    let sorted = points.map { frame.position($0) }.ordered { p, q in
      p.x != q.x ? p.x < q.x : p.y < q.y
    }
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
