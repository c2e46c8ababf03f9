extension LabelLayout {
  /// The lines of the legend, filled from left to right, row by row: the series if they are not
  /// named at their curves, then the shapes that mean something.
  func legend(withSeries: Bool) -> [LegendEntry] {
    var entries: [(LegendEntry.Sample, [UInt8])] = []
    if withSeries {
      for curve in drawn.curves where !curve.label.isEmpty {
        let style = curve.curve.style
        let key = drawn.points.first { $0.key.style == style }?.key
        entries.append((.series(style, key), curve.label))
      }
    }
    entries += drawn.shapeNames.map { (.points($0.keys), $0.name) }

    var rows: [[(LegendEntry.Sample, [UInt8], x: Double)]] = []
    var x = Double.infinity
    for (sample, text) in entries {
      let sampleWidth = sample.width * textSize
      let limit = size.width / textSize - sample.width
      let text = TextMetrics.truncated(text, to: limit)
      let width = sampleWidth + TextMetrics.width(text) * textSize
      if x + width > size.width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((sample, text, x: x))
      x += width + 1.2 * textSize
    }
    let height = LegendEntry.rowHeight * textSize
    return rows.enumerated().flatMap { index, row in
      let middle = height * (Double(index) + 0.5)
      return row.map { sample, text, x in
        LegendEntry(
          sample: sample, text: text, at: Position(x: x, y: middle),
          place: TextPlace(
            x: x + sample.width * textSize,
            baseline: middle + (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize,
            anchor: .start))
      }
    }
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
