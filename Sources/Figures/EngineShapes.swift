import Methodology
import SVGCharts

/// Which shape the points of an engine have: each engine a pair of shapes, one for every other
/// series, so that neither engines nor sides depend on colour.
///
/// A series has four shapes; where it was measured on more engines, the last shape stands for all
/// engines from the fourth on.
package struct EngineShapes {
  private static let perSeries = 4

  /// The engines of the even and of the odd series, by the rank of their shape.
  private let even: [Int]
  private let odd: [Int]

  /// - Parameter engines: for each series the engine of each of its points, numbers that sort as
  ///   engines do.
  package init(_ engines: [[Int]]) {
    var even: [Int] = []
    var odd: [Int] = []
    for (series, engines) in engines.enumerated() {
      for engine in engines {
        if series % 2 == 0 {
          if !even.contains(engine) { even.append(engine) }
        } else {
          if !odd.contains(engine) { odd.append(engine) }
        }
      }
    }
    even = even.ordered(by: <)
    odd = odd.ordered(by: <)
    // What both have comes first, so that it has the same rank in both.
    let shared = even.filter { odd.contains($0) }
    self.even = shared + even.filter { !shared.contains($0) }
    self.odd = shared + odd.filter { !shared.contains($0) }
  }

  package func shape(of engine: Int, inSeries series: Int) -> PointShape {
    PointShape(index: 2 * rank(of: engine, inSeries: series) + series % 2)
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

  package func meaning(of engine: Int, inSeries series: Int) -> Meaning {
    let all = even + odd
    guard let first = all.first, all.contains(where: { $0 != first }) else { return .none }
    let isLast = rank(of: engine, inSeries: series) == Self.perSeries - 1
    return isLast && engines(ofSeries: series).count > Self.perSeries ? .others : .engine
  }

  private func engines(ofSeries series: Int) -> [Int] { series % 2 == 0 ? even : odd }

  private func rank(of engine: Int, inSeries series: Int) -> Int {
    min(engines(ofSeries: series).firstIndex(of: engine) ?? 0, Self.perSeries - 1)
  }
}
