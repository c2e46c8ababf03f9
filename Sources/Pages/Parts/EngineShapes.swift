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

  private let registries: Registries
  /// The engines of the sides, by the rank of their shape.
  private let a: [Int]
  private let b: [Int]

  init(of workload: WorkloadComparison, in dataset: Dataset) {
    registries = dataset.registries
    func engines(_ side: MeasuredSide?) -> Set<Int> {
      Set((side?.rows ?? []).map { dataset.rows[$0].configuration.engine })
    }
    let (ofA, ofB) = (engines(workload.a), engines(workload.b))
    // What both sides have comes first, so that it has the same rank on both.
    let shared = ofA.intersection(ofB).sorted()
    a = shared + ofA.subtracting(shared).sorted()
    b = shared + ofB.subtracting(shared).sorted()
  }

  func shape(of engine: Int, on side: Side) -> PointShape {
    PointShape(index: 2 * rank(of: engine, on: side) + (side == .a ? 0 : 1))
  }

  /// What the legend says of the engine's shape; `nil` where there is but one engine.
  func name(of engine: Int, on side: Side) -> String? {
    guard Set(a + b).count > 1 else { return nil }
    let engines = side == .a ? a : b
    let isShared = rank(of: engine, on: side) == Self.perSide - 1 && engines.count > Self.perSide
    return isShared ? "other engines" : registries.engines[engine].label
  }

  private func rank(of engine: Int, on side: Side) -> Int {
    min((side == .a ? a : b).firstIndex(of: engine) ?? 0, Self.perSide - 1)
  }
}
