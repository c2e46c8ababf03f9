import Comparisons
import Datasets
import Methodology

extension ComparisonFacts {
  /// The facts of a notice, on top of the page's.
  package func values(of notice: Notice) -> FactValues {
    let registries = dataset.registries
    var values = page
    func engines(_ indices: [Int]) -> String {
      listed(indices.map { registries.engines[$0].label })
    }
    func hardware(_ indices: [Int]) -> String {
      listed(indices.map { registries.hardware[$0].label })
    }
    switch notice {
    case .acceptanceRate(let sides):
      func everywhere(_ groups: [Notice.EnginesAtTargets]) -> String {
        engines(Set(groups.flatMap(\.engines)).sorted())
      }
      // Nothing to tell apart by target where the engines are the same at all of them.
      func byTarget(_ groups: [Notice.EnginesAtTargets]) -> String? {
        guard groups.count > 1 else { return nil }
        return groups.map {
          "\(engines($0.engines)) at \(listed($0.targets.map(FigureText.target)))"
        }.joined(separator: ", ")
      }
      values[.aEngines] = everywhere(sides.a)
      values[.bEngines] = everywhere(sides.b)
      values[.aEnginesByTarget] = byTarget(sides.a)
      values[.bEnginesByTarget] = byTarget(sides.b)
    case .mixedEngines(let sides):
      values[.enginesNamed] = comparison.hasAcceptanceCaveat
      values[.aEngines] = engines(sides.a)
      values[.bEngines] = engines(sides.b)
    case .mixedServing(let sides):
      values[.aServing] = Self.serving(sides.a)
      values[.bServing] = Self.serving(sides.b)
    case .mixedSpecMethods(let sides):
      values[.aMethods] = listed(sides.a.map { registries.specMethods[$0].label })
      values[.bMethods] = listed(sides.b.map { registries.specMethods[$0].label })
    case .noCommonPoint: break
    case .lowerBound(let targets):
      values[.boundedSides] = sides(with: targets)
      values[.targets] = Self.listedTargets(targets)
    case .notReached(let targets):
      values[.unreachedSides] = sides(with: targets)
      values[.targets] = Self.listedTargets(targets)
    case .oldData(let oldest, let newest):
      values[.oldestDate] = oldest.iso8601
      values[.newestDate] = newest.iso8601
      values[.gapDays] = FigureText.count(newest.dayNumber - oldest.dayNumber)
    case .knownIssue(let index):
      values[.issue] = dataset.knownIssues[index].text
      values[.issueURL] = dataset.knownIssues[index].link
    case .missingPrice(let indices): values[.unpriced] = hardware(indices)
    case .placeholderPrice(let prices, let powers):
      values[.guessedPrices] = hardware(prices)
      values[.guessedPowers] = hardware(powers)
    }
    return values
  }

  /// The labels of the sides that have targets in a list.
  private func sides(with targets: Notice.PerSide<[Double]>) -> String {
    listed(
      [(Side.a, targets.a), (.b, targets.b)].compactMap {
        $0.1.isEmpty ? nil : comparison.value($0.0).label
      })
  }

  private static func listedTargets(_ targets: Notice.PerSide<[Double]>) -> String {
    listed(Set(targets.a + targets.b).sorted().map(FigureText.target))
  }

  private static func serving(_ shapes: [Bool]) -> String {
    listed(shapes.map { $0 ? "disaggregated" : "aggregate" })
  }
}

extension Comparison {
  /// Whether the caveat about acceptance rates is shown, which names the engines.
  fileprivate var hasAcceptanceCaveat: Bool {
    notices.contains { if case .acceptanceRate = $0 { true } else { false } }
  }
}
