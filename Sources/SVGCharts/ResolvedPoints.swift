/// What tells one kind of point from another: the series by colour, and a shape.
package struct PointKey: Equatable, Sendable {
  package let style: SeriesStyle
  package let shape: PointShape
}

/// The points of one mark.
package struct ResolvedPoints: Equatable, Sendable {
  package let key: PointKey
  /// What the shape means, if anything.
  package let name: [UInt8]?
  /// From left to right.
  package let frontier: [Position]
  /// From left to right, without those that would cover each other exactly.
  package let dominated: [Position]
  /// How many of the series' dominated points are drawn, and how many there are.
  package let shown: Int
  package let total: Int
}
