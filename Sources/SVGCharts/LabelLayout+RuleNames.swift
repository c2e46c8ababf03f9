import Methodology

extension LabelLayout {
  /// Names the guides in one row above the plot: each over its own, moved aside where two would
  /// touch, and joined to it by a line.
  ///
  /// Of more names than the row has room for every second one is left out until the rest fit.
  func placeRuleNames(_ placement: inout LabelPlacement) {
    let plot = marks.frame.plot
    let rules = marks.rules
    // Left of that the uppermost number of the axis may stand.
    let left = plot.left - Chart.tickGap
    var shown: [Int] = []
    for index in stableOrder(count: rules.count, by: { rules[$0].x < rules[$1].x })
    where !rules[index].label.isEmpty {
      shown.append(index)
    }
    var widths: [Double] = []
    while true {
      widths = []
      var sum = 0.0
      for index in shown {
        let width = placement.width(of: rules[index].label, role: .rule) + 0.5 * textSize
        widths.append(width)
        sum += width
      }
      if sum <= marks.size.width - left { break }
      var rest: [Int] = []
      for place in stride(from: 0, to: shown.count == 1 ? 0 : shown.count, by: 2) {
        rest.append(shown[place])
      }
      shown = rest
    }
    var wishes: [Double] = []
    for index in shown { wishes.append(rules[index].x) }
    let centres = Self.sideBySide(widths, centres: wishes, from: left, to: marks.size.width)
    let baseline = plot.top - 10 - TextMetrics.descent * textSize
    for (place, index) in shown.enumerated() {
      placement.add(
        PlacedLabel(
          text: rules[index].label, role: .rule, style: nil,
          place: TextPlace(x: centres[place], baseline: baseline, anchor: .middle),
          leader: PlacedLabel.Leader(
            start: Position(x: wishes[place], y: plot.top),
            end: Position(x: centres[place], y: plot.top - 8))))
    }
    // What follows belongs into the plot.
    placement.take(Box(left: 0, top: 0, right: marks.size.width, bottom: plot.top - 8))
  }

  /// The centres of words side by side between two ends that they fit between, each as near as can
  /// be to the one that it wishes for: the sum of the squared distances is the least.
  ///
  /// With the widths before them taken off, the starts of the words must not fall; this is the
  /// isotonic regression of those that they wish for, kept between the ends: for each word the
  /// greatest, over the words up to it, of the least mean from there to a word at it or after it.
  static func sideBySide(
    _ widths: [Double], centres: [Double], from left: Double, to right: Double
  ) -> [Double] {
    var starts: [Double] = []
    var room = right
    for index in widths.indices {
      starts.append(centres[index] - widths[index] / 2 - (right - room))
      room -= widths[index]
    }
    var result: [Double] = []
    var before = 0.0
    for index in widths.indices {
      var best = -Double.infinity
      for first in 0...index {
        var least = Double.infinity
        var sum = 0.0
        for last in first..<starts.count {
          sum += starts[last]
          if last >= index { least = min(least, sum / Double(last - first + 1)) }
        }
        best = max(best, least)
      }
      result.append(max(left, min(room, best)) + before + widths[index] / 2)
      before += widths[index]
    }
    return result
  }
}
