extension LabelPlacement {
  /// The place for a word anywhere in an area that is the nearest to a point, where crossing lines
  /// counts as distance; `nil` if nothing is free.
  ///
  /// Places form a grid, which is searched from the point outwards until all that remains is farther
  /// away than what was found.
  func nearest(
    to point: Position, reach: Double, in area: Box, width: Double
  ) -> (candidate: Candidate, cost: Double)? {
    let height = (TextMetrics.ascent + TextMetrics.descent) * textSize
    let step = textSize * 0.6
    let rows = Int((area.height - height) / step)
    let columns = Int((area.width - width) / step)
    guard rows >= 0, columns >= 0 else { return nil }
    let middleRow = min(max(Int((point.y - height / 2 - area.top) / step), 0), rows)
    let middleColumn = min(max(Int((point.x - width / 2 - area.left) / step), 0), columns)
    var best: (candidate: Candidate, cost: Double)?
    for row in Self.outwards(from: middleRow, to: rows) {
      let top = area.top + Double(row) * step
      let away = max(top - point.y, point.y - top - height, 0)
      if let best, best.cost <= away { continue }
      for column in Self.outwards(from: middleColumn, to: columns) {
        let place = TextPlace(
          x: area.left + Double(column) * step, baseline: top + TextMetrics.ascent * textSize,
          anchor: .start)
        let box = place.box(width: width, size: textSize)
        let distance = box.squaredDistance(to: point).squareRoot()
        if let best, best.cost <= distance { continue }
        guard isFree(box) else { continue }
        let costOfPlace = distance + cost(of: box)
        if let best, best.cost <= costOfPlace { continue }
        let candidate = Candidate(place: place, origin: (at: point, reach: reach), leastLeader: 4)
        let cost = costOfPlace + costOfLeader(candidate, to: box)
        if cost < best?.cost ?? .infinity { best = (candidate, cost) }
      }
    }
    return best
  }

  /// The numbers from 0 to `last`, the nearest to `middle` first.
  private static func outwards(from middle: Int, to last: Int) -> [Int] {
    var order = [middle]
    order.reserveCapacity(last + 1)
    for distance in 1...max(1, max(middle, last - middle)) {
      if middle - distance >= 0 { order.append(middle - distance) }
      if middle + distance <= last { order.append(middle + distance) }
    }
    return order
  }
}
