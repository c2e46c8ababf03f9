/// One row as its file writes it: which bytes stand for which field, before anything is believed.
struct RawRecord {
  enum Form: Sendable {
    /// Every value is text.
    case csv
    /// Values have JSON's types.
    case json
  }

  let form: Form
  /// The row's place among the rows of its file, counted from one.
  var number = 0
  /// The first byte of the row.
  var start = 0
  /// Fields that no rule knows, in the order of the file.
  private(set) var others: [(name: String, value: RawValue)] = []
  private var values: [RawValue]

  init(form: Form) {
    self.form = form
    values = Array(repeating: RawValue(), count: RowField.allCases.count)
  }

  /// Forgets the fields, for the next row.
  mutating func clear(number: Int, start: Int) {
    self.number = number
    self.start = start
    others.removeAll(keepingCapacity: true)
    for index in values.indices { values[index] = RawValue() }
  }

  subscript(field: RowField) -> RawValue {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }

  mutating func appendOther(_ name: String, _ value: RawValue) {
    others.append((name, value))
  }

  /// Whether this is a run result, as the benchmark runner writes it: it says `hw`, not `hardware`.
  var isRunResult: Bool {
    form == .json && self[.hw].isGiven && !self[.hardware].isGiven
  }
}

/// The bytes that stand for one field of a row.
struct RawValue {
  enum Kind: Sendable {
    /// Not there, `null`, or an empty cell.
    case absent
    case text, number, `true`, `false`, container
  }

  /// How the bytes of a text stand for it.
  enum Coding: Sendable {
    case plain, jsonEscapes, doubledQuotes
  }

  var kind = Kind.absent
  var coding = Coding.plain
  /// Where the value stands, `nil` when nothing stands for it.
  var start: Int?
  /// The bytes of the value, without quotes.
  var contents = 0..<0

  /// Whether the file gives a value, be it an empty text.
  var isGiven: Bool { kind != .absent }

  /// The text of the value as the file means it.
  func text(in bytes: [UInt8]) -> String {
    switch coding {
    case .plain: String(decoding: bytes[contents], as: UTF8.self)
    case .jsonEscapes: decodeEscapes(bytes, contents)
    case .doubledQuotes: halveQuotes(bytes, contents)
    }
  }
}
