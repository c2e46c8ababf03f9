import Datasets
import Methodology

extension Notice {
  /// Everything to warn of on one workload of a comparison, in the order of the cases.
  static func all(
    for comparison: WorkloadComparison, of family: Family, a: ComparedValue, b: ComparedValue,
    in dataset: Dataset
  ) -> [Notice] {
    let rows = Rows(
      a: comparison.rowsBehindTargets(.a).map { dataset.rows[$0] },
      b: comparison.rowsBehindTargets(.b).map { dataset.rows[$0] })
    return acceptanceRate(of: comparison, family, in: dataset) + differences(in: rows, of: family)
      + limits(of: comparison) + age(of: rows)
      + knownIssues(of: comparison, in: dataset)
      + prices(of: [a.hardware, b.hardware], in: dataset)
  }

  /// The rows behind the targets, by side.
  private struct Rows {
    let a: [BenchmarkRow]
    let b: [BenchmarkRow]
  }

  /// The caveat of the families that compare speculative methods.
  private static func acceptanceRate(
    of comparison: WorkloadComparison, _ family: Family, in dataset: Dataset
  ) -> [Notice] {
    guard family.varies == .specMethod else { return [] }
    let engines = PerSide(
      a: comparison.enginesAtTargets(.a, in: dataset),
      b: comparison.enginesAtTargets(.b, in: dataset))
    guard Set((engines.a + engines.b).flatMap(\.engines)).count > 1 else { return [] }
    return [.acceptanceRate(engines: engines)]
  }

  /// What else differs between the sides, beside what the family varies.
  private static func differences(
    in rows: Rows, of family: Family
  ) -> [Notice] {
    func values<Value: Hashable & Comparable>(
      _ value: (BenchmarkRow) -> Value
    ) -> PerSide<[Value]> {
      PerSide(a: Set(rows.a.map(value)).sorted(), b: Set(rows.b.map(value)).sorted())
    }
    let engines = values { $0.configuration.engine }
    let shapes = values { $0.configuration.disaggregated ? 1 : 0 }
    let methods = values { $0.configuration.specMethod }
    var notices: [Notice] = []
    if family.varies != .engine, engines.a != engines.b {
      notices.append(.mixedEngines(engines))
    }
    if shapes.a != shapes.b {
      notices.append(
        .mixedServing(PerSide(a: shapes.a.map { $0 == 1 }, b: shapes.b.map { $0 == 1 })))
    }
    if family.varies != .specMethod, methods.a != methods.b {
      notices.append(.mixedSpecMethods(methods))
    }
    return notices
  }

  /// Where the measured ranges end before the targets do.
  private static func limits(of comparison: WorkloadComparison) -> [Notice] {
    var notices: [Notice] = []
    if comparison.hasNoCommonPoint, let a = comparison.a, let b = comparison.b {
      notices.append(
        .noCommonPoint(PerSide(a: a.curve.measuredRange, b: b.curve.measuredRange)))
    }
    func targets(_ position: Reading.Position) -> PerSide<[Double]> {
      func targets(_ side: Side) -> [Double] {
        comparison.points.filter { $0.point(side)?.reading.position == position }.map(\.target)
      }
      return PerSide(a: targets(.a), b: targets(.b))
    }
    let bounds = targets(.belowRange)
    if !bounds.a.isEmpty || !bounds.b.isEmpty { notices.append(.lowerBound(targets: bounds)) }
    let unreached = targets(.aboveRange)
    if !unreached.a.isEmpty || !unreached.b.isEmpty {
      notices.append(.notReached(targets: unreached))
    }
    return notices
  }

  private static func age(of rows: Rows) -> [Notice] {
    let dates = (rows.a + rows.b).map(\.date)
    guard let oldest = dates.min(), let newest = dates.max(),
      newest.dayNumber - oldest.dayNumber > oldAfterDays
    else { return [] }
    return [.oldData(from: oldest, to: newest)]
  }

  private static func prices(of hardware: [Int], in dataset: Dataset) -> [Notice] {
    let entries = Set(hardware).sorted()
    let basis = dataset.site.costBasis
    let missing = entries.filter { dataset.registries.hardware[$0].prices[basis] == nil }
    let prices = entries.filter {
      dataset.registries.hardware[$0].prices[basis]?.isPlaceholder == true
    }
    let powers = entries.filter { dataset.registries.hardware[$0].power?.isPlaceholder == true }
    return (missing.isEmpty ? [] : [.missingPrice(hardware: missing)])
      + (prices.isEmpty && powers.isEmpty
        ? [] : [.placeholderPrice(prices: prices, powers: powers)])
  }
}

extension WorkloadComparison {
  /// The engines behind a side, target by target; targets with the same ones are taken together,
  /// in the order of the first of them.
  fileprivate func enginesAtTargets(
    _ side: Side, in dataset: Dataset
  ) -> [Notice.EnginesAtTargets] {
    guard let measured = self.side(side) else { return [] }
    var groups: [Notice.EnginesAtTargets] = []
    for target in points {
      guard let point = target.point(side) else { continue }
      let rows = measured.bracketRows(of: point.reading)
      let engines = Set(rows.map { dataset.rows[$0].configuration.engine }).sorted()
      if let index = groups.firstIndex(where: { $0.engines == engines }) {
        groups[index] = Notice.EnginesAtTargets(
          engines: engines, targets: groups[index].targets + [target.target])
      } else {
        groups.append(Notice.EnginesAtTargets(engines: engines, targets: [target.target]))
      }
    }
    return groups
  }

  /// The rows behind the knots around the targets of a side, each once, as dataset indices in
  /// configuration order.
  package func rowsBehindTargets(_ side: Side) -> [Int] {
    guard let measured = self.side(side) else { return [] }
    let rows = points.flatMap { point in
      point.point(side).map { measured.bracketRows(of: $0.reading) } ?? []
    }
    return Set(rows).sorted()
  }
}
