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
  /// The samples of the legend, and what they mean.
  package let legend: [PlacedLabel]
}

/// A word with its place.
package struct PlacedLabel: Equatable, Sendable {
  /// What the word names.
  package enum Role: Equatable, Sendable {
    case series, value, rule, gap, key
  }

  package let text: [UInt8]
  package let role: Role
  package let style: SeriesStyle?
  package var place: TextPlace
  /// From the thing that is named to the word, where they are apart; in the legend the sample, which
  /// is a line where there is a style.
  package var leader: Leader?
  /// The marks of which the legend shows a point there, side by side: indices into the points of the
  /// chart.
  package var points: [Int] = []

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
