import Diagnostics

/// Reads the rows of one dataset file, or the evaluations of one file of them, and says what is
/// wrong with them.
struct RowReader {
  /// What a file's records are for: what pages stand on is read more strictly than what they only
  /// mention.
  enum Purpose {
    case dataset, history, evaluations
  }

  let purpose: Purpose
  let registries: Registries
  let index: RegistryIndex
  let bytes: [UInt8]
  var findings: Findings
  private(set) var rows: [ReadRow] = []
  var evaluations: [Evaluation] = []
  /// For each field the value of the row before, which is often the value of this one.
  var remembered = [Remembered?](repeating: nil, count: RowField.allCases.count)
  /// Every text kept so far, so that equal ones share their memory.
  var texts: Set<String> = []
  /// The names that no registry knows, by kind and name, with what to do about each.
  var unknownNames: [String: String] = [:]

  struct Remembered {
    var contents: Range<Int>
    var text = ""
    var entry = 0
    var date: CalendarDate?
  }

  init(
    _ file: SourceFile, registries: Registries, index: RegistryIndex, purpose: Purpose = .dataset
  ) {
    self.purpose = purpose
    self.registries = registries
    self.index = index
    bytes = file.bytes
    findings = Findings(file)
  }

  /// Reads every row of the file, whose format shows in its first byte: JSON begins with a bracket
  /// or a brace, everything else is CSV.
  mutating func readAll() {
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    switch first {
    case nil: findings.error("the file is empty")
    case UInt8(ascii: "["), UInt8(ascii: "{"): readJSON()
    default: readCSV()
    }
  }

  /// Reads one record as what the file is for.
  mutating func read(_ record: RawRecord) {
    if purpose == .evaluations { readEvaluation(record) } else { readRow(record) }
  }

  /// Reads one row; `rows` has it afterwards if nothing is wrong with it.
  private mutating func readRow(_ record: RawRecord) {
    let errors = findings.errorCount
    let configuration = configuration(of: record)
    let sequence = sequence(of: record)
    let concurrency = count(.conc, of: record, atLeast: 1, isRequired: true)
    let throughput = measure(.throughput, of: record, isRequired: true)
    let horizontal: RowField =
      sequence == .agenticTraces ? .p90Interactivity : .medianInteractivity
    let interactivity = measure(horizontal, of: record, isRequired: true)
    let date = date(of: record)
    let latency = latency(of: record)
    let input = measure(.inputThroughput, of: record)
    let output = measure(.outputThroughput, of: record)
    let isMultinode = flag(.isMultinode, of: record)
    let image = text(.image, of: record)
    let runURL = text(.runURL, of: record)
    let source = text(.source, of: record)
    let others = otherFields(of: record, horizontal: horizontal, sequence)
    guard errors == findings.errorCount, let configuration, let sequence, let concurrency,
      let throughput, let interactivity, let date
    else { return }
    var row = BenchmarkRow(
      configuration: configuration, sequence: sequence, concurrency: concurrency,
      interactivity: interactivity, throughput: throughput, latency: latency, date: date,
      location: SourceLocation(
        path: findings.file.path, position: findings.map.position(of: record.start)))
    row.reportedInputThroughput = input
    row.reportedOutputThroughput = output
    row.isMultinode = isMultinode
    row.image = image
    row.runURL = runURL
    row.source = source
    row.otherFields = others
    warnOfImpossibleFigures(row, record)
    rows.append(
      ReadRow(row: row, start: record.start, dateStart: record[.date].start ?? record.start))
  }
}

/// A row, and where in its file the things are that later checks may find wrong.
struct ReadRow {
  var row: BenchmarkRow
  var start: Int
  var dateStart: Int
}

// MARK: What a row is made of

extension RowReader {
  private mutating func sequence(of record: RawRecord) -> WorkloadSequence? {
    let kind = text(.benchmarkType, of: record)
    switch kind {
    case "agentic_traces":
      return .agenticTraces
    case "", "single_turn":
      let input = count(.isl, of: record, atLeast: 1, isRequired: true)
      let output = count(.osl, of: record, atLeast: 1, isRequired: true)
      guard let input, let output else { return nil }
      return .tokens(input: input, output: output)
    default:
      findings.error(
        at: record[.benchmarkType].start ?? record.start,
        "row \(record.number): unknown benchmark_type \(quoted(kind))",
        help: "known are \"single_turn\" and \"agentic_traces\"")
      return nil
    }
  }

  private mutating func latency(of record: RawRecord) -> Latency {
    var latency = Latency()
    latency.medianTTFT = seconds(.medianTTFT, of: record)
    latency.p99TTFT = seconds(.p99TTFT, of: record)
    latency.medianTPOT = seconds(.medianTPOT, of: record)
    latency.p99TPOT = seconds(.p99TPOT, of: record)
    latency.medianE2EL = seconds(.medianE2EL, of: record)
    latency.p99E2EL = seconds(.p99E2EL, of: record)
    return latency
  }

  mutating func date(of record: RawRecord) -> CalendarDate? {
    let value = record[.date]
    guard value.isGiven else {
      missing(.date, of: record, help: record.isRunResult ? "add the day of the run to it" : nil)
      return nil
    }
    let slot = Int(RowField.date.rawValue)
    var date = remembered[slot].flatMap {
      sameBytes(bytes, $0.contents, value.contents) ? $0.date : nil
    }
    if date == nil, value.kind == .text {
      date = CalendarDate(iso8601: value.text(in: bytes))
      remembered[slot] = Remembered(contents: value.contents, date: date)
    }
    guard let date else {
      wrong(.date, of: record, "must be a day like 2026-06-11")
      return nil
    }
    if date.year < 2020, let start = value.start {
      findings.warning(
        at: start, "row \(record.number): the date \(date.iso8601) is before 2020",
        help: "no such benchmark was run then; is the year right?")
    }
    return date
  }

  /// Warns where two figures of one row contradict each other beyond what rounding explains.
  private mutating func warnOfImpossibleFigures(_ row: BenchmarkRow, _ record: RawRecord) {
    if !row.configuration.disaggregated, let input = row.reportedInputThroughput,
      let output = row.reportedOutputThroughput,
      abs(row.throughput - (input + output)) > 0.05 * (input + output)
    {
      findings.warning(
        at: record[.throughput].start ?? record.start,
        "row \(record.number): tput_per_gpu is \(shortest(row.throughput)), but input and output "
          + "together are \(shortest(input + output))",
        help: "on an aggregate deployment they differ by no more than 5 %")
    }
    if row.sequence != .agenticTraces, let tpot = row.latency.medianTPOT,
      abs(row.interactivity * tpot - 1) > 0.1
    {
      findings.warning(
        at: record[.medianInteractivity].start ?? record.start,
        "row \(record.number): median_intvty is \(shortest(row.interactivity)), but median_tpot is "
          + "\(shortest(tpot))",
        help:
          "their product is 1 to within 10 %: tokens a second are the inverse of seconds a token")
    }
  }

  private mutating func otherFields(
    of record: RawRecord, horizontal: RowField, _ sequence: WorkloadSequence?
  ) -> [BenchmarkRow.OtherField] {
    var fields: [(name: String, value: RawValue)] = record.others
    // Known fields that do not apply to this kind of row are kept like unknown ones.
    var unused: [RowField] =
      sequence == .agenticTraces ? [.isl, .osl, .medianInteractivity] : [.p90Interactivity]
    if !record.isRunResult { unused += [.hw, .modelPrefix, .specDecoding, .tp, .ep, .dpAttention] }
    for field in unused where record[field].isGiven { fields.append((field.name, record[field])) }
    fields.sort { ($0.name, $0.value.start ?? 0) < ($1.name, $1.value.start ?? 0) }
    for (field, next) in zip(fields, fields.dropFirst()) where field.name == next.name {
      findings.error(
        at: next.value.start ?? record.start,
        "row \(record.number): \(quoted(field.name)) is given twice")
    }
    var kept: [BenchmarkRow.OtherField] = []
    kept.reserveCapacity(fields.count)
    for (name, value) in fields {
      guard value.isGiven else { continue }
      if isLatency(name), !isSeconds(number(value, in: record)) {
        wrong(name, value, of: record, "must be a number of seconds, 0 or more")
      }
      let text = value.text(in: bytes)
      guard !text.isEmpty else { continue }
      kept.append(
        .init(name: name, text: record.form == .csv ? withoutFormulaGuard(text) : text))
    }
    return kept
  }
}
