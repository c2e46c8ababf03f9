/// What a template may say: which facts are known where it runs, and which of them always.
struct TemplateContext: Sendable {
  /// The template's name in diagnostics, for example `two-sided`.
  let name: String
  let scope: FactScope
  /// What the families differ in that the template serves: of one family, or of all.
  let families: VariedSides
  /// What is known to hold whenever the template runs.
  var given: Set<FactCondition> = []
  /// The templates that may be inlined by name.
  var partials: [String: PartialSource]? = [:]

  /// Whether a fact of this scope has a value wherever these conditions hold.
  func isPresent(_ fact: Fact, where conditions: Set<FactCondition>) -> Bool {
    if conditions.contains(FactCondition(fact: fact, isSet: true)) { return true }
    let definition = fact.definition
    guard definition.families.isSuperset(of: families) else { return false }
    switch definition.presence {
    case .always: return true
    case .sometimes: return false
    case .whenPriced: return !conditions.isDisjoint(with: Self.pricedConditions)
    case .whenRangesMeet:
      return conditions.contains(FactCondition(fact: .flag(.noCommonPoint), isSet: false))
    }
  }

  /// Each of these says that both sides have a cost.
  static let pricedConditions: Set<FactCondition> = Set(
    [FlagFact.priced, .costAgrees, .costSplits, .costTied, .costOpen].map {
      FactCondition(fact: .flag($0), isSet: true)
    })
}

/// A stretch of a file that other templates inline by name.
struct PartialSource: Sendable {
  let source: SourceText
  let range: Range<Int>
}
