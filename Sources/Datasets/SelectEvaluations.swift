import Diagnostics

/// The evaluations of some files in canonical order, each once.
///
/// Two results of one configuration, task, concurrency, date and run are an error, unless they
/// agree: then one is used, with a warning.
func selectEvaluations(
  _ files: inout [EvaluationFile], in registries: Registries
) -> [Evaluation] {
  let sorted = files.flatMap(\.evaluations).sorted { a, b in
    if a.precedes(b, in: registries) { return true }
    return !b.precedes(a, in: registries) && a.location < b.location
  }
  var kept: [Evaluation] = []
  for evaluation in sorted {
    guard let last = kept.last, last.isSameResult(as: evaluation) else {
      kept.append(evaluation)
      continue
    }
    let (first, second) =
      last.location < evaluation.location ? (last, evaluation) : (evaluation, last)
    let place =
      "\(first.location.path):\(first.location.position.line):\(first.location.position.column)"
    guard let file = files.firstIndex(where: { $0.findings.file.path == second.location.path })
    else { continue }
    if last.figures == evaluation.figures {
      files[file].findings.warning(
        at: second.location.position, "this evaluation repeats the one at \(place)",
        help: "they agree, so one is used; remove the other")
    } else {
      files[file].findings.error(
        at: second.location.position,
        "two evaluations of one configuration, task, concurrency, date and run: "
          + "the other is at \(place)",
        help: "remove one of them")
    }
  }
  return kept
}

/// The evaluations of one file, and what is wrong with it.
struct EvaluationFile {
  var evaluations: [Evaluation]
  var findings: Findings
}

extension Evaluation {
  fileprivate func isSameResult(as other: Evaluation) -> Bool {
    date == other.date && runURL == other.runURL && isSameExperiment(as: other)
  }

  /// What two results of one run must agree in.
  fileprivate var figures: [Double?] {
    [
      Double(questions), strict.value, strict.standardError, flexible?.value,
      flexible?.standardError,
    ]
  }
}
