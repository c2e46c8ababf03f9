/// A chart with everything decided: where each line, point and word stands.
///
/// Equal charts resolve to equal values, in whatever order points were given. Positions are in the
/// units of the picture's size; those of a legend start at its own top.
package struct ResolvedChart: Equatable, Sendable {
  package let title: [UInt8]
  package let summary: [UInt8]
  package let xTitle: [UInt8]
  package let yTitle: [UInt8]
  package let marks: DrawnMarks
  /// The words for each size of text: one layer, or one for wide and one for narrow pictures.
  package let layers: [LabelLayer]

  /// Where a pair of values stands in the picture.
  package func position(of point: DataPoint) -> Position { marks.frame.position(point) }
}

/// All words of one size, and what belongs to them.
package struct LabelLayer: Equatable, Sendable {
  package let isNarrow: Bool
  package let textSize: Double
  package let labels: [PlacedLabel]
  /// The corners of the bracket; none if it is not drawn.
  package let bracket: [Position]
  package let legend: [LegendEntry]
}

/// A word with its place.
package struct PlacedLabel: Equatable, Sendable {
  /// What the word names.
  package enum Role: Equatable, Sendable {
    case series, value, rule, gap
  }

  package let text: [UInt8]
  package let role: Role
  package let style: SeriesStyle?
  package var place: TextPlace
  /// From the thing that is named to the word, where they are apart.
  package var leader: Leader?

  package struct Leader: Equatable, Sendable {
    package let start: Position
    package let end: Position
  }
}

/// Where a line of text stands: its anchor on the baseline.
package struct TextPlace: Equatable, Sendable {
  package enum Anchor: Equatable, Sendable {
    case start, middle, end
  }

  package let x: Double
  package let baseline: Double
  package let anchor: Anchor

  /// The space that text of a width and size takes there.
  func box(width: Double, size: Double) -> Box {
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(
      left: left, top: baseline - TextMetrics.ascent * size, right: left + width,
      bottom: baseline + TextMetrics.descent * size)
  }
}

/// One sample of the legend, and what it means.
package struct LegendEntry: Equatable, Sendable {
  /// Of which series the sample shows the line; `nil` for points only.
  package let line: SeriesStyle?
  /// The marks of which a point is shown, side by side: indices into the points of the chart.
  package let points: [Int]
  package let text: [UInt8]
  /// The left end of the sample, on the middle of the line.
  package let at: Position
  package let place: TextPlace
}
