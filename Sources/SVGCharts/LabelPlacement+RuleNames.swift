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
    var row = NameRow()
    repeat {
      row = NameRow()
      var place = 0
      for index in order where !rules[index].label.isEmpty {
        if place % step == 0 {
          let width = width(of: rules[index].label, role: .rule) + 0.5 * textSize
          row.add(index, width: width, centre: rules[index].x)
        }
        place += 1
      }
      // The only name is too long.
      if place <= step / 2 { row = NameRow() }
      step *= 2
    } while row.width > marks.size.width - left
    for place in row.rules.indices {
      let rule = rules[row.rules[place]]
      let centre = row.centre(of: place, from: left, to: marks.size.width)
      add(
        PlacedLabel(
          text: rule.label, role: .rule, style: nil,
          place: TextPlace(
            x: centre, baseline: plot.top - 10 - TextMetrics.descent * textSize, anchor: .middle),
          leader: PlacedLabel.Leader(
            start: Position(x: rule.x, y: plot.top), end: Position(x: centre, y: plot.top - 8))))
    }
    // What follows belongs into the plot.
    take(Box(left: 0, top: 0, right: marks.size.width, bottom: plot.top - 8))
  }
}

/// Words side by side, each as near as can be to where it wants to stand: the sum of the squared
/// distances is the least.
///
/// With the widths of the words before them taken off, the starts of the words must not fall. So
/// they are the isotonic regression of the starts that the words wish for, kept between the ends.
private struct NameRow {
  /// The guides that the words name, by their indices.
  private(set) var rules: [Int] = []
  private(set) var width = 0.0
  /// How wide the words up to the middle of each are.
  private var middles: [Double] = []
  /// Where each wishes to start, without the words before it.
  private var wishes: [Double] = []

  /// Adds a word; words come in the order of their centres.
  mutating func add(_ rule: Int, width: Double, centre: Double) {
    rules.append(rule)
    middles.append(self.width + width / 2)
    wishes.append(centre - width / 2 - self.width)
    self.width += width
  }

  /// The centre of the word at an index, in a row between two ends that has room for all.
  ///
  /// The regression is the greatest, over the words up to it, of the least mean of the wishes from
  /// there to the word or to one after it.
  func centre(of index: Int, from left: Double, to right: Double) -> Double {
    var greatest = left
    for first in 0...index {
      var least = Double.infinity
      var sum = 0.0
      for last in first..<wishes.count {
        sum += wishes[last]
        if last >= index { least = min(least, sum / Double(last - first + 1)) }
      }
      greatest = max(greatest, least)
    }
    return min(greatest, right - width) + middles[index]
  }
}
