import Diagnostics

extension Dataset {
  /// Reads what tells readers how far to trust the rows: evaluations, earlier runs, known issues.
  mutating func readTrust(in folder: ContentFolder, _ diagnostics: inout [Diagnostic]) {
    let models = Set((rows + supersededRows).map(\.configuration.model))
    readEvaluations(of: folder, models: models, &diagnostics)
    readHistory(of: folder, models: models, &diagnostics)
    if let raw = folder.file(KnownIssueReader.name), let file = raw.text(&diagnostics) {
      let reader = KnownIssueReader(file, index: RegistryIndex(registries))
      knownIssues = reader.issues
      diagnostics += reader.findings.diagnostics
    }
  }

  private mutating func readEvaluations(
    of folder: ContentFolder, models: Set<Int>, _ diagnostics: inout [Diagnostic]
  ) {
    var files: [EvaluationFile] = []
    for reader in readRecords(
      of: folder, below: "evaluations", as: .evaluations, registries, &diagnostics)
    {
      var findings = reader.findings
      let kept = reader.evaluations.of(
        models, \.configuration.model, \.location.position, "evaluations", registries, &findings)
      files.append(EvaluationFile(evaluations: kept, findings: findings))
    }
    evaluations = selectEvaluations(&files, in: registries)
    for file in files { diagnostics += file.findings.diagnostics }
  }

  private mutating func readHistory(
    of folder: ContentFolder, models: Set<Int>, _ diagnostics: inout [Diagnostic]
  ) {
    var files: [DatasetFile] = []
    for reader in readRecords(of: folder, below: "history", as: .history, registries, &diagnostics)
    {
      var findings = reader.findings
      let kept = reader.rows.of(
        models, \.row.configuration.model, \.row.location.position, "history", registries,
        &findings)
      files.append(DatasetFile(rows: kept, findings: findings))
    }
    history = selectHistory(&files, besides: rows + supersededRows, in: registries)
    for file in files { diagnostics += file.findings.diagnostics }
  }
}

extension Array {
  /// The records of models that have rows; of every other model a warning at its first record.
  fileprivate func of(
    _ models: Set<Int>, _ model: (Element) -> Int, _ position: (Element) -> Position,
    _ what: String, _ registries: Registries, _ findings: inout Findings
  ) -> [Element] {
    var counts: [Int: (first: Position, count: Int)] = [:]
    for record in self where !models.contains(model(record)) {
      counts[model(record), default: (position(record), 0)].count += 1
    }
    for (index, (first, count)) in counts.sorted(by: { $0.key < $1.key }) {
      findings.warning(
        at: first, "\(what) of a model without rows: \(quoted(registries.models[index].key))",
        help: "no page shows the model; add rows of it, or remove "
          + (count == 1 ? "this line" : "its \(count) lines"))
    }
    return filter { models.contains(model($0)) }
  }
}
