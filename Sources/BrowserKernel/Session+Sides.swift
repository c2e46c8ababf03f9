import Figures
import Methodology

extension Session {
  /// What both sides do at targets.
  func comparisons(at targets: [Double]) -> [TargetComparison] {
    let a = curve(ofSide: 0)
    let b = curve(ofSide: 1)
    var comparisons: [TargetComparison] = []
    for target in targets {
      comparisons.append(
        TargetComparison(
          target: target, a: point(ofSide: 0, on: a, at: target),
          b: point(ofSide: 1, on: b, at: target), tieThreshold: tieThreshold))
    }
    return comparisons
  }

  private func point(
    ofSide side: Int, on curve: FrontierCurve?, at target: Double
  ) -> OperatingPoint? {
    guard let curve else { return nil }
    return OperatingPoint(curve.reading(at: target), rates: series[side].rates)
  }

  /// `nil` where the side was not measured.
  func curve(ofSide side: Int) -> FrontierCurve? {
    FrontierCurve(points: series[side].points)
  }

  /// The side as the table sees it.
  func column(ofSide side: Int) -> TableSide {
    TableSide(label: series[side].label, measured: curve(ofSide: side)?.knotRange)
  }
}
