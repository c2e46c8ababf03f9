import Datasets
import Methodology

/// The share of questions of a task that a group of configurations answered correctly, with what is
/// known of its uncertainty.
///
/// Pooled over the newest results of every configuration and load: the mean of their shares and the
/// mean of their standard errors, both weighted by the number of questions. Every run asks the same
/// questions, so more runs do not make the sample of questions larger: dividing the error by the
/// square root of their number would claim a precision that nobody measured. The mean of the errors
/// is the greatest error that the mean of the shares can have, however the runs depend on each
/// other.
package struct Accuracy: Sendable, Equatable {
  package let task: String
  /// From 0 to 1.
  package let value: Double
  package let standardError: Double
  /// The pooled results, as indices into `Dataset.evaluations`; at least one.
  package let results: [Int]
  /// The least and greatest number of questions of a result.
  package let questions: ClosedRange<Int>
  package let dates: ClosedRange<CalendarDate>

  /// How many standard errors lie on either side in an interval that holds 95 of 100 values of a
  /// normal distribution.
  package static let errorsOf95Percent = 1.96

  /// The 95 % interval, within 0 to 1.
  package var interval: ClosedRange<Double> {
    let reach = Self.errorsOf95Percent * standardError
    return max(0, value - reach)...min(1, value + reach)
  }

  /// - Parameters:
  ///   - results: indices into `evaluations`, all of one task.
  init?(results: [Int], of evaluations: [Evaluation]) {
    let pooled = results.map { evaluations[$0] }
    guard let first = pooled.first, let fewest = pooled.map(\.questions).min(),
      let most = pooled.map(\.questions).max(), let oldest = pooled.map(\.date).min(),
      let newest = pooled.map(\.date).max()
    else { return nil }
    func mean(_ value: (Evaluation) -> Double) -> Double {
      let weights = pooled.reduce(0) { $0 + Double($1.questions) }
      return pooled.reduce(0) { $0 + value($1) * Double($1.questions) } / weights
    }
    task = first.task
    value = mean(\.strict.value)
    standardError = mean(\.strict.standardError)
    self.results = results
    questions = fewest...most
    dates = oldest...newest
  }
}

extension Accuracy {
  /// The accuracy of the configurations that a condition holds for, one per task, by its name.
  package static func all(
    in dataset: Dataset, where isOfGroup: (Configuration) -> Bool
  ) -> [Accuracy] {
    all(of: Array(dataset.evaluations.indices), in: dataset, where: isOfGroup)
  }

  /// - Parameter candidates: ascending indices into `Dataset.evaluations`; the others do not count.
  static func all(
    of candidates: [Int], in dataset: Dataset, where isOfGroup: (Configuration) -> Bool
  ) -> [Accuracy] {
    let evaluations = dataset.evaluations
    let chosen = candidates.filter { isOfGroup(evaluations[$0].configuration) }
    let byTask = Dictionary(grouping: newest(chosen, of: evaluations)) { evaluations[$0].task }
    return byTask.sorted { $0.key < $1.key }.compactMap {
      Accuracy(results: $0.value, of: evaluations)
    }
  }

  /// For every configuration, task and load the results of its newest date: two runs of one day are
  /// two measurements, and both count.
  private static func newest(_ indices: [Int], of evaluations: [Evaluation]) -> [Int] {
    // In canonical order, the results of one experiment stand together, the newest last.
    indices.enumerated().filter { place, index in
      var next = place + 1
      while next < indices.count,
        evaluations[indices[next]].isSameExperiment(as: evaluations[index])
      {
        if evaluations[indices[next]].date > evaluations[index].date { return false }
        next += 1
      }
      return true
    }.map(\.element)
  }
}

/// Two accuracies at one task, and whether chance alone could have made the difference.
package struct AccuracyComparison: Sendable, Equatable {
  package let a: Accuracy
  package let b: Accuracy

  package var task: String { a.task }

  /// a − b, as a share.
  package var difference: Double { a.value - b.value }

  /// Of the difference, as if the sides had been asked different questions: since they were asked
  /// the same ones, the error is at most this.
  package var standardError: Double {
    (a.standardError * a.standardError + b.standardError * b.standardError).squareRoot()
  }

  /// Whether the difference is greater than chance explains in 95 of 100 cases.
  package var isSignificant: Bool {
    difference.magnitude > Accuracy.errorsOf95Percent * standardError
  }

  package func accuracy(_ side: Side) -> Accuracy { side == .a ? a : b }
}
