import Methodology

extension LabelPlacement {
  /// Names each series at an end of its curve, or else along it, if all have a place; returns
  /// whether they have.
  mutating func placeSeriesNames(of marks: DrawnMarks) -> Bool {
    let before = (taken, words, labels)
    for index in marks.curves.indices where !marks.curves[index].label.isEmpty {
      if !placeName(ofCurve: index, marks) {
        (taken, words, labels) = before
        return false
      }
    }
    return true
  }

  /// What it costs a name to stand as near to another curve as to its own.
  private static let costOfNeighbour = 20.0

  private mutating func placeName(ofCurve index: Int, _ marks: DrawnMarks) -> Bool {
    let curve = marks.curves[index]
    let lines = marks.lines
    let samples = lines[index].places
    // The line of a bound ends where the curve itself starts.
    let knot = marks.frame.horizontal(curve.spline.x[0])
    var start = 0
    while start + 1 < samples.count, samples[start + 1].x <= knot { start += 1 }
    let count = samples.count - start
    let end = samples[samples.count - 1]
    let clearance = isNarrow ? 8.0 : 6.0
    var word = word(
      curve.label, .series, curve.style, at: end, reach: clearance,
      below: Self.costOfLine)
    // A name as long as half the plot says more in the legend.
    guard word.width <= marks.frame.plot.width / 2 else { return false }
    // The end, the start, and seven places between them.
    for stop in 0...8 {
      var sample = count * (9 - stop) / 8
      var order: [Compass] = [.northEast, .southWest, .northWest, .southEast, .north, .south]
      if stop == 0 {
        sample = count - 1
        order = [.east, .northEast, .north, .southEast, .south, .northWest, .southWest]
      } else if stop == 1 {
        sample = 0
        order = [.northEast, .north, .east, .southEast, .south]
      }
      word.origin = samples[start + sample]
      offerPlaces(order, distances: stop < 2 ? [2, 10] : [0, 12], to: &word) { box in
        for other in lines.indices
        where other != index && lines[other].contain(in: box.inset(by: -8)) {
          return Self.costOfNeighbour
        }
        return 0
      }
    }
    offerNearest(to: end, reach: clearance, in: marks.frame.plot, to: &word)
    add(word)
    return word.hasPlace
  }
}
