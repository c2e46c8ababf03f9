import Methodology

extension DrawnMarks {
  /// Adds all points of one series.
  ///
  /// They may come in several marks, one for each shape; the limit of dominated points is for all of
  /// them.
  mutating func addPoints(of style: SeriesStyle, from marks: [PointsMark]) {
    var dominated: [DataPoint] = []
    var owners: [Int] = []
    for index in marks.indices where marks[index].style == style {
      for point in marks[index].dominated where point.isDrawable {
        dominated.append(point)
        owners.append(index)
      }
    }
    let order = Self.orderByX(dominated)
    let shown = min(order.count, PointsMark.dominatedLimit)
    for index in marks.indices where marks[index].style == style {
      let mark = marks[index]
      var selection: [DataPoint] = []
      // Evenly over the points from left to right, the first and the last among them.
      for place in 0..<shown {
        let point = order[place * (order.count - 1) / max(1, shown - 1)]
        if owners[point] == index { selection.append(dominated[point]) }
      }
      points.append(
        ResolvedPoints(
          frontier: places(of: mark.frontier), dominated: places(of: selection), style: style,
          shape: mark.shape, shapeName: mark.shapeName))
    }
  }

  /// Whether a dominated point of a series is among those that are drawn, or prints like one.
  package func showDominated(_ position: Position, of style: SeriesStyle) -> Bool {
    let spot = Box(around: position, radius: 0.1)
    return points.contains { group in
      group.style == style && group.dominated.contains { spot.contains($0) }
    }
  }

  /// The points from left to right. It compares as `PlacesByX` does, on a list that does not change
  /// either: so the kernel has one copy of that code.
  private static func orderByX(_ points: [DataPoint]) -> [Int] {
    stableOrder(count: points.count) { first, second in
      let p = points[first]
      let q = points[second]
      return p.x != q.x ? p.x < q.x : p.y < q.y
    }
  }

  /// From left to right, and of places that print alike only one.
  private func places(of points: [DataPoint]) -> [Position] {
    var places: [Position] = []
    for point in points where point.isDrawable { places.append(frame.position(point)) }
    var distinct: [Position] = []
    for place in PlacesByX(places).places {
      let x = tenths(place.x)
      let y = tenths(place.y)
      var isCovered = false
      var index = distinct.count - 1
      while !isCovered, index >= 0, tenths(distinct[index].x) == x {
        isCovered = tenths(distinct[index].y) == y
        index -= 1
      }
      if !isCovered { distinct.append(place) }
    }
    return distinct
  }
}
