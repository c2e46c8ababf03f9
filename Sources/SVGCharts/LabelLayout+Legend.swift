extension LabelLayout {
  /// The lines of the legend, filled from left to right, row by row: the series if they are not
  /// named at their curves, then the shapes that mean something.
  func legend(withSeries: Bool) -> [LegendEntry] {
    var rows = LegendRows(width: marks.size.width, textSize: textSize)
    if withSeries {
      for curve in marks.curves where !curve.label.isEmpty {
        var keys: [PointKey] = []
        for points in marks.points where keys.isEmpty && points.key.style == curve.style {
          keys.append(points.key)
        }
        rows.add(curve.style, keys, curve.label)
      }
    }
    for (index, points) in marks.points.enumerated() {
      guard let name = points.name, marks.points.firstIndex(where: { $0.name == name }) == index
      else { continue }
      var keys: [PointKey] = []
      for other in marks.points where other.name == name && !keys.contains(other.key) {
        keys.append(other.key)
      }
      rows.add(nil, keys, name)
    }
    return rows.entries
  }
}

/// The lines of a legend while they are filled.
private struct LegendRows {
  let width: Double
  let textSize: Double
  private(set) var entries: [LegendEntry] = []
  private var row = -1.0
  private var x = Double.infinity

  init(width: Double, textSize: Double) {
    self.width = width
    self.textSize = textSize
  }

  mutating func add(_ line: SeriesStyle?, _ keys: [PointKey], _ text: [UInt8]) {
    // With the space before the text, in multiples of the text size.
    let sample = line == nil ? 0.3 + 0.9 * Double(keys.count) : 2.4
    let sampleWidth = sample * textSize
    let text = TextMetrics.truncated(text, to: width / textSize - sample)
    let entryWidth = sampleWidth + TextMetrics.width(text) * textSize
    if x + entryWidth > width {
      row += 1
      x = 0
    }
    let middle = LegendEntry.rowHeight * textSize * (row + 0.5)
    entries.append(
      LegendEntry(
        line: line, keys: keys, text: text, at: Position(x: x, y: middle),
        place: TextPlace(
          x: x + sampleWidth,
          baseline: middle + (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize,
          anchor: .start)))
    x += entryWidth + 1.2 * textSize
  }
}

extension LegendEntry {
  /// Of a row, in multiples of the text size.
  static let rowHeight = 1.4
}

extension LabelLayer {
  /// The height of the legend as a picture of its own; 0 without one.
  var legendHeight: Double {
    guard let last = legend.last else { return 0 }
    return (last.at.y + LegendEntry.rowHeight * textSize / 2).rounded(.up)
  }
}
