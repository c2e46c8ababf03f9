/// A chart with everything decided: where each line, point and word stands.
///
/// Equal charts resolve to equal values, in whatever order points were given. Positions are in the
/// units of `size`; those of a legend start at its own top.
package struct ResolvedChart: Equatable, Sendable {
  package let title: [UInt8]
  package let summary: [UInt8]
  package let size: Chart.Size
  package let plot: Box
  package let x: ResolvedAxis
  package let y: ResolvedAxis
  package let bands: [Box]
  /// Where the vertical guides stand.
  package let rules: [Double]
  package let curves: [ResolvedCurve]
  package let points: [ResolvedPoints]
  /// The rings at values that were read off.
  package let rings: [Ring]
  /// The words for each size of text: one layer, or one for wide and one for narrow pictures.
  package let layers: [LabelLayer]
  /// The dominated points of each series that has more than are drawn.
  package let thinnings: [Thinning]

  /// A place of a series.
  package struct Ring: Equatable, Sendable {
    package let at: Position
    package let style: SeriesStyle
  }

  /// How many of a series' dominated points are drawn.
  package struct Thinning: Equatable, Sendable {
    package let style: SeriesStyle
    package let shown: Int
    package let total: Int
  }
}

/// The text of an axis.
package struct ResolvedAxis: Equatable, Sendable {
  package let title: [UInt8]
  package let scale: Scale
  package let ticks: [Tick]
  /// Where marks without numbers stand.
  package var minorTicks: [Double] = []

  package struct Tick: Equatable, Sendable {
    /// Along the axis, in the picture's units.
    package let position: Double
    package let text: [UInt8]
  }
}

/// A curve as cubic Béziers.
package struct ResolvedCurve: Equatable, Sendable {
  package let style: SeriesStyle
  package let pieces: [Piece]

  /// A stretch of one kind of line.
  package struct Piece: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case solid, dashed, bound
    }

    package let kind: Kind
    package let path: CubicPath
  }
}

/// The points of one series and shape.
package struct ResolvedPoints: Equatable, Sendable {
  package let key: PointKey
  /// From left to right.
  package let frontier: [Position]
  /// From left to right, without those that would cover each other exactly.
  package let dominated: [Position]
}

/// All words of one size, and what belongs to them.
package struct LabelLayer: Equatable, Sendable {
  package let isNarrow: Bool
  package let textSize: Double
  package let labels: [PlacedLabel]
  package let brackets: [[Position]]
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
  package enum Sample: Equatable, Sendable {
    /// A series' line, and its point where it has one.
    case series(SeriesStyle, PointKey?)
    /// Points of one meaning, side by side.
    case points([PointKey])

    /// The points that are shown.
    var keys: [PointKey] {
      switch self {
      case .series(_, let key): key.map { [$0] } ?? []
      case .points(let keys): keys
      }
    }
  }

  package let sample: Sample
  package let text: [UInt8]
  /// The left end of the sample, on the middle of the line.
  package let at: Position
  package let place: TextPlace
}
