import Numerals

extension LabelPlacement {
  /// More than any way to a place without a line costs.
  static let costOfLine = 400.0
  private static let costOfRule = 5.0
  /// That a leader crosses a curve.
  private static let costOfCrossing = 30.0

  /// Whether a word there covers no point and no other word, and is not cut.
  func isFree(_ box: Box) -> Bool {
    obstacles.bounds.contains(box) && !isTaken(box)
      && !obstacles.points.contain(in: box.inset(by: -pointReach))
  }

  private func isTaken(_ box: Box) -> Bool { taken.contains { $0.intersects(box) } }

  private func coversLine(_ box: Box) -> Bool {
    obstacles.lines.contains { $0.contain(in: box) }
  }

  /// What it costs to cover lines and guides.
  func cost(of box: Box) -> Double {
    var crossings = 0.0
    for rule in obstacles.rules where box.left < rule.x && rule.x < box.right { crossings += 1 }
    let covers = coversLine(box.inset(by: -1))
    return (covers ? Self.costOfLine : 0) + Self.costOfRule * crossings
  }

  /// What it costs that the way from the mark to its word runs through other words or points.
  func costOfLeader(_ leader: PlacedLabel.Leader?, of word: Word) -> Double {
    guard let leader else { return 0 }
    // The mark keeps words off, but not its own leader.
    let own = Box(around: word.origin, radius: word.reach + 2)
    let dx = leader.end.x - leader.start.x
    let dy = leader.end.y - leader.start.y
    let steps = max(1, wholePart(of: max(abs(dx), abs(dy)) / 4))
    var cost = 0.0
    for step in 1...steps {
      let part = Double(step) / Double(steps + 1)
      let at = Position(x: leader.start.x + dx * part, y: leader.start.y + dy * part)
      let spot = Box(around: at, radius: 1)
      if own.intersects(spot) { continue }
      if isTaken(spot)
        || obstacles.points.contain(in: Box(around: at, radius: pointReach))
      {
        return Self.costOfLine
      }
      if coversLine(Box(around: at, radius: 3)) { cost = Self.costOfCrossing }
    }
    return cost
  }

  /// A line from the edge of a mark to its word, if they are far enough apart to need one.
  func leader(of word: Word, to box: Box) -> PlacedLabel.Leader? {
    let origin = word.origin
    let dx = min(max(origin.x, box.left), box.right) - origin.x
    let dy = min(max(origin.y, box.top), box.bottom) - origin.y
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > word.reach + word.leastLeader else { return nil }
    let start = word.reach / distance
    let end = (distance - 1) / distance
    return PlacedLabel.Leader(
      start: Position(x: origin.x + dx * start, y: origin.y + dy * start),
      end: Position(x: origin.x + dx * end, y: origin.y + dy * end))
  }
}
