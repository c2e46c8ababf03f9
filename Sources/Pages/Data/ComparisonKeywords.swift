import Comparisons
import Datasets

extension Comparison {
  /// What a reader may call the two sides, what the URL fixes, the precision that is pinned and the
  /// engines of the runs, beyond the page's heading: labels, keys and aliases, of an accelerator its
  /// vendor and architecture too.
  ///
  /// Left out are aliases that name a repository (`amd/GLM-5.1-MXFP4`): its owner and format are not
  /// what is compared.
  func keywords(beyond heading: String, in dataset: Dataset) -> [String] {
    let registries = dataset.registries
    var entries: [any RegistryEntry] = [a, b].map { registries.entry($0.index, of: family.varies) }
    if let model = fixed.model { entries.append(registries.models[model]) }
    if let hardware = fixed.hardware { entries.append(registries.hardware[hardware]) }
    if let precision = fixed.precision ?? pinned.workload.precision {
      entries.append(registries.precisions[precision])
    }
    let engines = [pinned.a, pinned.b].flatMap { $0?.rows ?? [] }
      .map { dataset.rows[$0].configuration.engine }
    entries += Set(engines).sorted().map { registries.engines[$0] }
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
