/// The shape of a point.
///
/// Two that follow one another are a pair: with a kind of point for each pair, two series can show
/// the same kinds in different shapes.
package enum PointShape: Int, Equatable, Sendable, CaseIterable {
  case circle, square, triangle, wedge, diamond, plus, star, cross

  /// The shape at an index; they repeat after eight.
  package init(index: Int) {
    self = Self.allCases[index % Self.allCases.count]
  }
}
