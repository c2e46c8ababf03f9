extension LabelPlacement {
  /// A side of a point on which its word may stand.
  enum Compass: Int {
    case northWest = 0
    case north = 1
    case northEast = 2
    case west = 3
    case east = 5
    case southWest = 6
    case south = 7
    case southEast = 8

    /// −1 for left, 1 for right.
    var horizontal: Double { Double(rawValue % 3 - 1) }

    /// −1 for above, 1 for below.
    var vertical: Double { Double(rawValue / 3 - 1) }
  }

  /// Offers a word the places around its origin: in the given order close by, then farther away.
  ///
  /// - Parameters:
  ///   - distances: how far beyond the origin's own mark words may stand, the nearest first.
  ///   - penalty: what a place costs besides its rank.
  func offerPlaces(
    _ order: [Compass], distances: [Double], to word: inout Word, penalty: (Box) -> Double
  ) {
    for distance in distances {
      for compass in order {
        let place = place(at: word.origin, compass, distance: word.reach + distance)
        let box = place.box(width: word.width, size: textSize)
        offer(place, box, base: word.rank + penalty(box), to: &word)
        word.rank += 1
      }
    }
  }

  private func place(at point: Position, _ compass: Compass, distance: Double) -> TextPlace {
    let isDiagonal = compass.horizontal != 0 && compass.vertical != 0
    let reach = isDiagonal ? distance * 0.7 : distance
    let height = (TextMetrics.ascent + TextMetrics.descent) * textSize
    // The letters are lower than their line: what stands above or below may come that much closer.
    let slack = 0.15 * textSize
    let middle = point.y + compass.vertical * (reach + height / 2 - slack)
    return TextPlace(
      x: point.x + compass.horizontal * reach,
      baseline: middle + height / 2 - TextMetrics.descent * textSize,
      anchor: compass.horizontal > 0 ? .start : compass.horizontal < 0 ? .end : .middle)
  }
}
