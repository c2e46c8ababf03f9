import Methodology

extension LabelLayout {
  /// Names the guides in one row above the plot: each over its own, moved aside where two would
  /// touch, and joined to it by a line.
  ///
  /// Of more names than the row has room for every second one is left out until the rest fit.
  func placeRuleNames(_ placement: inout LabelPlacement) {
    var rules = drawn.rules.filter { !$0.label.isEmpty }.ordered { $0.x < $1.x }
    let space = 0.5 * textSize
    func row() -> NameRow {
      // Left of that the uppermost number of the axis may stand.
      var row = NameRow(left: frame.plot.left - Chart.tickGap, right: size.width)
      for rule in rules {
        row.add(width: placement.width(of: rule.label, role: .rule) + space, centre: rule.x)
      }
      return row
    }
    while !row().fits {
      rules = rules.count == 1 ? [] : rules.indices.filter { $0 % 2 == 0 }.map { rules[$0] }
    }
    let baseline = frame.plot.top - 10 - TextMetrics.descent * textSize
    for (rule, centre) in zip(rules, row().centres) {
      placement.add(
        PlacedLabel(
          text: rule.label, role: .rule, style: nil,
          place: TextPlace(x: centre, baseline: baseline, anchor: .middle),
          leader: [
            Position(x: rule.x, y: frame.plot.top), Position(x: centre, y: frame.plot.top - 8),
          ]))
    }
    // What follows belongs into the plot.
    placement.take(Box(left: 0, top: 0, right: size.width, bottom: frame.plot.top - 8))
  }
}

/// Words side by side, each as near as can be to where it wants to stand.
///
/// Words that would touch form a group that stands where its members want to be on average: the
/// pooling of adjacent violators, which minimises the sum of the squared distances.
private struct NameRow {
  let left: Double
  let right: Double
  private var groups: [Group] = []

  private struct Group {
    /// Of each word its width, and where its centre is, from the start of the group.
    var words: [(width: Double, offset: Double)]
    /// The sum of the starts that the words wish for.
    var wishes: Double
    var width: Double
    var start: Double
  }

  init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// Whether nothing reaches beyond the ends.
  var fits: Bool { groups.allSatisfy { $0.start >= left && $0.start + $0.width <= right } }

  var centres: [Double] {
    groups.flatMap { group in group.words.map { group.start + $0.offset } }
  }

  /// Adds a word; words come in the order of their centres.
  mutating func add(width: Double, centre: Double) {
    var group = Group(
      words: [(width, width / 2)], wishes: centre - width / 2, width: width, start: 0)
    group.start = start(of: group)
    while let last = groups.last, last.start + last.width > group.start {
      groups.removeLast()
      group = Group(
        words: last.words + group.words.map { ($0.width, $0.offset + last.width) },
        wishes: last.wishes + group.wishes - Double(group.words.count) * last.width,
        width: last.width + group.width, start: 0)
      group.start = start(of: group)
    }
    groups.append(group)
  }

  private func start(of group: Group) -> Double {
    max(left, min(right - group.width, group.wishes / Double(group.words.count)))
  }
}
