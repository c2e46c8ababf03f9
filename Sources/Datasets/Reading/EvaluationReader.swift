import Diagnostics

extension RowReader {
  /// The columns that a CSV of evaluations must have.
  static let requiredOfEvaluations = [
    "model", "hardware", "framework", "precision", "spec_method", "task", "n_eff", "em_strict",
    "em_strict_se", "date",
  ]

  /// Reads one evaluation; `evaluations` has it afterwards if nothing is wrong with it.
  mutating func readEvaluation(_ record: RawRecord) {
    let errors = findings.errorCount
    let configuration = configuration(of: record)
    let others = EvaluationFields(record)
    for (name, start) in others.repeated {
      findings.error(at: start, "row \(record.number): \(quoted(name)) is given twice")
    }
    let task = task(others, record)
    let questions = questions(others, record)
    let strict = score("em_strict", others, record, isRequired: true)
    let flexible = score("em_flexible", others, record, isRequired: false)
    let concurrency = count(.conc, of: record, atLeast: 1)
    let date = date(of: record)
    let runURL = text(.runURL, of: record)
    let source = text(.source, of: record)
    guard errors == findings.errorCount, let configuration, let task, let questions, let strict,
      let date
    else { return }
    var evaluation = Evaluation(
      configuration: configuration, task: task, concurrency: concurrency, questions: questions,
      strict: strict, flexible: flexible, date: date,
      location: SourceLocation(
        path: findings.file.path, position: findings.map.position(of: record.start)))
    evaluation.runURL = runURL
    evaluation.source = source
    evaluations.append(evaluation)
  }

  private mutating func task(_ fields: EvaluationFields, _ record: RawRecord) -> String? {
    guard let value = given("task", fields, record) else { return nil }
    guard value.kind == .text else {
      wrong("task", value, of: record, "must be a text")
      return nil
    }
    let text = value.text(in: bytes)
    return record.form == .csv ? withoutFormulaGuard(text) : text
  }

  private mutating func questions(_ fields: EvaluationFields, _ record: RawRecord) -> Int? {
    guard let value = given("n_eff", fields, record) else { return nil }
    guard let number = number(value, in: record), let count = Int(exactly: number),
      (1...1_000_000_000).contains(count)
    else {
      wrong("n_eff", value, of: record, "must be a whole number of at least 1")
      return nil
    }
    return count
  }

  /// A share and its standard error: both, or neither where they are not required.
  private mutating func score(
    _ name: String, _ fields: EvaluationFields, _ record: RawRecord, isRequired: Bool
  ) -> Evaluation.Score? {
    let isGiven = fields[name] != nil || fields[name + "_se"] != nil
    guard isRequired || isGiven else { return nil }
    let value = share(name, fields, record)
    let error = share(name + "_se", fields, record)
    guard let value, let error else { return nil }
    return Evaluation.Score(value, standardError: error)
  }

  private mutating func share(
    _ name: String, _ fields: EvaluationFields, _ record: RawRecord
  ) -> Double? {
    guard let value = given(name, fields, record) else { return nil }
    guard let number = number(value, in: record), (0...1).contains(number) else {
      wrong(name, value, of: record, "must be a number from 0 to 1")
      return nil
    }
    return number
  }

  private mutating func given(
    _ name: String, _ fields: EvaluationFields, _ record: RawRecord
  ) -> RawValue? {
    if let value = fields[name] { return value }
    findings.error(at: record.start, "row \(record.number): \"\(name)\" is missing")
    return nil
  }
}

/// The fields of a record that only evaluations have, by name.
private struct EvaluationFields {
  private var values: [String: RawValue] = [:]
  /// What is given again, and where.
  private(set) var repeated: [(name: String, start: Int)] = []

  init(_ record: RawRecord) {
    for (name, value) in record.others {
      if values[name] == nil {
        values[name] = value
      } else {
        repeated.append((name, value.start ?? record.start))
      }
    }
  }

  subscript(name: String) -> RawValue? {
    guard let value = values[name], value.isGiven else { return nil }
    return value.kind == .text && value.contents.isEmpty ? nil : value
  }
}
