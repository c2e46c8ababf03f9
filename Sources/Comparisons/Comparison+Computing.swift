import Datasets
import Methodology

extension Comparison {
  /// Computes a page's comparison from the rows of its two sides.
  init(
    _ pair: ComparisonSet.Pair, of family: Family, in dataset: Dataset, sides: inout SideCache
  ) {
    let registries = dataset.registries
    func value(_ index: Int) -> ComparedValue {
      let entry = registries.entry(index, of: family.varies)
      return ComparedValue(
        index: index, key: entry.key, label: entry.label,
        hardware: family.varies == .hardware ? index : pair.fixed.hardware ?? index)
    }
    let a = value(pair.a)
    let b = value(pair.b)
    let candidates = Set(pair.measuredA.keys).union(pair.measuredB.keys).sorted().compactMap {
      WorkloadComparison(
        $0, pair.measuredA[$0] ?? SideIndex.Measured(), pair.measuredB[$0] ?? SideIndex.Measured(),
        hardware: (a.hardware, b.hardware), in: dataset, sides: &sides)
    }
    let workloads = Self.pinnedFirst(candidates)
    let sameEngine =
      family.varies == .engine
      ? []
      : EngineComparison.all(
        of: workloads[0], hardware: (a.hardware, b.hardware), in: dataset, sides: &sides)
    self.init(
      family: family, slug: pair.slug, fixed: pair.fixed, a: a, b: b, workloads: workloads,
      notices: Notice.all(
        for: workloads[0], of: family, a: a, b: b, in: dataset),
      sameEngine: sameEngine)
  }

  /// Puts the pinned workload first: among those with rows on both sides the one with the most
  /// variants on both, then the most on either, then the first in order.
  private static func pinnedFirst(_ workloads: [WorkloadComparison]) -> [WorkloadComparison] {
    var pinned = 0
    for (index, workload) in workloads.enumerated() where workload.isTwoSided {
      let best = workloads[pinned]
      if !best.isTwoSided || (workload.both, workload.either) > (best.both, best.either) {
        pinned = index
      }
    }
    var ordered = workloads
    ordered.insert(ordered.remove(at: pinned), at: 0)
    return ordered
  }
}

extension WorkloadComparison {
  /// Computes both sides on one workload; `nil` when neither has rows.
  fileprivate init?(
    _ workload: Workload, _ measuredA: SideIndex.Measured, _ measuredB: SideIndex.Measured,
    hardware: (a: Int, b: Int), in dataset: Dataset, sides: inout SideCache
  ) {
    let a = sides.side(measuredA.rows, on: hardware.a)
    let b = sides.side(measuredB.rows, on: hardware.b)
    guard let range = SharedRange(a?.curve.measuredRange, b?.curve.measuredRange) else {
      return nil
    }
    self.init(
      workload: workload, both: measuredA.variants.intersection(measuredB.variants).count,
      either: measuredA.variants.count + measuredB.variants.count, a: a, b: b, range: range,
      points: range.targets.map {
        TargetComparison($0, a, b, tieThreshold: dataset.site.tieThreshold)
      },
      middleIndex: range.middleTargetIndex)
  }
}

extension TargetComparison {
  /// Reads both sides at a target and compares them; a side that was not measured is `nil`.
  init(_ target: Double, _ a: MeasuredSide?, _ b: MeasuredSide?, tieThreshold: Double) {
    self.init(
      target: target, a: a?.operatingPoint(at: target), b: b?.operatingPoint(at: target),
      tieThreshold: tieThreshold)
  }
}

/// The sides computed so far: families share them, since the same rows pooled for the same
/// hardware make the same curve.
struct SideCache {
  private let dataset: Dataset
  private var sides: [[Int]: MeasuredSide] = [:]

  init(dataset: Dataset) {
    self.dataset = dataset
  }

  /// The side of these rows, which are all of one hardware; `nil` when there are none.
  mutating func side(_ rows: [Int], on hardware: Int) -> MeasuredSide? {
    if let known = sides[rows] { return known }
    let rates = dataset.registries.hardware[hardware].rates(basis: dataset.site.costBasis)
    let side = MeasuredSide(rows: rows, of: dataset, rates: rates)
    sides[rows] = side
    return side
  }
}
