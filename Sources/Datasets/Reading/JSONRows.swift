import Diagnostics

extension RowReader {
  /// Reads the rows of a JSON file: an array of rows as the InferenceX API serves them, or run
  /// results, one or an array of them. The two are told apart row by row.
  mutating func readJSON() {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      findings.error(at: error.offset, error.message)
      return
    }
    var keys = KeyMemory()
    var record = RawRecord(form: .json)
    let root = document.values[0]
    switch root.kind {
    case .object:
      record.clear(number: 1, start: Int(root.start))
      fill(&record, from: 0, of: document, &keys)
      if record.isRunResult {
        read(record)
      } else {
        findings.error(
          at: Int(root.start), "a single object is no dataset",
          help: "write an array of rows; only a run result, with \"hw\", may stand alone")
      }
    case .array:
      for (count, index) in document.children(of: 0).enumerated() {
        let value = document.values[index]
        guard value.kind == .object else {
          findings.error(at: Int(value.start), "row \(count + 1) is not an object")
          continue
        }
        record.clear(number: count + 1, start: Int(value.start))
        let errors = findings.errorCount
        fill(&record, from: index, of: document, &keys)
        if findings.errorCount == errors { read(record) }
      }
      if document.values.count == 1 {
        findings.error(at: Int(root.start), "the array has no rows")
      }
    default:
      findings.error(at: Int(root.start), "a dataset is an array of rows")
    }
  }

  /// Sorts the members of an object into the fields of a record.
  private mutating func fill(
    _ record: inout RawRecord, from object: Int, of document: JSONDocument, _ keys: inout KeyMemory
  ) {
    keys.startRow()
    var hasMetrics = false
    for (key, value) in Members(document, object) {
      let name = keys.name(of: document.values[key], in: bytes)
      if name.isMetrics, document.values[value].kind == .object {
        if hasMetrics {
          findings.error(
            at: Int(document.values[key].start),
            "row \(record.number): \(quoted(name.text)) is given twice")
        }
        hasMetrics = true
        for (key, value) in Members(document, value) {
          let metric = document.values[value]
          let name = keys.name(of: document.values[key], in: bytes)
          if metric.kind != .number && metric.kind != .null {
            findings.error(
              at: Int(metric.start),
              "row \(record.number): the metric \(quoted(name.text)) must be a number")
          }
          add(name, RawValue(metric), key: document.values[key], to: &record)
        }
      } else {
        add(name, RawValue(document.values[value]), key: document.values[key], to: &record)
      }
    }
  }

  private mutating func add(
    _ name: KeyMemory.Name, _ value: RawValue, key: JSONDocument.Value, to record: inout RawRecord
  ) {
    guard let field = name.field else {
      record.appendOther(name.text, value)
      return
    }
    guard record[field].start == nil else {
      findings.error(
        at: Int(key.start), "row \(record.number): \(quoted(name.text)) is given twice")
      return
    }
    record[field] = value
  }
}

/// The members of an object as pairs of key and value.
private struct Members: Sequence, IteratorProtocol {
  private var children: JSONDocument.Children

  init(_ document: JSONDocument, _ object: Int) {
    children = document.children(of: object)
  }

  mutating func next() -> (key: Int, value: Int)? {
    guard let key = children.next(), let value = children.next() else { return nil }
    return (key, value)
  }
}

extension RawValue {
  fileprivate init(_ value: JSONDocument.Value) {
    start = Int(value.start)
    contents = value.bytes
    switch value.kind {
    case .null: kind = .absent
    case .true: kind = .true
    case .false: kind = .false
    case .number: kind = .number
    case .array, .object: kind = .container
    case .string:
      kind = .text
      coding = value.isEscaped ? .jsonEscapes : .plain
      contents = value.contents
    }
  }
}

/// Remembers the keys of the row before: rows of one file have the same keys in the same order, so
/// a key is nearly always known by comparing its bytes with those of the one in its place.
private struct KeyMemory {
  struct Name {
    var text: String
    var field: RowField?
    var isMetrics: Bool
  }

  private var known: [(key: Range<Int>, name: Name)] = []
  private var place = 0

  mutating func startRow() {
    place = 0
  }

  mutating func name(of key: JSONDocument.Value, in bytes: [UInt8]) -> Name {
    defer { place += 1 }
    if place < known.count, sameBytes(bytes, known[place].key, key.bytes) {
      return known[place].name
    }
    let text =
      key.isEscaped
      ? decodeEscapes(bytes, key.contents) : String(decoding: bytes[key.contents], as: UTF8.self)
    let name = Name(text: text, field: RowField.byName[text], isMetrics: text == "metrics")
    if place < known.count {
      known[place] = (key.bytes, name)
    } else if place == known.count {
      known.append((key.bytes, name))
    }
    return name
  }
}

/// Whether two ranges hold the same bytes.
func sameBytes(_ bytes: [UInt8], _ a: Range<Int>, _ b: Range<Int>) -> Bool {
  guard a.count == b.count else { return false }
  return a == b || bytes[a].elementsEqual(bytes[b])
}
