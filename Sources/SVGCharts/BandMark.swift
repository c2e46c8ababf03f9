/// A range of the horizontal axis, shaded from top to bottom.
package struct BandMark: Equatable, Sendable {
  package var range: ClosedRange<Double>

  package init(range: ClosedRange<Double>) {
    self.range = range
  }
}
