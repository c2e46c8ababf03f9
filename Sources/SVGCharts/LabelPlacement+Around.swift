extension LabelPlacement {
  /// A side of a point on which its word may stand.
  enum Compass {
    case north, northEast, east, southEast, south, southWest, west, northWest

    /// −1 for left, 1 for right.
    var horizontal: Double {
      switch self {
      case .northEast, .east, .southEast: 1
      case .north, .south: 0
      case .southWest, .west, .northWest: -1
      }
    }

    /// −1 for above, 1 for below.
    var vertical: Double {
      switch self {
      case .northWest, .north, .northEast: -1
      case .west, .east: 0
      case .southWest, .south, .southEast: 1
      }
    }
  }

  /// Candidates around a point: in the given order close by, then farther away.
  ///
  /// - Parameters:
  ///   - clearance: how far the point's own mark reaches.
  ///   - distances: how far beyond that words may stand, the nearest first.
  func candidates(
    around point: Position, order: [Compass], clearance: Double, distances: [Double]
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(order.count * distances.count)
    for distance in distances {
      for compass in order {
        candidates.append(
          Candidate(
            place: place(at: point, compass, distance: clearance + distance),
            origin: (at: point, reach: clearance)))
      }
    }
    return candidates
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
