extension LabelLayout {
  /// What it costs a value to stand nearer to another ring than to its own.
  private static let costOfNeighbour = 60.0

  /// Beside the values, the uppermost at a place upwards and the others downwards; first those whose
  /// distance is bracketed.
  func placeValues(_ placement: inout LabelPlacement) {
    for isFirst in [true, false] {
      for value in drawn.values {
        let isBracketed = drawn.brackets.contains { $0.x == value.ring.at.x }
        if isBracketed == isFirst { place(value, &placement) }
      }
    }
  }

  private func place(_ value: DrawnMarks.Value, _ placement: inout LabelPlacement) {
    let at = value.ring.at
    let isUppermost = !drawn.values.contains { $0.ring.at.x == at.x && $0.ring.at.y < at.y }
    var word = placement.word(value.text, .value, value.ring.style, at: at, reach: ringReach)
    placement.offerPlaces(
      isUppermost
        ? [.northEast, .northWest, .north, .east, .west, .southEast, .southWest, .south]
        : [.southWest, .southEast, .south, .west, .east, .northWest, .northEast, .north],
      distances: [2, 12, 24, 40], to: &word
    ) { box in
      let distance = box.squaredDistance(to: at)
      return drawn.values.contains { box.squaredDistance(to: $0.ring.at) < distance }
        ? Self.costOfNeighbour : 0
    }
    placement.add(word, orNear: at, reach: ringReach, in: frame.plot)
  }
}
