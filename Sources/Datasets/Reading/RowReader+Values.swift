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
    // Equal strings may be different bytes; only the same bytes may stand for each other.
    let member = texts.insert(text).memberAfterInsert
    if member.utf8.elementsEqual(text.utf8) { text = member }
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
      count >= least
    else {
      wrong(field, of: record, "must be a whole number of at least \(least)")
      return nil
    }
    guard count <= greatestCount else {
      wrong(field, of: record, "must be at most \(greatestCount)")
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
    guard let number = number(value, in: record), number > 0 else {
      wrong(field, of: record, "must be a number greater than 0")
      return nil
    }
    guard plausible.contains(number) else {
      wrong(field, of: record, plausibleText)
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

  /// The greatest count that is believed, of anything.
  private var greatestCount: Int { 1_000_000_000 }
}

/// Figures outside this range are no measurement, and would overflow what is derived from them.
let plausible: ClosedRange<Double> = 1e-9...1e15

let plausibleText = "must be between 1e-9 and 1e15"
