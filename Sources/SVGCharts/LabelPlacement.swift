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

  private static let costOfLine = 20.0
  private static let costOfRule = 5.0

  /// A place for a word.
  struct Candidate {
    let place: TextPlace
    /// What the word belongs to, and how far its mark reaches: a leader goes from there.
    var origin: (at: Position, reach: Double)?
    /// What the place costs besides its rank.
    var cost = 0.0
  }

  /// Places a word at the best free candidate; returns the candidate's index, `nil` if none is free.
  @discardableResult
  mutating func place(
    _ text: [UInt8], role: PlacedLabel.Role, style: SeriesStyle? = nil, at candidates: [Candidate]
  ) -> Int? {
    let width = self.width(of: text, role: role)
    var best: Int?
    var bestCost = Double.infinity
    for (rank, candidate) in candidates.enumerated() where Double(rank) < bestCost {
      let box = candidate.place.box(width: width, size: textSize)
      guard isFree(box) else { continue }
      let cost = Double(rank) + candidate.cost + cost(of: box)
      if cost < bestCost {
        best = rank
        bestCost = cost
      }
    }
    guard let best else { return nil }
    let chosen = candidates[best]
    let box = chosen.place.box(width: width, size: textSize)
    take(box)
    labels.append(
      PlacedLabel(
        text: text, role: role, style: style, place: chosen.place,
        leader: chosen.origin.map { leader(from: $0.at, reach: $0.reach, to: box) } ?? []))
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
