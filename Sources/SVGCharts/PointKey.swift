/// What tells one kind of point from another: the series by colour, and a shape.
package struct PointKey: Equatable, Sendable {
  package let style: SeriesStyle
  package let shape: PointShape
}
