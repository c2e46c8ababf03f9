/// A ranked dot plot with everything decided, for wide columns and for phones: there the words stand
/// above their dots instead of beside them.
package struct ResolvedRankedDots: Equatable, Sendable {
  package let title: [UInt8]
  package let summary: [UInt8]
  package let wide: Picture
  package let narrow: Picture

  /// One of the two pictures, in its own units.
  package struct Picture: Equatable, Sendable {
    package let width: Double
    package let height: Double
    package let plot: Box
    package let axisTitle: [UInt8]
    package let scale: Scale
    /// Where the stems start.
    package let baseline: Double
    package let rows: [Row]
  }

  package struct Row: Equatable, Sendable {
    package let dot: Position
    package let isAtLeast: Bool
    package let label: Word
    package let detail: Word
    package let value: Word
  }

  /// A text with its place.
  package struct Word: Equatable, Sendable {
    package let text: [UInt8]
    package let place: TextPlace
  }
}
