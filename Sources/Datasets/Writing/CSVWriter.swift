/// The rows as CSV, the form that `loadDataset` reads back to equal rows.
///
/// - Columns stand in the order of `RowField`, then the fields that no rule uses by name. An
///   optional column that would be empty for every row is left out; the required ones never are.
/// - Keys are canonical; throughputs are as the runner reported them, so that nothing is rounded
///   or converted twice. Numbers are the shortest text that reads back to the same double.
/// - RFC 4180, UTF-8, lines end in LF. A free text that a spreadsheet would run as a formula has
///   an apostrophe before it (see FormulaGuard.swift).
package func csv(of rows: [BenchmarkRow], registries: Registries) -> [UInt8] {
  let columns = CSVColumns(registries)
  let fields = CSVColumns.fields.filter { field in
    RowField.required.contains(field)
      || rows.contains { !columns.value(of: field, in: $0).isAbsent }
  }
  let extras = Set(rows.lazy.flatMap(\.otherFields).map(\.name)).filter(CSVColumns.isExtra).sorted()
  var writer = CSVWriter()
  for field in fields { writer.word(field.name) }
  for extra in extras { writer.text(extra) }
  writer.endRecord()
  for row in rows {
    for field in fields { writer.cell(columns.value(of: field, in: row)) }
    // Both are sorted by name, so one walk finds every cell.
    var others = row.otherFields[...]
    for extra in extras {
      while let other = others.first, other.name < extra { others = others.dropFirst() }
      writer.text(others.first?.name == extra ? others.first?.text ?? "" : "")
    }
    writer.endRecord()
  }
  return writer.bytes
}

/// Appends cells and record ends to one growing buffer.
private struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var startsRecord = true

  mutating func cell(_ value: CSVColumns.Value) {
    switch value {
    case .absent: word("")
    case .word(let word): self.word(word)
    case .text(let text): self.text(text)
    case .count(let count): word(String(count))
    case .number(let number): word(shortest(number))
    }
  }

  mutating func word(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  mutating func text(_ text: String) {
    separate()
    // A number that begins with a sign is no formula.
    let utf8 = Array(text.utf8)
    let isNumber = decimal(utf8, utf8.indices) != nil
    let cell = isNumber ? text : withFormulaGuard(text)
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    startsRecord = true
  }

  private mutating func separate() {
    if !startsRecord { bytes.append(UInt8(ascii: ",")) }
    startsRecord = false
  }
}
