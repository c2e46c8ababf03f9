/// Where facts are known: every pool and layout has a scope, every fact belongs to one or more.
package struct FactScope: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// A comparison page: what is compared, and on which workload.
  package static let page = FactScope(bit: 0)
  /// One interactivity target of a page.
  package static let target = FactScope(bit: 1)
  /// A target that both sides reach with a figure of their own.
  package static let verdict = FactScope(bit: 2)
  /// A target without a verdict, since one side is only known as a bound.
  package static let lowerBound = FactScope(bit: 3)
  /// A target that exactly one side reaches.
  package static let notReached = FactScope(bit: 4)
  /// A workload that was measured on one side only.
  package static let oneSided = FactScope(bit: 5)
  package static let acceptanceRate = FactScope(bit: 6)
  package static let mixedEngines = FactScope(bit: 7)
  package static let mixedServing = FactScope(bit: 8)
  package static let mixedSpecMethod = FactScope(bit: 9)
  package static let boundNotice = FactScope(bit: 10)
  package static let reachNotice = FactScope(bit: 11)
  package static let oldData = FactScope(bit: 12)
  package static let missingPrice = FactScope(bit: 13)
  package static let placeholderPrice = FactScope(bit: 14)
  package static let knownIssue = FactScope(bit: 15)
  /// Captions and hints of figures and tables.
  package static let figure = FactScope(bit: 16)
  package static let footer = FactScope(bit: 17)
  package static let accuracy = FactScope(bit: 19)
  package static let trend = FactScope(bit: 20)
  /// The skeleton of an HTML page.
  package static let layout = FactScope(bit: 18)

  /// How a diagnostic says where a fact belongs.
  private static let places: [(FactScope, String)] = [
    (.page, "comparison pages"),
    (.target, "the pools of one target"),
    (.verdict, "the pools of a target that both sides reach"),
    (.lowerBound, "the lower-bound pools"),
    (.notReached, "the not-reached pools"),
    (.oneSided, "one-sided"),
    (.acceptanceRate, "notice-acceptance-rate"),
    (.mixedEngines, "notice-mixed-engines"),
    (.mixedServing, "notice-mixed-serving"),
    (.mixedSpecMethod, "notice-mixed-spec-method"),
    (.boundNotice, "notice-lower-bound"),
    (.reachNotice, "notice-not-reached"),
    (.oldData, "notice-old-data"),
    (.missingPrice, "notice-missing-price"),
    (.placeholderPrice, "notice-placeholder-price"),
    (.knownIssue, "notice-known-issue"),
    (.figure, "the captions of figures and tables"),
    (.footer, "footer-dates"),
    (.accuracy, "accuracy-finding"),
    (.trend, "the trend pools"),
    (.layout, "layouts"),
  ]

  /// Where the facts of this scope are known, in words, for example "notice-old-data and footer-dates".
  package var wording: String {
    Self.places.filter { contains($0.0) }.map(\.1).joined(separator: " and ")
  }
}
