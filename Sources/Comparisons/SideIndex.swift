import Datasets
import Methodology

/// The dataset's rows grouped for one family: who was measured on what.
///
/// Built in one pass over the rows, so that enumerating pages never scans them again.
struct SideIndex {
  /// What the URL fixes, to the values that vary, to what was measured on each workload.
  private(set) var groups: [FixedValues: [Int: [Workload: Measured]]] = [:]

  /// What was measured of one value on one workload.
  struct Measured {
    /// Indices into `Dataset.rows`, ascending: in canonical order.
    var rows: [Int] = []
    var variants: Set<VariantID> = []
  }

  init(of dataset: Dataset, for family: Family) {
    for (index, row) in dataset.rows.enumerated() {
      let configuration = row.configuration
      var fixed = FixedValues()
      for dimension in family.fixed {
        switch dimension {
        case .model: fixed.model = configuration.model
        case .hardware: fixed.hardware = configuration.hardware
        case .precision: fixed.precision = configuration.precision
        case .specMethod, .engine: continue
        }
      }
      let workload = Workload(
        sequence: row.sequence,
        precision: family.varies == .precision ? nil : configuration.precision)
      groups[fixed, default: [:]][configuration[family.varies], default: [:]][
        workload, default: Measured()
      ].add(row, at: index, of: family)
    }
  }
}

extension SideIndex.Measured {
  fileprivate mutating func add(_ row: BenchmarkRow, at index: Int, of family: Family) {
    rows.append(index)
    variants.insert(VariantID(row, of: family))
  }
}

extension Configuration {
  /// The registry index of what the row is in one dimension.
  package subscript(dimension: Family.Dimension) -> Int {
    switch dimension {
    case .model: model
    case .hardware: hardware
    case .precision: precision
    case .specMethod: specMethod
    case .engine: engine
    }
  }
}

/// The identity of a row among the variants that are counted when workloads are compared: its
/// concurrency, and its engine and speculative method where the family counts them.
struct VariantID: Hashable {
  private let engine: Int?
  private let specMethod: Int?
  private let concurrency: Int

  init(_ row: BenchmarkRow, of family: Family) {
    engine = family.variant.contains(.engine) ? row.configuration.engine : nil
    specMethod = family.variant.contains(.specMethod) ? row.configuration.specMethod : nil
    concurrency = row.concurrency
  }
}
