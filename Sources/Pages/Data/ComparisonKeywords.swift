import Comparisons
import Datasets

extension Comparison {
  /// What a reader may call the two sides, what the URL fixes and the precision that is pinned, beyond
  /// the page's heading: labels, keys and aliases, of an accelerator its vendor and architecture too.
  ///
  /// Left out are aliases that name a repository (`amd/GLM-5.1-MXFP4`): its owner and format are not
  /// what is compared.
  func keywords(beyond heading: String, in registries: Registries) -> [String] {
    var entries: [any RegistryEntry] = [a, b].map { registries.entry($0.index, of: family.varies) }
    if let model = fixed.model { entries.append(registries.models[model]) }
    if let hardware = fixed.hardware { entries.append(registries.hardware[hardware]) }
    if let precision = fixed.precision ?? pinned.workload.precision {
      entries.append(registries.precisions[precision])
    }
    var seen: Set<String> = []
    return entries.flatMap { entry in
      var names = [entry.label, entry.key] + entry.aliases.filter { !$0.contains("/") }
      if let chip = entry as? Hardware { names += [chip.vendor, chip.architecture] }
      return names
    }.filter {
      !$0.isEmpty && seen.insert($0.lowercased()).inserted && !heading.contains($0)
    }
  }
}
