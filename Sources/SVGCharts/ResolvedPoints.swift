/// The points of one mark.
package struct ResolvedPoints: Equatable, Sendable {
  /// From left to right.
  package let frontier: [Position]
  /// From left to right, without those that would cover each other exactly.
  package let dominated: [Position]
  package let style: SeriesStyle
  package let shape: PointShape
  /// What the shape means, if anything.
  package let shapeName: [UInt8]?

  /// Whether both are of one kind: their series and their shape are the same.
  func looksLike(_ other: ResolvedPoints) -> Bool {
    style == other.style && shape == other.shape
  }
}
