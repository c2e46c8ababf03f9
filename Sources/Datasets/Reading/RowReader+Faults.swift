import Diagnostics

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
    // A file may name the same unknown thing in every row, or another one in each: the search for
    // the nearest key is made once for each name, and not for more of them than are listed.
    let known = unknownNames[kind + name]
    let help = known ?? help(for: name, in: keys, registry: registry)
    if unknownNames.count < Findings.limit { unknownNames[kind + name] = help }
    let message = "unknown \(kind) \(quoted(name))"
    // What no figure rests on is left out; once for each name is enough to say so.
    if purpose == .dataset {
      findings.error(at: start ?? 0, message, help: help)
    } else if known == nil {
      findings.warning(at: start ?? 0, message, help: help)
    }
  }

  private func help(for name: String, in keys: KeyIndex, registry: String) -> String {
    let help = "add it to registry/\(registry).yml"
    guard unknownNames.count < Findings.limit, let key = keys.nearestKey(to: name) else {
      return help
    }
    return isSlip(name.lowercased(), of: key)
      ? "did you mean \"\(key)\"?" : "the nearest key is \"\(key)\"; \(help)"
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
