import Diagnostics

/// Finds the entry of one registry that a dataset means: by key or alias, upper and lower case
/// alike.
package struct KeyIndex: Sendable {
  private var indices: [String: Int] = [:]
  private var keys: [String] = []

  package init(_ entries: [some RegistryEntry]) {
    keys = entries.map(\.key)
    for (index, entry) in entries.enumerated() {
      for name in [entry.key] + entry.aliases {
        // The first claim stands; a second one is an error of the registry, reported there.
        let name = name.lowercased()
        if indices[name] == nil { indices[name] = index }
      }
    }
  }

  /// The index of the entry in its registry, `nil` when no key or alias is `name`.
  package func index(of name: String) -> Int? {
    indices[name] ?? indices[name.lowercased()]
  }

  /// The key that is most like `name`, for a message about an unknown one; `nil` without entries.
  package func nearestKey(to name: String) -> String? {
    nearest(to: name.lowercased(), among: keys)
  }
}

/// The key indices of all registries, made once.
package struct RegistryIndex: Sendable {
  package let hardware: KeyIndex
  package let models: KeyIndex
  package let engines: KeyIndex
  package let precisions: KeyIndex
  package let specMethods: KeyIndex

  package init(_ registries: Registries) {
    hardware = KeyIndex(registries.hardware)
    models = KeyIndex(registries.models)
    engines = KeyIndex(registries.engines)
    precisions = KeyIndex(registries.precisions)
    specMethods = KeyIndex(registries.specMethods)
  }
}
