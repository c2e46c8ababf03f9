/// The distance between two values at one place of the horizontal axis, bracketed and named.
///
/// It is drawn where the two are far enough apart and the name has a place.
package struct BracketMark: Equatable, Sendable {
  package var x: Double
  package var from: Double
  package var to: Double
  /// For example `1.5×`.
  package var text: [UInt8]

  package init(x: Double, from: Double, to: Double, text: [UInt8]) {
    self.x = x
    self.from = from
    self.to = to
    self.text = text
  }
}
