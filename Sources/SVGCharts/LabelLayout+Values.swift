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
    var candidates = placement.candidates(
      around: at,
      order: isUppermost
        ? [.northEast, .northWest, .north, .east, .west, .southEast, .southWest, .south]
        : [.southWest, .southEast, .south, .west, .east, .northWest, .northEast, .north],
      clearance: ringReach, distances: [2, 12, 24, 40])
    let width = placement.width(of: value.text, role: .value)
    for index in candidates.indices {
      let box = candidates[index].place.box(width: width, size: textSize)
      let distance = box.squaredDistance(to: at)
      if drawn.values.contains(where: { box.squaredDistance(to: $0.ring.at) < distance }) {
        candidates[index].cost += Self.costOfNeighbour
      }
    }
    placement.place(
      value.text, role: .value, style: value.ring.style, at: candidates, orNear: at,
      reach: ringReach, in: frame.plot)
  }
}
