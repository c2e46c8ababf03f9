extension LabelPlacement {
  /// More than any way to a place without a line costs.
  static let costOfLine = 400.0
  private static let costOfRule = 5.0
  /// That a leader crosses a curve.
  private static let costOfCrossing = 30.0

  /// Whether a word there covers no point and no other word, and is not cut.
  func isFree(_ box: Box) -> Bool {
    obstacles.bounds.contains(box) && !taken.contains { $0.intersects(box) }
      && !obstacles.points.contain(in: box.inset(by: -obstacles.pointReach))
  }

  /// What it costs to cover lines and guides.
  func cost(of box: Box) -> Double {
    let room = box.inset(by: -1)
    let covers = obstacles.lines.contains { $0.contain(in: room) }
    let crossings = obstacles.rules.filter { box.left < $0 && $0 < box.right }.count
    return (covers ? Self.costOfLine : 0) + Self.costOfRule * Double(crossings)
  }

  /// What it costs that the way from the mark to its word runs through other words or points.
  func costOfLeader(_ candidate: Candidate, to box: Box) -> Double {
    guard let origin = candidate.origin else { return 0 }
    guard let line = leader(to: box, of: candidate) else { return 0 }
    // The mark keeps words off, but not its own leader.
    let own = Box(around: origin.at, radius: origin.reach + 2)
    let (dx, dy) = (line.end.x - line.start.x, line.end.y - line.start.y)
    let length = max(abs(dx), abs(dy))
    let steps = max(1, Int(length / 4))
    var crossesLine = false
    for step in 1...steps {
      let part = Double(step) / Double(steps + 1)
      let at = Position(x: line.start.x + dx * part, y: line.start.y + dy * part)
      let spot = Box(around: at, radius: 1)
      if own.intersects(spot) { continue }
      if taken.contains(where: { $0.intersects(spot) })
        || obstacles.points.contain(in: Box(around: at, radius: obstacles.pointReach))
      {
        return Self.costOfLine
      }
      let near = Box(around: at, radius: 3)
      crossesLine = crossesLine || obstacles.lines.contains { $0.contain(in: near) }
    }
    return crossesLine ? Self.costOfCrossing : 0
  }

  /// A line from the edge of a mark to its word, if they are far enough apart to need one.
  func leader(to box: Box, of candidate: Candidate) -> (start: Position, end: Position)? {
    guard let (origin, reach) = candidate.origin else { return nil }
    let target = Position(
      x: min(max(origin.x, box.left), box.right), y: min(max(origin.y, box.top), box.bottom))
    let dx = target.x - origin.x
    let dy = target.y - origin.y
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > reach + candidate.leastLeader else { return nil }
    let start = reach / distance
    let end = (distance - 1) / distance
    return (
      Position(x: origin.x + dx * start, y: origin.y + dy * start),
      Position(x: origin.x + dx * end, y: origin.y + dy * end)
    )
  }
}
