import Diagnostics

extension RowReader {
  /// A free text, empty when not given.
  mutating func text(_ field: RowField, of record: RawRecord) -> String {
    let value = record[field]
    guard value.isGiven else { return "" }
    guard value.kind == .text else {
      wrong(field, of: record, "must be a text")
      return ""
    }
    let slot = Int(field.rawValue)
    if let last = remembered[slot], sameBytes(bytes, last.contents, value.contents) {
      return last.text
    }
    var text = value.text(in: bytes)
    if record.form == .csv { text = withoutFormulaGuard(text) }
    text = texts.insert(text).memberAfterInsert
    remembered[slot] = Remembered(contents: value.contents, text: text)
    return text
  }

  /// A whole number; `nil` when not given or wrong.
  mutating func count(
    _ field: RowField, of record: RawRecord, atLeast least: Int, isRequired: Bool = false
  ) -> Int? {
    let value = record[field]
    guard value.isGiven else {
      if isRequired { missing(field, of: record) }
      return nil
    }
    guard let number = number(value, in: record), let count = Int(exactly: number),
      count >= least, count <= greatestCount
    else {
      wrong(field, of: record, "must be a whole number of at least \(least)")
      return nil
    }
    return count
  }

  /// A figure greater than zero; `nil` when not given or wrong.
  mutating func measure(
    _ field: RowField, of record: RawRecord, isRequired: Bool = false
  ) -> Double? {
    let value = record[field]
    guard value.isGiven else {
      if isRequired { missing(field, of: record) }
      return nil
    }
    guard let number = number(value, in: record), plausible.contains(number) else {
      wrong(field, of: record, "must be a number greater than 0")
      return nil
    }
    return number
  }

  /// A latency; `nil` when not given or wrong.
  mutating func seconds(_ field: RowField, of record: RawRecord) -> Double? {
    let value = record[field]
    guard value.isGiven else { return nil }
    let number = number(value, in: record)
    guard isSeconds(number) else {
      wrong(field, of: record, "must be a number of seconds, 0 or more")
      return nil
    }
    return number
  }

  /// A yes or no; `nil` when not given or wrong.
  mutating func flag(_ field: RowField, of record: RawRecord) -> Bool? {
    let value = record[field]
    switch value.kind {
    case .absent: return nil
    case .true: return true
    case .false: return false
    case .text where record.form == .csv || record.isRunResult:
      // The runner writes some of them as its shell had them.
      switch value.text(in: bytes).lowercased() {
      case "true": return true
      case "false": return false
      default: break
      }
    default: break
    }
    wrong(field, of: record, "must be true or false")
    return nil
  }

  /// The entry that a field names; `nil` when not given or unknown.
  mutating func entry(
    _ field: RowField, of record: RawRecord, in keys: KeyIndex, kind: String, registry: String,
    name: (String) -> String = { $0 }
  ) -> Int? {
    let value = record[field]
    guard value.isGiven else {
      missing(field, of: record)
      return nil
    }
    let slot = Int(field.rawValue)
    if let last = remembered[slot], sameBytes(bytes, last.contents, value.contents) {
      return last.entry
    }
    guard value.kind == .text else {
      wrong(field, of: record, "must be a text")
      return nil
    }
    let written = value.text(in: bytes)
    guard !written.isEmpty else {
      missing(field, of: record)
      return nil
    }
    guard let entry = keys.index(of: name(written)) else {
      unknown(kind, name(written), at: value.start, in: keys, registry: registry)
      return nil
    }
    remembered[slot] = Remembered(contents: value.contents, entry: entry)
    return entry
  }

  /// The number of a value, `nil` when it is none.
  func number(_ value: RawValue, in record: RawRecord) -> Double? {
    let kind: RawValue.Kind = record.form == .csv ? .text : .number
    return value.kind == kind ? decimal(bytes, value.contents) : nil
  }

  func isSeconds(_ number: Double?) -> Bool {
    number.map { $0 >= 0 && $0 <= plausible.upperBound } ?? false
  }

  /// Figures outside this range are no measurement, and would overflow what is derived from them.
  private var plausible: ClosedRange<Double> { 1e-9...1e15 }

  /// The greatest count that is believed, of anything.
  private var greatestCount: Int { 1_000_000_000 }
}

extension RowReader {
  mutating func missing(_ field: RowField, of record: RawRecord, help: String? = nil) {
    findings.error(
      at: record[field].start ?? record.start,
      "row \(record.number): \"\(field.name)\" is missing", help: help)
  }

  mutating func wrong(_ field: RowField, of record: RawRecord, _ rule: String) {
    wrong(field.name, record[field], of: record, rule)
  }

  mutating func wrong(_ name: String, _ value: RawValue, of record: RawRecord, _ rule: String) {
    findings.error(
      at: value.start ?? record.start,
      "row \(record.number): \(quoted(name)) \(rule), not \(shown(value))")
  }

  mutating func unknown(
    _ kind: String, _ name: String, at start: Int?, in keys: KeyIndex, registry: String
  ) {
    var help = "add it to registry/\(registry).yml"
    if let key = keys.nearestKey(to: name) {
      help =
        isSlip(name.lowercased(), of: key)
        ? "did you mean \"\(key)\"?" : "the nearest key is \"\(key)\"; \(help)"
    }
    findings.error(at: start ?? 0, "unknown \(kind) \(quoted(name))", help: help)
  }

  /// A value as a message shows it: texts in quotes, the rest as it is written.
  private func shown(_ value: RawValue) -> String {
    switch value.kind {
    case .text: quoted(value.text(in: bytes))
    case .container: "an array or object"
    default: String(decoding: bytes[value.contents].prefix(60), as: UTF8.self)
    }
  }
}
