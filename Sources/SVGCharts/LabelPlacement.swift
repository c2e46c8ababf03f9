/// Finds places for words, one after the other: never over a point, another word or the edge, and
/// rather not over a line.
///
/// Each word brings its candidate places, the best first. Of those that are free it gets the one
/// with the lowest cost: one for each step down the list, more for lines that it covers. The result
/// depends on nothing but the input.
struct LabelPlacement {
  let textSize: Double
  /// What words must keep off.
  let obstacles: Obstacles
  /// Words, and other boxes that were taken.
  private var taken: [Box] = []
  private(set) var labels: [PlacedLabel] = []

  /// What is in the picture before any word.
  struct Obstacles {
    /// Where words may stand.
    var bounds: Box
    /// Where points stand, and how far they reach.
    var points: PlacesByX
    var pointReach: Double
    /// Places along the curves.
    var lines: [PlacesByX]
    /// Where vertical guides stand.
    var rules: [Double]
  }

  init(textSize: Double, obstacles: Obstacles) {
    self.textSize = textSize
    self.obstacles = obstacles
  }

  /// More than any way to a place without a line costs.
  static let costOfLine = 400.0
  private static let costOfRule = 5.0

  /// A place for a word.
  struct Candidate {
    let place: TextPlace
    /// What the word belongs to, and how far its mark reaches: a leader goes from there.
    var origin: (at: Position, reach: Double)?
    /// What the place costs besides its rank.
    var cost = 0.0
  }

  /// Places a word at the best free candidate; returns the candidate's index, `nil` if none is free
  /// or all of them cost too much.
  @discardableResult
  mutating func place(
    _ text: [UInt8], role: PlacedLabel.Role, style: SeriesStyle? = nil, at candidates: [Candidate],
    below limit: Double = .infinity
  ) -> Int? {
    guard let (best, cost) = best(of: candidates, width: width(of: text, role: role)), cost < limit
    else { return nil }
    add(text, role, style, at: candidates[best])
    return best
  }

  /// Places a word at the best candidate or, where that is taken or on a line, at the place nearest
  /// to what it names that is free of both; returns whether there is one.
  @discardableResult
  mutating func place(
    _ text: [UInt8], role: PlacedLabel.Role, style: SeriesStyle? = nil, at candidates: [Candidate],
    orNear point: Position, reach: Double, in area: Box
  ) -> Bool {
    let width = width(of: text, role: role)
    let near = best(of: candidates, width: width)
    if let near, near.cost < Self.costOfLine {
      add(text, role, style, at: candidates[near.index])
      return true
    }
    let far = grid(around: point, reach: reach, in: area, width: width)
    if let place = best(of: far, width: width), place.cost < near?.cost ?? .infinity {
      add(text, role, style, at: far[place.index])
      return true
    }
    if let near { add(text, role, style, at: candidates[near.index]) }
    return near != nil
  }

  /// Adds a word whose place is known.
  mutating func add(_ label: PlacedLabel) {
    take(label.place.box(width: width(of: label.text, role: label.role), size: textSize))
    labels.append(label)
  }

  private mutating func add(
    _ text: [UInt8], _ role: PlacedLabel.Role, _ style: SeriesStyle?, at candidate: Candidate
  ) {
    let box = candidate.place.box(width: width(of: text, role: role), size: textSize)
    add(
      PlacedLabel(
        text: text, role: role, style: style, place: candidate.place,
        leader: candidate.origin.map { leader(from: $0.at, reach: $0.reach, to: box) } ?? []))
  }

  /// The best free candidate and its cost.
  private func best(of candidates: [Candidate], width: Double) -> (index: Int, cost: Double)? {
    var best: (index: Int, cost: Double)?
    for (rank, candidate) in candidates.enumerated() {
      let least = Double(rank) + candidate.cost
      if let best, best.cost <= least { continue }
      let box = candidate.place.box(width: width, size: textSize)
      guard isFree(box) else { continue }
      let cost = least + cost(of: box) + costOfLeader(candidate, to: box)
      if cost < best?.cost ?? .infinity { best = (rank, cost) }
    }
    return best
  }

  /// Keeps later words out of a box, with a little room around it.
  mutating func take(_ box: Box) {
    taken.append(box.inset(by: -2))
  }

  /// Whether a line there would run through a word.
  func coversWord(_ box: Box) -> Bool {
    labels.contains { label in
      label.place.box(width: width(of: label.text, role: label.role), size: textSize)
        .intersects(box)
    }
  }

  func width(of text: [UInt8], role: PlacedLabel.Role) -> Double {
    TextMetrics.width(text, isBold: role.isBold) * textSize
  }

  private func isFree(_ box: Box) -> Bool {
    obstacles.bounds.contains(box) && !taken.contains { $0.intersects(box) }
      && !obstacles.points.contain(in: box.inset(by: -obstacles.pointReach))
  }

  private func cost(of box: Box) -> Double {
    let inner = box.inset(by: 1)
    let covers = obstacles.lines.contains { $0.contain(in: inner) }
    let crossings = obstacles.rules.filter { box.left < $0 && $0 < box.right }.count
    return (covers ? Self.costOfLine : 0) + Self.costOfRule * Double(crossings)
  }

  /// What it costs that the way from the mark to its word runs through other words or points.
  private func costOfLeader(_ candidate: Candidate, to box: Box) -> Double {
    guard let origin = candidate.origin else { return 0 }
    let line = leader(from: origin.at, reach: origin.reach, to: box)
    guard line.count == 2 else { return 0 }
    // The mark keeps words off, but not its own leader.
    let own = Box(around: origin.at, radius: origin.reach + 2)
    let length = max(abs(line[1].x - line[0].x), abs(line[1].y - line[0].y))
    let steps = max(1, Int(length / 4))
    for step in 1...steps {
      let part = Double(step) / Double(steps + 1)
      let at = Position(
        x: line[0].x + (line[1].x - line[0].x) * part,
        y: line[0].y + (line[1].y - line[0].y) * part)
      let spot = Box(around: at, radius: 1)
      if own.intersects(spot) { continue }
      if taken.contains(where: { $0.intersects(spot) })
        || obstacles.points.contain(in: Box(around: at, radius: obstacles.pointReach))
      {
        return Self.costOfLine
      }
    }
    return 0
  }

  /// A line from the edge of a mark to a word, if they are far enough apart to need one.
  private func leader(from origin: Position, reach: Double, to box: Box) -> [Position] {
    let target = Position(
      x: min(max(origin.x, box.left), box.right), y: min(max(origin.y, box.top), box.bottom))
    let dx = target.x - origin.x
    let dy = target.y - origin.y
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > reach + 14 else { return [] }
    let start = reach / distance
    let end = (distance - 1) / distance
    return [
      Position(x: origin.x + dx * start, y: origin.y + dy * start),
      Position(x: origin.x + dx * end, y: origin.y + dy * end),
    ]
  }
}

extension PlacedLabel.Role {
  /// Names of series and gaps are bold.
  var isBold: Bool { self == .series || self == .gap }
}
