import Diagnostics

extension RowReader {
  /// Reads the rows of a CSV file: a header of field names, then one record a row.
  mutating func readCSV() {
    let document = CSVDocument(parsing: bytes, &findings)
    guard document.recordCount > 0 else {
      findings.error("the file is empty")
      return
    }
    guard let header = header(document) else { return }
    var record = RawRecord(form: .csv)
    for index in 1..<max(1, document.recordCount) {
      let cells = document.record(index)
      guard !cells.contains(where: \.isBroken) else { continue }
      guard cells.count == header.count else {
        report(cells, shouldBe: header.count, number: index)
        continue
      }
      record.clear(number: index, start: Int(cells.first?.start ?? 0))
      for (column, cell) in zip(header, cells) {
        switch column {
        case .field(let field): record[field] = RawValue(cell)
        case .other(let name): record.appendOther(name, RawValue(cell))
        }
      }
      read(record)
    }
    if document.recordCount == 1 {
      findings.error(at: 0, "the file has a header and no rows")
    }
  }

  private enum Column {
    case field(RowField)
    case other(String)
  }

  /// The columns of the file, `nil` when no row can be read by them.
  private mutating func header(_ document: CSVDocument) -> [Column]? {
    let errors = findings.errorCount
    let cells = document.record(0)
    guard !cells.contains(where: \.isBroken) else { return nil }
    var names: [String] = []
    var seen: Set<String> = []
    for cell in cells {
      let name = withoutFormulaGuard(RawValue(cell).text(in: bytes))
      if name.isEmpty {
        findings.error(at: Int(cell.start), "a column has no name")
      } else if !seen.insert(name).inserted {
        findings.error(at: Int(cell.start), "the header names \(quoted(name)) twice")
      }
      names.append(name)
    }
    let required =
      purpose == .evaluations ? Self.requiredOfEvaluations : RowField.required.map(\.name)
    guard required.contains(where: seen.contains) else {
      findings.error(
        at: 0, "this is no dataset: no column of one is named here",
        help: "JSON begins with [ or {, CSV with a line of field names like model,hardware,…")
      return nil
    }
    for name in required where !seen.contains(name) {
      let lookalike = nearest(
        to: name, among: names.filter { RowField.byName[$0] == nil && !required.contains($0) })
      let isLike = lookalike.map { isSlip($0, of: name) } ?? false
      findings.error(
        at: 0, "the required column \"\(name)\" is missing",
        help: isLike ? lookalike.map { "is it meant by \(quoted($0))?" } : nil)
    }
    guard findings.errorCount == errors else { return nil }
    return names.map { name in
      RowField.byName[name].flatMap { $0.isOfRunResults ? nil : .field($0) } ?? .other(name)
    }
  }

  private mutating func report(
    _ cells: ArraySlice<CSVDocument.Cell>, shouldBe count: Int, number: Int
  ) {
    let start = Int(cells.first?.start ?? 0)
    if cells.count == 1, cells.first?.contents.isEmpty ?? true {
      findings.error(at: start, "row \(number) is an empty line", help: "remove it")
      return
    }
    let extra = cells.dropFirst(count).first.map { Int($0.start) }
    findings.error(
      at: extra ?? start, "row \(number) has \(cells.count) cells, the header has \(count)",
      help: extra == nil ? nil : "quote a cell that holds a comma")
  }
}

extension RawValue {
  fileprivate init(_ cell: CSVDocument.Cell) {
    start = Int(cell.start)
    contents = cell.contents
    kind = contents.isEmpty ? .absent : .text
    coding = cell.hasDoubledQuotes ? .doubledQuotes : .plain
  }
}
