import Comparisons
import Datasets
import Methodology
import SVGCharts

/// Which shape the points of an engine have: each engine a pair of shapes, one for either side, so
/// that neither engines nor sides depend on colour.
///
/// A side has four shapes; where it was measured on more engines, the last shape stands for all
/// engines from the fourth on.
struct EngineShapes {
  private static let perSide = 4

  /// The engines of the sides, registry indices, by the rank of their shape.
  private let a: [Int]
  private let b: [Int]

  init(a: Set<Int>, b: Set<Int>) {
    // What both sides have comes first, so that it has the same rank on both.
    let shared = a.intersection(b).sorted()
    self.a = shared + a.subtracting(shared).sorted()
    self.b = shared + b.subtracting(shared).sorted()
  }

  init(of workload: WorkloadComparison, in dataset: Dataset) {
    func engines(_ side: MeasuredSide?) -> Set<Int> {
      Set((side?.rows ?? []).map { dataset.rows[$0].configuration.engine })
    }
    self.init(a: engines(workload.a), b: engines(workload.b))
  }

  func shape(of engine: Int, on side: Side) -> PointShape {
    PointShape(index: 2 * rank(of: engine, on: side) + (side == .a ? 0 : 1))
  }

  /// What the engine's shape means.
  enum Meaning: Equatable {
    /// Nothing: there is but one engine.
    case none
    /// The engine, alone on its side.
    case engine
    /// All engines of the side that have no shape of their own.
    case others
  }

  func meaning(of engine: Int, on side: Side) -> Meaning {
    guard Set(a + b).count > 1 else { return .none }
    let count = side == .a ? a.count : b.count
    let isLast = rank(of: engine, on: side) == Self.perSide - 1
    return isLast && count > Self.perSide ? .others : .engine
  }

  private func rank(of engine: Int, on side: Side) -> Int {
    min((side == .a ? a : b).firstIndex(of: engine) ?? 0, Self.perSide - 1)
  }
}
