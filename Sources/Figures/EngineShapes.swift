import Methodology
import SVGCharts

/// Which shape the points of an engine have: each engine a pair of shapes, one for every other
/// series, so that neither engines nor sides depend on colour.
///
/// A series has four shapes; where it was measured on more engines, the last shape stands for all
/// engines from the fourth on.
package struct EngineShapes {
  /// How many shapes a series has; the last is for all its engines beyond.
  static let perSeries = 4

  /// The engines of the even and of the odd series, by the rank of their shape.
  private let even: [Int]
  private let odd: [Int]

  /// - Parameter engines: for each series the engine of each of its points, numbers that sort as
  ///   engines do.
  package init(_ engines: [[Int]]) {
    let even = Self.distinct(engines, remainder: 0)
    let odd = Self.distinct(engines, remainder: 1)
    self.even = Self.ranked(even, besides: odd)
    self.odd = Self.ranked(odd, besides: even)
  }

  /// The engines of every other series.
  private static func distinct(_ engines: [[Int]], remainder: Int) -> [Int] {
    var distinct: [Int] = []
    for series in engines.indices where series % 2 == remainder {
      for engine in engines[series] where !distinct.contains(engine) { distinct.append(engine) }
    }
    return distinct
  }

  /// What both have comes first, so that it has the same rank in both.
  private static func ranked(_ engines: [Int], besides others: [Int]) -> [Int] {
    engines.ordered { first, second in
      let isShared = others.contains(first)
      return isShared == others.contains(second) ? first < second : isShared
    }
  }

  /// The shape of an engine's points in a series, by its place among those that were measured.
  package func shape(of engine: Int, inSeries series: Int) -> PointShape {
    Self.shape(rank: rank(of: engine, inSeries: series), inSeries: series)
  }

  /// The shape at a rank below `perSeries`.
  static func shape(rank: Int, inSeries series: Int) -> PointShape {
    PointShape(index: 2 * rank + series % 2)
  }

  /// What the engine's shape means.
  package enum Meaning: Equatable {
    /// Nothing: there is but one engine.
    case none
    /// The engine, alone in its series.
    case engine
    /// All engines of the series that have no shape of their own.
    case others
  }

  /// What the legend has to say of an engine's shape in a series.
  package func meaning(of engine: Int, inSeries series: Int) -> Meaning {
    let isOnly = !even.contains { $0 != engine } && !odd.contains { $0 != engine }
    if isOnly { return .none }
    let isLast = rank(of: engine, inSeries: series) == Self.perSeries - 1
    return isLast && engines(ofSeries: series).count > Self.perSeries ? .others : .engine
  }

  private func engines(ofSeries series: Int) -> [Int] { series % 2 == 0 ? even : odd }

  private func rank(of engine: Int, inSeries series: Int) -> Int {
    min(engines(ofSeries: series).firstIndex(of: engine) ?? 0, Self.perSeries - 1)
  }
}
