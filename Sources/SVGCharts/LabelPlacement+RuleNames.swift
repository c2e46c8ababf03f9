import Methodology

extension LabelPlacement {
  /// Names the guides in one row above the plot: each over its own, moved aside where two would
  /// touch, and joined to it by a line.
  ///
  /// Of more names than the row has room for every second one is left out until the rest fit.
  mutating func placeRuleNames(of marks: DrawnMarks) {
    let plot = marks.frame.plot
    let rules = marks.rules
    // Left of that the uppermost number of the axis may stand.
    let left = plot.left - Chart.tickGap
    let order = stableOrder(count: rules.count) { rules[$0].x < rules[$1].x }
    var step = 1
    var row: NameRow
    repeat {
      row = NameRow(left: left, right: marks.size.width)
      var place = 0
      for index in order where !rules[index].label.isEmpty {
        if place % step == 0 {
          let width = width(of: rules[index].label, role: .rule) + 0.5 * textSize
          row.add(index, width: width, centre: rules[index].x)
        }
        place += 1
      }
      // The only name is too long.
      if place <= step / 2 { row = NameRow(left: left, right: marks.size.width) }
      step *= 2
    } while row.width > row.right - left
    var place = 0
    for group in row.groups {
      for _ in 0..<group.count {
        let rule = rules[row.rules[place]]
        let centre = group.start + row.offsets[place]
        add(
          PlacedLabel(
            text: rule.label, role: .rule, style: nil,
            place: TextPlace(
              x: centre, baseline: plot.top - 10 - TextMetrics.descent * textSize, anchor: .middle),
            leader: PlacedLabel.Leader(
              start: Position(x: rule.x, y: plot.top), end: Position(x: centre, y: plot.top - 8))))
        place += 1
      }
    }
    // What follows belongs into the plot.
    take(Box(left: 0, top: 0, right: marks.size.width, bottom: plot.top - 8))
  }
}

/// Words side by side, each as near as can be to where it wants to stand.
///
/// Words that would touch form a group that stands where its members want to be on average: the
/// pooling of adjacent violators, which minimises the sum of the squared distances.
private struct NameRow {
  let left: Double
  let right: Double
  private(set) var width = 0.0
  private(set) var groups: [Group] = []
  /// The guides that the words name, by their indices.
  private(set) var rules: [Int] = []
  /// Where the centre of each word is, from the start of its group.
  private(set) var offsets: [Double] = []

  struct Group {
    /// How many words it has.
    var count = 1
    /// The sum of the starts that the words wish for.
    var wishes: Double
    var width: Double
    var start = 0.0
  }

  init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// Adds a word; words come in the order of their centres.
  mutating func add(_ rule: Int, width: Double, centre: Double) {
    rules.append(rule)
    offsets.append(width / 2)
    self.width += width
    var group = Group(wishes: centre - width / 2, width: width)
    while true {
      let wish = group.wishes / Double(group.count)
      group.start = max(left, min(right - group.width, wish))
      guard let last = groups.last, last.start + last.width > group.start else { break }
      groups.removeLast()
      for word in offsets.count - group.count..<offsets.count { offsets[word] += last.width }
      group.wishes = last.wishes + group.wishes - Double(group.count) * last.width
      group.count += last.count
      group.width += last.width
    }
    groups.append(group)
  }
}
