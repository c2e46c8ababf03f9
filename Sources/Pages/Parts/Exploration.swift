import Comparisons
import Datasets

extension Comparison {
  /// What the page compares, in the form of a query, for the page's script: which column of the
  /// rows varies, the keys of both sides, and the key of everything that the URL fixes or the default
  /// rule pins.
  ///
  ///     varies=precision&a=fp4&b=fp8&model=dsr1&hardware=mi355x&sequence=1k/1k
  ///
  /// Keys and sequences are of letters that need no escape.
  func exploration(in registries: Registries) -> String {
    var parts = ["varies=\(family.varies.column)", "a=\(a.key)", "b=\(b.key)"]
    if let model = fixed.model { parts.append("model=\(registries.models[model].key)") }
    if let hardware = fixed.hardware {
      parts.append("hardware=\(registries.hardware[hardware].key)")
    }
    if let precision = fixed.precision {
      parts.append("precision=\(registries.precisions[precision].key)")
    } else if let pinned = pinned.workload.precision {
      parts.append("pinned=\(registries.precisions[pinned].key)")
    }
    parts.append("sequence=\(pinned.workload.sequence.label)")
    return parts.joined(separator: "&")
  }
}

extension Family.Dimension {
  /// The column of the rows that holds the dimension's keys.
  fileprivate var column: String {
    switch self {
    case .model: "model"
    case .hardware: "hardware"
    case .precision: "precision"
    case .specMethod: "spec_method"
    case .engine: "framework"
    }
  }
}
