import Diagnostics

/// How many questions of a task one configuration answered correctly.
package struct Evaluation: Sendable, Hashable {
  package var configuration: Configuration
  /// The name of the set of questions, for example `gsm8k`.
  package var task: String
  /// Requests in flight; `nil` when not given.
  package var concurrency: Int?
  /// How many questions were asked, at least 1.
  package var questions: Int
  /// The share of answers that match exactly, in the form that the task asks for.
  package var strict: Score
  /// The share of answers that match wherever in the text they stand; `nil` when not given.
  package var flexible: Score?
  package var date: CalendarDate
  /// The link to the run, empty when not given.
  package var runURL: String = ""
  /// Where the result was published; empty when not given.
  package var source: String = ""
  /// Where the result was read.
  package var location: SourceLocation

  /// A share of correct answers with its standard error, both from 0 to 1.
  package struct Score: Sendable, Hashable {
    package var value: Double
    package var standardError: Double

    package init(_ value: Double, standardError: Double) {
      self.value = value
      self.standardError = standardError
    }
  }

  package init(
    configuration: Configuration, task: String, concurrency: Int? = nil, questions: Int,
    strict: Score, flexible: Score? = nil, date: CalendarDate, location: SourceLocation
  ) {
    self.configuration = configuration
    self.task = task
    self.concurrency = concurrency
    self.questions = questions
    self.strict = strict
    self.flexible = flexible
    self.date = date
    self.location = location
  }
}

extension Evaluation {
  /// The run's address when it is one that a page may link to, `nil` otherwise.
  package var runLink: String? { webAddress(runURL) }

  /// Whether both ask one configuration the same questions under the same load.
  package func isSameExperiment(as other: Evaluation) -> Bool {
    task == other.task && concurrency == other.concurrency && configuration == other.configuration
  }

  /// Whether this result stands before another in the canonical order: by configuration, task,
  /// concurrency, date and run, then by its figures. Where it was read plays no part.
  package func precedes(_ other: Evaluation, in registries: Registries) -> Bool {
    if configuration != other.configuration {
      return configuration.precedes(other.configuration, in: registries)
    }
    if task != other.task { return task < other.task }
    if concurrency != other.concurrency { return (concurrency ?? 0) < (other.concurrency ?? 0) }
    if date != other.date { return date < other.date }
    if runURL != other.runURL { return runURL < other.runURL }
    if questions != other.questions { return questions < other.questions }
    if strict.value != other.strict.value { return strict.value < other.strict.value }
    return strict.standardError < other.strict.standardError
  }
}
