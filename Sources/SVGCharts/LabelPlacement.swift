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
  private(set) var taken: [Box] = []
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

  /// A place for a word.
  struct Candidate {
    let place: TextPlace
    /// What the word belongs to, and how far its mark reaches: a leader goes from there.
    var origin: (at: Position, reach: Double)?
    /// How long a leader is at least.
    var leastLeader = 14.0
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
  ///
  /// - Parameter limit: what a place may cost.
  @discardableResult
  mutating func place(
    _ text: [UInt8], role: PlacedLabel.Role, style: SeriesStyle? = nil, at candidates: [Candidate],
    orNear point: Position, reach: Double, in area: Box, below limit: Double = .infinity
  ) -> Bool {
    let width = width(of: text, role: role)
    let near = best(of: candidates, width: width)
    if let near, near.cost < Self.costOfLine {
      add(text, role, style, at: candidates[near.index])
      return true
    }
    let far = nearest(to: point, reach: reach, in: area, width: width)
    if let far, far.cost < min(near?.cost ?? .infinity, limit) {
      add(text, role, style, at: far.candidate)
      return true
    }
    guard let near, near.cost < limit else { return false }
    add(text, role, style, at: candidates[near.index])
    return true
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
        leader: leader(to: box, of: candidate).map { [$0.start, $0.end] } ?? []))
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
}

extension PlacedLabel.Role {
  /// Names of series and gaps are bold.
  var isBold: Bool { self == .series || self == .gap }
}
