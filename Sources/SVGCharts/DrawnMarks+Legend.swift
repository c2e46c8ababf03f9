extension DrawnMarks {
  /// The lines of the legend, filled from left to right, row by row: the series if they are not
  /// named at their curves, then the shapes that mean something.
  func legend(textSize: Double, withSeries: Bool) -> [PlacedLabel] {
    var rows = LegendRows(width: size.width, textSize: textSize)
    if withSeries {
      for curve in curves where !curve.label.isEmpty {
        var samples: [Int] = []
        for index in points.indices where samples.isEmpty && points[index].style == curve.style {
          samples.append(index)
        }
        rows.add(curve.style, samples, curve.label)
      }
    }
    for index in points.indices {
      guard let name = points[index].shapeName else { continue }
      var samples: [Int] = []
      for other in points.indices where points[other].shapeName == name {
        if !samples.contains(where: { points[$0].looksLike(points[other]) }) {
          samples.append(other)
        }
      }
      if samples[0] == index { rows.add(nil, samples, name) }
    }
    return rows.entries
  }
}

/// The lines of a legend while they are filled.
private struct LegendRows {
  let width: Double
  let textSize: Double
  private(set) var entries: [PlacedLabel] = []
  private var row = -1.0
  private var x = Double.infinity

  init(width: Double, textSize: Double) {
    self.width = width
    self.textSize = textSize
  }

  /// - Parameters:
  ///   - line: the series whose line is shown, with its point; `nil` for points only.
  ///   - samples: the marks of which a point is shown.
  mutating func add(_ line: SeriesStyle?, _ samples: [Int], _ text: [UInt8]) {
    // With the space before the text, in multiples of the text size.
    let sample = line == nil ? 0.3 + 0.9 * Double(samples.count) : 2.4
    let text = TextMetrics.truncated(text, to: width / textSize - sample)
    let sampleWidth = sample * textSize
    let entryWidth = sampleWidth + TextMetrics.width(text) * textSize
    if x + entryWidth > width {
      row += 1
      x = 0
    }
    let start = Position(x: x, y: LabelLayer.legendRow * textSize * (row + 0.5))
    entries.append(
      PlacedLabel(
        text: text, role: .key, style: line,
        place: TextPlace(
          x: x + sampleWidth,
          baseline: start.y + (TextMetrics.ascent - TextMetrics.descent) / 2 * textSize,
          anchor: .start),
        leader: PlacedLabel.Leader(
          start: start, end: Position(x: x + 1.8 * textSize, y: start.y)),
        points: samples))
    x += entryWidth + 1.2 * textSize
  }
}

extension LabelLayer {
  /// The height of a row of the legend, in multiples of the text size.
  fileprivate static let legendRow = 1.4

  /// The height of the legend as a picture of its own; 0 without one.
  var legendHeight: Double {
    guard let last = legend.last, let sample = last.leader else { return 0 }
    return (sample.start.y + Self.legendRow * textSize / 2).rounded(.up)
  }
}
