extension LabelPlacement {
  /// What it costs a value to stand nearer to another ring than to its own.
  private static let costOfNeighbour = 60.0

  /// Beside the values, the uppermost at a place upwards and the others downwards; first those whose
  /// distance is bracketed.
  mutating func placeValues(of marks: DrawnMarks) {
    for isFirst in [true, false] {
      for value in marks.values {
        let isBracketed = marks.bracket?.x == value.at.x
        if isBracketed == isFirst { place(value, marks) }
      }
    }
  }

  private mutating func place(_ value: DrawnMarks.Value, _ marks: DrawnMarks) {
    let at = value.at
    let isUppermost = !marks.values.contains { $0.at.x == at.x && $0.at.y < at.y }
    var word = word(value.text, .value, value.style, at: at, reach: ringReach)
    offerPlaces(
      isUppermost
        ? [.northEast, .northWest, .north, .east, .west, .southEast, .southWest, .south]
        : [.southWest, .southEast, .south, .west, .east, .northWest, .northEast, .north],
      distances: [2, 12, 24, 40], to: &word
    ) { box in
      let distance = box.squaredDistance(to: at)
      return marks.values.contains { box.squaredDistance(to: $0.at) < distance }
        ? Self.costOfNeighbour : 0
    }
    offerNearest(to: at, reach: ringReach, in: marks.frame.plot, to: &word)
    add(word)
  }
}
