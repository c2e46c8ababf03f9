import Datasets

/// What a page was made from: how many rows, from when to when, and a hash of them.
///
/// It changes when one of the page's own rows does, and never because of another page's.
struct RowDigest {
  let count: Int
  /// `nil` without rows.
  let dates: DateRange?
  let hash: String

  /// - Parameter rows: dataset indices, ascending.
  init(_ rows: [Int], in site: Site) {
    count = rows.count
    dates = DateRange(of: rows.map { site.dataset.rows[$0] })
    var combined = RowHash()
    for row in rows { combined.combine(site.rowHashes[row]) }
    hash = combined.text
  }
}

extension RowHash {
  /// The hash of every row of a dataset: of the row's line in the published CSV.
  static func all(of dataset: Dataset) -> [RowHash] {
    dataset.rows.map { row in
      var hash = RowHash()
      hash.combine(csv(of: [row], registries: dataset.registries))
      return hash
    }
  }
}
