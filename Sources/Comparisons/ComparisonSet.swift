import Datasets
import Diagnostics
import Methodology

/// Every comparison that the dataset allows.
package struct ComparisonSet: Sendable {
  /// By family, then by what the URL fixes, then by pair; each in canonical order.
  package let comparisons: [Comparison]
  package let diagnostics: [Diagnostic]

  /// Enumerates and computes every comparison of the enabled families.
  ///
  /// No comparison at all, more than the page budget, or two pages with one URL are errors, found
  /// before any curve is computed for them.
  package init(of dataset: Dataset) {
    var pairs: [(family: Family, pairs: [Pair])] = []
    var sides = SideCache(dataset: dataset)
    for family in Family.all where !dataset.site.disabledFamilies.contains(family.id) {
      pairs.append((family, Self.pairs(of: family, in: dataset)))
    }
    let problems = Self.problems(with: pairs, in: dataset)
    guard problems.isEmpty else {
      comparisons = []
      diagnostics = problems
      return
    }
    let evaluations = EvaluationIndex(of: dataset)
    comparisons = pairs.flatMap { family, pairs in
      pairs.map { pair in
        var comparison = Comparison(pair, of: family, in: dataset, sides: &sides)
        comparison.accuracy = evaluations.accuracy(of: comparison)
        return comparison
      }
    }
    diagnostics = Self.unusedIssues(comparisons, in: dataset)
  }

  /// A page to be: two values with rows, and at least one workload that both were measured on.
  struct Pair {
    let fixed: FixedValues
    let a: Int
    let b: Int
    let slug: String
    let measuredA: [Workload: SideIndex.Measured]
    let measuredB: [Workload: SideIndex.Measured]
  }

  private static func pairs(of family: Family, in dataset: Dataset) -> [Pair] {
    let index = SideIndex(of: dataset, for: family)
    let registries = dataset.registries
    var pairs: [Pair] = []
    for (fixed, values) in index.groups.sorted(by: { precedes($0.key, $1.key) }) {
      let ordered = values.sorted { registries.precedes($0.key, $1.key, in: family.varies) }
      for (i, a) in ordered.enumerated() {
        for b in ordered[(i + 1)...] where family.pairs(b.key, in: registries) {
          guard a.value.keys.contains(where: { b.value[$0] != nil }) else { continue }
          pairs.append(
            Pair(
              fixed: fixed, a: a.key, b: b.key,
              slug: slug(family, fixed, a: a.key, b: b.key, registries),
              measuredA: a.value, measuredB: b.value))
        }
      }
    }
    return pairs
  }

  private static func precedes(_ x: FixedValues, _ y: FixedValues) -> Bool {
    (x.model ?? -1, x.hardware ?? -1, x.precision ?? -1)
      < (y.model ?? -1, y.hardware ?? -1, y.precision ?? -1)
  }

  /// `{fixed…}-{a}-vs-{b}`.
  private static func slug(
    _ family: Family, _ fixed: FixedValues, a: Int, b: Int, _ registries: Registries
  ) -> String {
    let parts = [
      fixed.model.map { registries.models[$0].urlPart },
      fixed.hardware.map { registries.hardware[$0].urlPart },
      fixed.precision.map { registries.precisions[$0].urlPart },
    ]
    let sides = [a, b].map { registries.entry($0, of: family.varies).urlPart }
    return (parts.compactMap(\.self) + [sides.joined(separator: "-vs-")]).joined(separator: "-")
  }
}

extension Family {
  /// Whether a value may stand on side b.
  fileprivate func pairs(_ b: Int, in registries: Registries) -> Bool {
    switch pairing {
    case .everyPair: true
    case .against(let key): registries.entry(b, of: varies).key == key
    }
  }
}
