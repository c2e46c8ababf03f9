/// A value read off a curve: a ring at its place and its text beside it.
///
/// The text goes where it covers nothing; where there is no such place, only the ring is drawn.
package struct ValueMark: Equatable, Sendable {
  package var at: DataPoint
  package var text: [UInt8]
  package var style: SeriesStyle

  package init(at: DataPoint, text: [UInt8], style: SeriesStyle) {
    self.at = at
    self.text = text
    self.style = style
  }
}
