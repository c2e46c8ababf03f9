import Comparisons
import Datasets

extension ComparisonJSON {
  /// The members of one task: both sides, their difference, and whether chance explains it.
  func accuracy(_ accuracy: AccuracyComparison, _ json: inout JSONWriter) {
    json.member("task", accuracy.task)
    json.object("a") { side(accuracy.a, &$0) }
    json.object("b") { side(accuracy.b, &$0) }
    json.member("difference", accuracy.difference)
    json.member("standard_error", accuracy.standardError)
    json.member("significant", accuracy.isSignificant)
  }

  private func side(_ accuracy: Accuracy, _ json: inout JSONWriter) {
    json.member("exact_match", accuracy.value)
    json.member("standard_error", accuracy.standardError)
    json.array("interval") {
      $0.element(accuracy.interval.lowerBound)
      $0.element(accuracy.interval.upperBound)
    }
    json.array("questions") {
      $0.element(Double(accuracy.questions.lowerBound))
      $0.element(Double(accuracy.questions.upperBound))
    }
    json.member("results", accuracy.results.count)
    json.array("dates") {
      $0.element(accuracy.dates.lowerBound.iso8601)
      $0.element(accuracy.dates.upperBound.iso8601)
    }
    json.array("runs") { json in
      for run in accuracy.runs(in: dataset) {
        if let link = run.link { json.element(link) }
      }
    }
  }
}
