import Datasets

extension Comparison {
  /// Slugs by which someone might look for this comparison: its sides the other way round, and
  /// models by their other names; without its own, in a fixed order, each once.
  package func otherSlugs(in registries: Registries) -> [String] {
    func names(ofModel index: Int) -> [String] {
      [registries.models[index].urlPart] + registries.models[index].slugAliases
    }
    func names(ofSide index: Int) -> [String] {
      family.varies == .model
        ? names(ofModel: index) : [registries.entry(index, of: family.varies).urlPart]
    }
    let rest = [
      fixed.hardware.map { registries.hardware[$0].urlPart },
      fixed.precision.map { registries.precisions[$0].urlPart },
    ].compactMap(\.self)
    var slugs: [String] = []
    for (x, y) in [(a.index, b.index), (b.index, a.index)] {
      for model in fixed.model.map(names(ofModel:)) ?? [""] {
        for first in names(ofSide: x) {
          for second in names(ofSide: y) {
            let parts = (model.isEmpty ? [] : [model]) + rest + ["\(first)-vs-\(second)"]
            let slug = parts.joined(separator: "-")
            if slug != self.slug, !slugs.contains(slug) { slugs.append(slug) }
          }
        }
      }
    }
    return slugs
  }
}
