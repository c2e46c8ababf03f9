import Datasets

/// In which rows two versions of a model's CSV file differ.
package struct RowChanges: Sendable {
  /// A row whose configuration is in both versions, with other values.
  package struct Changed: Sendable {
    /// `b200 trt fp4 mtp, 1024/8192, concurrency 64`
    let name: String
    let cells: [(column: String, old: String, new: String)]

    /// The largest factor between an old and a new number.
    var factor: Double {
      cells.compactMap { cell in
        guard let old = Double(cell.old), let new = Double(cell.new), old > 0, new > 0 else {
          return nil
        }
        return max(old / new, new / old)
      }.max() ?? 1
    }
  }

  let path: String
  var added = 0
  var removed = 0
  /// The largest change first.
  var changed: [Changed] = []

  /// The columns that say what was run; all others are what came of it.
  private static let keys: Set<String> = [
    "model", "hardware", "framework", "precision", "spec_method", "disagg", "is_multinode",
    "prefill_tp", "prefill_ep", "prefill_dp_attention", "prefill_num_workers", "decode_tp",
    "decode_ep", "decode_dp_attention", "decode_num_workers", "num_prefill_gpu", "num_decode_gpu",
    "offload_mode", "benchmark_type", "isl", "osl", "conc",
  ]
  private static let names = ["hardware", "framework", "precision", "spec_method"]

  /// - Parameter old: the file as it was, empty when it was not there.
  init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    let before = Self.rows(old)
    var after = Self.rows(new)
    for (key, row) in before {
      guard let other = after.removeValue(forKey: key) else {
        removed += 1
        continue
      }
      let columns = Set(row.keys).union(other.keys).sorted()
      let cells = columns.compactMap { column in
        let (x, y) = (row[column] ?? "", other[column] ?? "")
        return x == y ? nil : (column: column, old: x, new: y)
      }
      if !cells.isEmpty { changed.append(Changed(name: Self.name(row), cells: cells)) }
    }
    added = after.count
    changed.sort { ($1.factor, $0.name) < ($0.factor, $1.name) }
  }

  var isEmpty: Bool { added == 0 && removed == 0 && changed.isEmpty }

  /// Rows by what was run; of several with one key the last.
  private static func rows(_ bytes: [UInt8]) -> [[String]: [String: String]] {
    let records = PublishedFile.records(ofCSV: bytes)
    guard let header = records.first else { return [:] }
    var rows: [[String]: [String: String]] = [:]
    for record in records.dropFirst() where record.count == header.count {
      let row = Dictionary(zip(header, record)) { $1 }
      rows[keys.sorted().map { row[$0] ?? "" }] = row
    }
    return rows
  }

  private static func name(_ row: [String: String]) -> String {
    let words = names.compactMap { row[$0] }.joined(separator: " ")
    let workload = [row["isl"], row["osl"]].compactMap(\.self).joined(separator: "/")
    let place = row["decode_tp"].map { $0.isEmpty ? "" : " tp\($0)" } ?? ""
    return "\(words)\(place), \(workload), concurrency \(row["conc"] ?? "?")"
  }
}
