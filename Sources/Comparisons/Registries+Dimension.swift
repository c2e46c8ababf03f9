import Datasets

extension Registries {
  /// The entry behind a registry index of a dimension.
  package func entry(_ index: Int, of dimension: Family.Dimension) -> any RegistryEntry {
    switch dimension {
    case .model: models[index]
    case .hardware: hardware[index]
    case .precision: precisions[index]
    case .specMethod: specMethods[index]
    case .engine: engines[index]
    }
  }

  /// The canonical order of two values of a dimension: hardware and engines by key, precisions
  /// and models as registered, a speculative method before `none`.
  func precedes(_ x: Int, _ y: Int, in dimension: Family.Dimension) -> Bool {
    switch dimension {
    case .hardware, .engine: entry(x, of: dimension).key < entry(y, of: dimension).key
    case .precision, .model: x < y
    case .specMethod:
      (specMethods[x].key == "none" ? 1 : 0, x) < (specMethods[y].key == "none" ? 1 : 0, y)
    }
  }
}
