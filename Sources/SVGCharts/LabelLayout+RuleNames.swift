import Methodology

extension LabelLayout {
  /// Names the guides in one row above the plot: each over its own, moved aside where two would
  /// touch, and joined to it by a line.
  ///
  /// Of more names than the row has room for every second one is left out until the rest fit.
  func placeRuleNames(_ placement: inout LabelPlacement) {
    let rules = marks.rules
    var shown: [Int] = []
    for index in stableOrder(count: rules.count, by: { rules[$0].x < rules[$1].x })
    where !rules[index].label.isEmpty {
      shown.append(index)
    }
    // Left of that the uppermost number of the axis may stand.
    let empty = NameRow(left: marks.frame.plot.left - Chart.tickGap, right: marks.size.width)
    var row = empty
    var step = 1
    repeat {
      row = empty
      for place in stride(from: 0, to: step < 2 * shown.count ? shown.count : 0, by: step) {
        let rule = rules[shown[place]]
        row.add(
          width: placement.width(of: rule.label, role: .rule) + 0.5 * textSize, centre: rule.x)
      }
      step *= 2
    } while !row.fits
    let baseline = marks.frame.plot.top - 10 - TextMetrics.descent * textSize
    for (index, centre) in row.centres.enumerated() {
      let rule = rules[shown[index * step / 2]]
      placement.add(
        PlacedLabel(
          text: rule.label, role: .rule, style: nil,
          place: TextPlace(x: centre, baseline: baseline, anchor: .middle),
          leader: PlacedLabel.Leader(
            start: Position(x: rule.x, y: marks.frame.plot.top),
            end: Position(x: centre, y: marks.frame.plot.top - 8))))
    }
    // What follows belongs into the plot.
    placement.take(Box(left: 0, top: 0, right: marks.size.width, bottom: marks.frame.plot.top - 8))
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
  /// Where the centre of each word is, from the start of its group.
  private var offsets: [Double] = []

  private struct Group {
    /// How many words it has.
    var count: Int
    /// The sum of the starts that the words wish for.
    var wishes: Double
    var width: Double
    var start = 0.0
  }

  init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// Whether nothing reaches beyond the ends.
  var fits: Bool { groups.allSatisfy { $0.start >= left && $0.start + $0.width <= right } }

  var centres: [Double] {
    var centres: [Double] = []
    for group in groups {
      for _ in 0..<group.count { centres.append(group.start + offsets[centres.count]) }
    }
    return centres
  }

  /// Adds a word; words come in the order of their centres.
  mutating func add(width: Double, centre: Double) {
    offsets.append(width / 2)
    var group = Group(count: 1, wishes: centre - width / 2, width: width)
    group.start = start(of: group)
    while let last = groups.last, last.start + last.width > group.start {
      groups.removeLast()
      for word in offsets.count - group.count..<offsets.count { offsets[word] += last.width }
      group.wishes = last.wishes + group.wishes - Double(group.count) * last.width
      group.count += last.count
      group.width += last.width
      group.start = start(of: group)
    }
    groups.append(group)
  }

  private func start(of group: Group) -> Double {
    max(left, min(right - group.width, group.wishes / Double(group.count)))
  }
}
