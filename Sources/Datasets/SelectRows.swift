import Diagnostics

/// Chooses the rows that count, and reports rows that contradict each other or stand out in time.
///
/// - Returns: for every configuration, workload and concurrency the newest row, and the older ones;
///   both in canonical order.
func selectRows(
  _ files: inout [DatasetFile], in registries: Registries
) -> (rows: [BenchmarkRow], superseded: [BenchmarkRow]) {
  let sorted = files.indices.flatMap { file in
    files[file].rows.indices.map { RowPlace(file: file, row: $0) }
  }.sorted { a, b in
    let (first, second) = (files[a.file].rows[a.row].row, files[b.file].rows[b.row].row)
    if first.precedes(second, in: registries) { return true }
    return !second.precedes(first, in: registries) && first.location < second.location
  }
  let columns = CSVColumns(registries)
  var rows: [BenchmarkRow] = []
  var superseded: [BenchmarkRow] = []
  var start = 0
  while start < sorted.count {
    let first = files[sorted[start].file].rows[sorted[start].row].row
    var end = start + 1
    while end < sorted.count,
      files[sorted[end].file].rows[sorted[end].row].row.isRepeat(of: first)
    {
      end += 1
    }
    let kept = columns.resolveRepeats(sorted[start..<end], &files)
    if let last = rows.last, last.isEarlierRun(of: kept) { superseded.append(rows.removeLast()) }
    rows.append(kept)
    start = end
  }
  warnOfDistantDate(sorted, &files)
  return (rows, superseded)
}

/// A row as its place among the files.
struct RowPlace {
  var file: Int
  var row: Int
}

extension BenchmarkRow {
  /// Whether both are runs of one configuration, workload and concurrency.
  private func isSameExperiment(as other: BenchmarkRow) -> Bool {
    concurrency == other.concurrency && sequence == other.sequence
      && configuration == other.configuration
  }

  fileprivate func isRepeat(of other: BenchmarkRow) -> Bool {
    date == other.date && isSameExperiment(as: other)
  }

  /// Whether both are runs of one experiment, and this one is the earlier.
  package func isEarlierRun(of other: BenchmarkRow) -> Bool {
    date < other.date && isSameExperiment(as: other)
  }
}

extension CSVColumns {
  /// The one of several rows for the same run that is used: the one that carries most fields, the
  /// first of those in canonical order.
  ///
  /// Where two carry different values for a field, that is an error at the later one; where they
  /// agree in all that both carry, a warning.
  fileprivate func resolveRepeats(
    _ places: ArraySlice<RowPlace>, _ files: inout [DatasetFile]
  ) -> BenchmarkRow {
    let rows = places.map { files[$0.file].rows[$0.row].row }
    guard rows.count > 1 else { return rows[0] }
    let cells = rows.map(self.cells(of:))
    var carried: [String: (text: String, by: Int)] = [:]
    // In the order of the files, so that of two rows the later one is reported.
    let reading = rows.indices.sorted { rows[$0].location < rows[$1].location }
    for index in reading {
      let place = places[places.startIndex + index]
      let start = files[place.file].rows[place.row].start
      var conflict: String?
      for (name, text) in cells[index] {
        if let (other, by) = carried[name] {
          if conflict == nil, other != text {
            conflict =
              "\(quoted(name)) is \(quoted(text)) here and \(quoted(other)) at "
              + "\(rows[by].location.text)"
          }
        } else {
          carried[name] = (text, index)
        }
      }
      if let conflict {
        files[place.file].findings.error(
          at: start, "two rows for one configuration, workload, concurrency and date: \(conflict)",
          help: "remove one of them, or give the one that was run later its own date")
      } else if index != reading[0] {
        files[place.file].findings.warning(
          at: start, "this row repeats the one at \(rows[reading[0]].location.text)",
          help: "they agree, so one is used; remove the other")
      }
    }
    let most = cells.map(\.count).max()
    return rows[cells.firstIndex { $0.count == most } ?? 0]
  }
}

extension SourceLocation {
  /// `path:line:column`.
  fileprivate var text: String { "\(path):\(position.line):\(position.column)" }
}

/// Warns when one row is dated more than a year after every other: a slip, most likely.
private func warnOfDistantDate(_ places: [RowPlace], _ files: inout [DatasetFile]) {
  var newest: RowPlace?
  var newestDate: CalendarDate?
  var nextDate: CalendarDate?
  for place in places {
    let date = files[place.file].rows[place.row].row.date
    if newestDate.map({ date > $0 }) ?? true {
      nextDate = newestDate
      newestDate = date
      newest = place
    } else if nextDate.map({ date > $0 }) ?? true {
      nextDate = date
    }
  }
  guard let newest, let newestDate, let nextDate,
    (newestDate.year - 1, newestDate.month, newestDate.day)
      > (nextDate.year, nextDate.month, nextDate.day)
  else { return }
  files[newest.file].findings.warning(
    at: files[newest.file].rows[newest.row].dateStart,
    "the date \(newestDate.iso8601) is more than a year after that of every other row",
    help: "the newest other row is of \(nextDate.iso8601)")
}
