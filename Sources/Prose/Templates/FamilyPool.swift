/// A pool of a family's template file: the situation its variants are for.
package enum FamilyPool: String, CaseIterable, Sendable, Hashable {
  case summary
  case answerLead = "answer-lead"
  case answerWithinBracket = "answer-within-bracket"
  case answerTied = "answer-tied"
  case answerLowerBound = "answer-lower-bound"
  case answerNotReached = "answer-not-reached"
  case answerNoCommonPoint = "answer-no-common-point"
  case answerUnpriced = "answer-unpriced"
  case twoSided = "two-sided"
  case tied
  case lowerBound = "lower-bound"
  case notReached = "not-reached"
  case oneSided = "one-sided"
  case noCommonPoint = "no-common-point"
  case unpriced
  case context
  case closeCall = "close-call"
  case pinnedNote = "pinned-note"

  /// How many variants the family's file must have at least; 0 where the pool is not its own.
  package func required(in family: TemplateFamily) -> Int {
    switch self {
    case .summary, .answerLead, .answerWithinBracket, .answerTied, .answerLowerBound,
      .answerNotReached, .answerNoCommonPoint, .noCommonPoint, .pinnedNote:
      3
    case .answerUnpriced: family.isCostFirst ? 3 : 0
    case .twoSided: family.varies == .hardware ? 6 : 4
    case .tied, .lowerBound, .notReached, .oneSided, .closeCall: 4
    case .unpriced: family.isCostFirst ? 4 : 0
    case .context: 6
    }
  }

  /// The facts that its variants may name.
  package var scope: FactScope {
    switch self {
    case .summary, .noCommonPoint, .context, .pinnedNote: .page
    case .answerNoCommonPoint: [.page, .target]
    case .answerLead, .answerWithinBracket, .answerTied, .answerUnpriced, .twoSided, .tied,
      .unpriced, .closeCall:
      [.page, .target, .verdict]
    case .answerLowerBound, .lowerBound: [.page, .target, .lowerBound]
    case .answerNotReached, .notReached: [.page, .target, .notReached]
    case .oneSided: [.page, .oneSided]
    }
  }

  /// What holds wherever a variant of the pool is used: in a family about cost, targets that both
  /// sides reach without a price are those of `unpriced`, so that all other pools have both costs.
  func given(in family: TemplateFamily) -> Set<FactCondition> {
    switch self {
    case .answerLead, .answerWithinBracket, .answerTied, .answerLowerBound, .twoSided, .tied,
      .lowerBound, .closeCall:
      family.isCostFirst ? [FactCondition(fact: .flag(.priced), isSet: true)] : []
    default: []
    }
  }
}
