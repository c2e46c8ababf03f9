import Comparisons

/// Which other pages a comparison leads to: the same question asked another way first, then its
/// neighbours, then the other families on the same model and hardware.
///
/// Every step takes a bounded number of pages from a prepared run, so that the work per page does
/// not grow with the site.
struct RelatedComparisons {
  /// Pages taken from one run of another family.
  private static let perGroup = 2
  private static let neighbours = 2
  static let limit = 12

  let comparisons: [Comparison]
  let lookup: ComparisonLookup

  /// Indices of related pages, without the page itself, best first.
  func related(to index: Int) -> [Int] {
    let comparison = comparisons[index]
    var found: [Int] = []
    func add(_ candidate: Int) {
      if candidate != index, !found.contains(candidate), found.count < Self.limit {
        found.append(candidate)
      }
    }
    for family in Family.all where family.varies == comparison.family.varies {
      lookup.index(ofPath: "\(family.folder)/\(comparison.slug)/").map(add)
    }
    let group = lookup.group(comparison.family, comparison.fixed)
    for distance in 1...Self.neighbours where group.count > 1 {
      for step in [distance, -distance] {
        let place = (index - group.lowerBound + step + group.count * distance) % group.count
        add(group.lowerBound + place)
      }
    }
    for family in Family.all where family != comparison.family {
      for fixed in contexts(of: comparison, for: family) {
        lookup.group(family, fixed).prefix(Self.perGroup).forEach(add)
      }
    }
    return found
  }

  /// What the pages of a family would fix to be about the same thing as this comparison.
  private func contexts(of comparison: Comparison, for family: Family) -> [FixedValues] {
    var contexts = [FixedValues()]
    func expand(_ values: [Int], _ path: WritableKeyPath<FixedValues, Int?>) {
      contexts = contexts.flatMap { context in
        values.map { value in
          var expanded = context
          expanded[keyPath: path] = value
          return expanded
        }
      }
    }
    let precisions =
      comparison.family.varies == .precision
      ? [comparison.a.index, comparison.b.index] : comparison.headlinePrecision.map { [$0] } ?? []
    for dimension in family.fixed {
      switch dimension {
      case .model: expand(comparison.models, \.model)
      case .hardware: expand(comparison.chips, \.hardware)
      case .precision: expand(precisions, \.precision)
      case .specMethod, .engine: break
      }
    }
    return contexts
  }
}
