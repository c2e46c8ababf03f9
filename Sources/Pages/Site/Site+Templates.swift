import Comparisons
import Prose

extension Site {
  /// The words of a comparison, by its index.
  func prose(of index: Int) -> ComparisonProse {
    let comparison = comparisons[index]
    let root = PageAddress(path: comparison.path).root
    return ComparisonProse(
      ComparisonFacts(comparison, in: dataset, links: ComparisonFacts.Links(root: root)),
      family: familyWords[index], shared: sharedWords)
  }

  /// The words of a family that has pages.
  func words(of family: Family) -> FamilyTemplates? {
    lookup.families[family.id].map { familyWords[$0.lowerBound] }
  }

  /// The name of a family as readers see it.
  func name(of family: Family) -> String { words(of: family)?.name ?? family.id }
}
