/// Finds places for words, one after the other: never over a point, another word or the edge, and
/// rather not over a line.
///
/// Each word is offered places, the best first. Of those that are free it takes the one with the
/// lowest cost: one for each step down the list, more for lines that it covers. The result depends
/// on nothing but the input.
struct LabelPlacement {
  let textSize: Double
  let isNarrow: Bool
  /// What words must keep off.
  let obstacles: Obstacles
  /// Words, and other boxes that were taken, with a little room around them.
  var taken: [Box] = []
  var labels: [PlacedLabel] = []
  /// The room of each label.
  var words: [Box] = []

  /// What is in the picture before any word.
  struct Obstacles {
    /// Where words may stand.
    var bounds: Box
    /// Where points stand.
    var points: PlacesByX
    /// Places along each curve.
    var lines: [PlacesByX]
    /// Where vertical guides stand.
    var rules: [RuleMark]
  }

  init(textSize: Double, isNarrow: Bool, obstacles: Obstacles) {
    self.textSize = textSize
    self.isNarrow = isNarrow
    self.obstacles = obstacles
  }

  /// How far points and rings reach; narrow pictures show them larger.
  var pointReach: Double { isNarrow ? 7 : 5 }
  var ringReach: Double { isNarrow ? 9 : 6.5 }

  /// A word that is looking for its place.
  struct Word {
    /// With the best place so far.
    fileprivate(set) var label: PlacedLabel
    let width: Double
    /// What the word belongs to, and how far its mark reaches: a leader goes from there.
    var origin: Position
    var reach: Double
    /// How long a leader is at least.
    var leastLeader = 14.0
    /// How many places it was offered.
    var rank = 0.0
    fileprivate(set) var hasPlace = false
    /// What its place costs or, without one, what a place must cost less than.
    fileprivate(set) var cost: Double
  }

  /// A word for something at `origin` whose mark reaches so far; infinity for no leader.
  ///
  /// - Parameter limit: what its place must cost less than.
  func word(
    _ text: [UInt8], _ role: PlacedLabel.Role, _ style: SeriesStyle?, at origin: Position,
    reach: Double, below limit: Double = .infinity
  ) -> Word {
    Word(
      label: PlacedLabel(
        text: text, role: role, style: style,
        place: TextPlace(x: 0, baseline: 0, anchor: .start), leader: nil),
      width: width(of: text, role: role), origin: origin, reach: reach, cost: limit)
  }

  /// Offers a word a place, which it takes if that is free and costs less than what it has.
  ///
  /// - Parameters:
  ///   - box: the room that it takes there.
  ///   - base: what the place costs besides what is in its way.
  func offer(_ place: TextPlace, _ box: Box, base: Double, to word: inout Word) {
    guard base < word.cost, isFree(box) else { return }
    let cost = base + self.cost(of: box)
    guard cost < word.cost else { return }
    let leader = leader(of: word, to: box)
    let total = cost + costOfLeader(leader, of: word)
    guard total < word.cost else { return }
    word.cost = total
    word.hasPlace = true
    word.label.place = place
    word.label.leader = leader
  }

  /// Adds a word, if it has found a place.
  mutating func add(_ word: Word) {
    if word.hasPlace { add(word.label) }
  }

  /// Adds a word whose place is known.
  mutating func add(_ label: PlacedLabel) {
    let box = label.place.box(width: width(of: label.text, role: label.role), size: textSize)
    take(box)
    words.append(box)
    labels.append(label)
  }

  /// Keeps later words out of a box, with a little room around it.
  mutating func take(_ box: Box) {
    taken.append(box.inset(by: -2))
  }

  /// Whether a line there would run through a word.
  func coversWord(_ box: Box) -> Bool { words.contains { $0.intersects(box) } }

  /// How wide a word is, in units of the picture.
  func width(of text: [UInt8], role: PlacedLabel.Role) -> Double {
    TextMetrics.width(text, isBold: role.isBold) * textSize
  }
}

extension PlacedLabel.Role {
  /// Names of series and gaps are bold.
  var isBold: Bool { self == .series || self == .gap }
}
