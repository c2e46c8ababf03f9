import Comparisons
import Methodology

extension ComparisonFacts {
  /// The facts of a workload that only one side was measured on; `nil` where both were.
  package func values(ofOneSided workload: WorkloadComparison) -> FactValues? {
    let present: Side
    switch (workload.a, workload.b) {
    case (_?, nil): present = .a
    case (nil, _?): present = .b
    default: return nil
    }
    guard let point = workload.middle.point(present) else { return nil }
    var values = page
    values[.aPresent] = present == .a
    values[.present] = comparison.value(present).label
    values[.absent] = comparison.value(present.other).label
    values[.otherWorkload] = workload.workload.label(dataset.registries)
    values[.target] = FigureText.target(workload.middle.target)
    values[.presentThroughput] = point.throughputInWords
    values[.presentCost] = point.costInWords
    return values
  }
}
