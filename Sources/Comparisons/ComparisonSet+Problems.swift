import Datasets
import Diagnostics

extension ComparisonSet {
  /// What makes the site impossible: no page, too many, or two with one URL.
  static func problems(
    with pairs: [(family: Family, pairs: [Pair])], in dataset: Dataset
  ) -> [Diagnostic] {
    let total = pairs.reduce(0) { $0 + $1.pairs.count }
    let settings = dataset.site.location.path
    if total == 0 {
      return [
        Diagnostic(
          .error, at: settings, nil, "no comparison: the site would be empty",
          help: "add rows so that two values share a model and a workload, or enable a family")
      ]
    }
    let budget = dataset.site.pageBudget
    if total > budget {
      let counts = pairs.map { "\($0.family.id) \($0.pairs.count)" }.joined(separator: ", ")
      return [
        Diagnostic(
          .error, at: settings, nil,
          "\(total) comparison pages are over the budget of \(budget): \(counts)",
          help: "raise page_budget in site.yml, or disable families there")
      ]
    }
    return duplicateURLs(in: pairs, dataset.registries)
  }

  private static func duplicateURLs(
    in pairs: [(family: Family, pairs: [Pair])], _ registries: Registries
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (family, pairs) in pairs {
      var seen: [String: Pair] = [:]
      for pair in pairs {
        guard let other = seen.updateValue(pair, forKey: pair.slug) else { continue }
        let entry = registries.entry(pair.a, of: family.varies)
        func name(_ pair: Pair) -> String {
          [pair.a, pair.b].map { "\"\(registries.entry($0, of: family.varies).key)\"" }
            .joined(separator: " and ")
        }
        problems.append(
          Diagnostic(
            .error, at: entry.location.path, entry.location.position,
            "two pages would have the URL \(family.folder)/\(pair.slug)/: "
              + "\(name(other)), and \(name(pair))",
            help: "keys that differ only by a dot and a hyphen cannot stand side by side"))
      }
    }
    return problems.sorted()
  }
}
