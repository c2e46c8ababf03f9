import Comparisons

/// Finds the comparisons that belong together without scanning all of them.
struct ComparisonLookup: Sendable {
  /// The pages of one family that share what the URL fixes: a run of `ComparisonSet.comparisons`.
  private let groups: [Group: Range<Int>]
  private let indices: [String: Int]
  /// Per family id, the run of its pages.
  let families: [String: Range<Int>]
  /// Per model and per hardware (registry indices) the pages that show it, in order.
  let byModel: [Int: [Int]]
  let byHardware: [Int: [Int]]

  private struct Group: Hashable {
    let family: String
    let fixed: FixedValues
  }

  init(_ comparisons: [Comparison]) {
    var groups: [Group: Range<Int>] = [:]
    var indices: [String: Int] = [:]
    var families: [String: Range<Int>] = [:]
    var byModel: [Int: [Int]] = [:]
    var byHardware: [Int: [Int]] = [:]
    for (index, comparison) in comparisons.enumerated() {
      let group = Group(family: comparison.family.id, fixed: comparison.fixed)
      groups[group] = (groups[group]?.lowerBound ?? index)..<(index + 1)
      families[group.family] = (families[group.family]?.lowerBound ?? index)..<(index + 1)
      indices[comparison.path] = index
      for model in comparison.models { byModel[model, default: []].append(index) }
      for chip in comparison.chips { byHardware[chip, default: []].append(index) }
    }
    self.groups = groups
    self.indices = indices
    self.families = families
    self.byModel = byModel
    self.byHardware = byHardware
  }

  /// The index of a page by its path below the root.
  func index(ofPath path: String) -> Int? { indices[path] }

  /// The pages of a family with these fixed values.
  func group(_ family: Family, _ fixed: FixedValues) -> Range<Int> {
    groups[Group(family: family.id, fixed: fixed)] ?? 0..<0
  }
}

extension Comparison {
  /// The models on the page, as registry indices, each once.
  var models: [Int] {
    if let model = fixed.model { return [model] }
    return family.varies == .model ? [a.index, b.index] : []
  }

  /// The accelerators on the page, as registry indices, each once.
  var chips: [Int] { a.hardware == b.hardware ? [a.hardware] : [a.hardware, b.hardware] }

  /// The precision that the page's headline is about; `nil` where precision varies.
  var headlinePrecision: Int? { fixed.precision ?? pinned.workload.precision }
}
