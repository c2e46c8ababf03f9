import Diagnostics

/// The runs of `history/` that `datasets/` does not hold already, in canonical order.
///
/// Most of a history are the very runs that a dataset holds, with fewer fields: that they agree is
/// no reason for a warning. Where they contradict a dataset, that is an error.
func selectHistory(
  _ files: inout [DatasetFile], besides current: [BenchmarkRow], in registries: Registries
) -> [BenchmarkRow] {
  let (rows, superseded) = selectRows(&files, in: registries)
  var known: [Run: BenchmarkRow] = [:]
  for row in current { known[Run(row)] = row }
  let columns = CSVColumns(registries)
  var history: [BenchmarkRow] = []
  for row in rows + superseded {
    guard let other = known[Run(row)] else {
      history.append(row)
      continue
    }
    guard let conflict = columns.conflict(of: row, with: other),
      let file = files.firstIndex(where: { $0.findings.file.path == row.location.path })
    else { continue }
    files[file].findings.error(
      at: row.location.position,
      "the run is in \(other.location.path) with other figures: \(conflict)",
      help: "it is on line \(other.location.position.line) there; one of them is wrong")
  }
  return history.sorted { $0.precedes($1, in: registries) }
}

/// What makes two rows the same run.
private struct Run: Hashable {
  let configuration: Configuration
  let sequence: WorkloadSequence
  let concurrency: Int
  let date: CalendarDate

  init(_ row: BenchmarkRow) {
    configuration = row.configuration
    sequence = row.sequence
    concurrency = row.concurrency
    date = row.date
  }
}

extension CSVColumns {
  /// The first field that two rows carry with different values, where they were published aside.
  fileprivate func conflict(of row: BenchmarkRow, with other: BenchmarkRow) -> String? {
    let carried = Dictionary(cells(of: other).map { ($0.name, $0.text) }) { first, _ in first }
    for (name, text) in cells(of: row) where name != RowField.source.name {
      if let other = carried[name], other != text {
        return "\(quoted(name)) is \(quoted(text)) here and \(quoted(other)) there"
      }
    }
    return nil
  }
}
