extension LabelLayout {
  /// The lines of the legend, filled from left to right, row by row: the series if they are not
  /// named at their curves, then the shapes that mean something.
  func legend(withSeries: Bool) -> [LegendEntry] {
    var rows = LegendRows(width: size.width, textSize: textSize)
    if withSeries {
      for curve in drawn.curves where !curve.label.isEmpty {
        let style = curve.curve.style
        let key = drawn.points.first { $0.key.style == style }?.key
        rows.add(.series(style, key), curve.label)
      }
    }
    for name in drawn.shapeNames { rows.add(.points(name.keys), name.name) }
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

  mutating func add(_ sample: LegendEntry.Sample, _ text: [UInt8]) {
    let sampleWidth = sample.width * textSize
    let text = TextMetrics.truncated(text, to: width / textSize - sample.width)
    let entryWidth = sampleWidth + TextMetrics.width(text) * textSize
    if x + entryWidth > width {
      row += 1
      x = 0
    }
    let middle = LegendEntry.rowHeight * textSize * (row + 0.5)
    entries.append(
      LegendEntry(
        sample: sample, text: text, at: Position(x: x, y: middle),
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

extension LegendEntry.Sample {
  /// With the space before the text, in multiples of the text size.
  var width: Double {
    switch self {
    case .series: 2.4
    case .points(let keys): 0.3 + 0.9 * Double(keys.count)
    }
  }
}

extension LabelLayer {
  /// The height of the legend as a picture of its own; 0 without one.
  var legendHeight: Double {
    guard let last = legend.last else { return 0 }
    return (last.at.y + LegendEntry.rowHeight * textSize / 2).rounded(.up)
  }
}
