extension LabelLayout {
  /// Names each series at an end of its curve, or else along it; returns whether all have a place.
  func placeSeriesNames(_ placement: inout LabelPlacement) -> Bool {
    for index in drawn.curves.indices where !drawn.curves[index].label.isEmpty {
      guard placeName(of: index, &placement) else { return false }
    }
    return true
  }

  /// What it costs a name to stand as near to another curve as to its own.
  private static let costOfNeighbour = 20.0

  private func placeName(of index: Int, _ placement: inout LabelPlacement) -> Bool {
    let curve = drawn.curves[index]
    let width = placement.width(of: curve.label, role: .series)
    // A name as long as half the plot says more in the legend.
    guard width <= frame.plot.width / 2 else { return false }
    let clearance = isNarrow ? 8.0 : 6.0
    let samples = curve.samples
    func around(
      _ point: Position, _ order: [LabelPlacement.Compass], distances: [Double]
    ) -> [LabelPlacement.Candidate] {
      placement.candidates(
        around: point, order: order, clearance: clearance, distances: distances)
    }
    var candidates =
      around(
        samples[samples.count - 1],
        [.east, .northEast, .north, .southEast, .south, .northWest, .southWest], distances: [2, 10])
      + around(samples[0], [.northEast, .north, .east, .southEast, .south], distances: [2, 10])
    for eighth in [7, 6, 5, 4, 3, 2, 1] {
      candidates += around(
        samples[samples.count * eighth / 8],
        [.northEast, .southWest, .northWest, .southEast, .north, .south], distances: [0, 12])
    }
    for place in candidates.indices {
      let box = candidates[place].place.box(width: width, size: textSize)
      let isNearOther = drawn.curves.indices.contains { other in
        other != index && drawn.curves[other].places.contain(in: box.inset(by: -8))
      }
      if isNearOther { candidates[place].cost += Self.costOfNeighbour }
    }
    let style = curve.curve.style
    return placement.place(
      curve.label, role: .series, style: style, at: candidates,
      orNear: samples[samples.count - 1], reach: clearance, in: frame.plot,
      below: LabelPlacement.costOfLine)
  }
}
