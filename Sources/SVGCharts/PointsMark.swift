/// Measured points of a series: those on its frontier filled, dominated ones hollow and faint.
///
/// Of the dominated points of one series at most 150 are drawn; `Chart.thinnings` says how many.
package struct PointsMark: Equatable, Sendable {
  /// The most dominated points that are drawn of one series.
  package static let dominatedLimit = 150

  package var frontier: [DataPoint]
  package var dominated: [DataPoint]
  package var style: SeriesStyle
  package var shape: PointShape
  /// What the shape means; shapes with a name are explained in the legend, those with one name
  /// together.
  package var shapeName: [UInt8]?

  package init(
    frontier: [DataPoint], dominated: [DataPoint] = [], style: SeriesStyle, shape: PointShape,
    shapeName: [UInt8]? = nil
  ) {
    self.frontier = frontier
    self.dominated = dominated
    self.style = style
    self.shape = shape
    self.shapeName = shapeName
  }
}
