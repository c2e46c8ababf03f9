import Comparisons
import Methodology

/// A page's words: templates chosen and ready to run with the page's facts.
///
/// The start in every pool follows from the page's path and rotates by target, so that no sentence
/// comes twice on a page and neighbouring pages differ.
package struct ComparisonProse: Sendable {
  /// A variant with the facts to fill it.
  package struct Sentence: Sendable {
    let variant: Variant
    let values: FactValues

    /// Inline HTML.
    package func html() throws(AbsentFact) -> [UInt8] { try run(variant.html) }
    /// Markdown on one line.
    package func markdown() throws(AbsentFact) -> [UInt8] { try run(variant.markdown) }
    /// Text without marks, not escaped.
    package func plain() throws(AbsentFact) -> [UInt8] { try run(variant.plain) }

    private func run(_ program: TemplateProgram) throws(AbsentFact) -> [UInt8] {
      var bytes: [UInt8] = []
      try program.run(values, into: &bytes)
      return bytes
    }
  }

  package let facts: ComparisonFacts
  let templates: FamilyTemplates
  let shared: SharedTemplates
  let seed: VariantSeed

  package init(_ facts: ComparisonFacts, family: FamilyTemplates, shared: SharedTemplates) {
    self.facts = facts
    templates = family
    self.shared = shared
    seed = VariantSeed(identity: facts.comparison.path)
  }

  private func sentence(_ pool: FamilyPool, turn: Int = 0, _ values: FactValues) -> Sentence {
    Sentence(variant: templates[pool].variant(seed: seed, turn: turn), values: values)
  }

  /// A sentence that all families share.
  package func shared(
    _ pool: SharedPool, turn: Int = 0, _ values: FactValues? = nil
  ) -> Sentence {
    Sentence(variant: shared[pool].variant(seed: seed, turn: turn), values: values ?? facts.page)
  }
}

extension ComparisonProse {
  private var comparison: Comparison { facts.comparison }

  /// The page's heading, the line above it, and the document's title.
  package func heading() throws(AbsentFact) -> String { try templates.heading.text(facts.page) }
  package func eyebrow() throws(AbsentFact) -> String { try templates.eyebrow.text(facts.page) }
  package func title() throws(AbsentFact) -> String { try templates.title(facts.page) }

  /// What is compared, with links.
  package var summary: Sentence { sentence(.summary, facts.page) }

  /// The finding at the middle target, in one sentence.
  package var answer: Sentence { answer(turn: 0) }

  /// The finding as a description for search results: the first wording of at most `limit`
  /// characters, the shortest one cut where none is.
  package func description(limit: Int = 155) throws(AbsentFact) -> String {
    var shortest = ""
    for turn in 0..<templates[answerPool].variants.count {
      let text = String(decoding: try answer(turn: turn).plain(), as: UTF8.self)
      if text.count <= limit { return text }
      if shortest.isEmpty || text.count < shortest.count { shortest = text }
    }
    return clipped(shortest, to: limit)
  }

  private func answer(turn: Int) -> Sentence {
    var values = facts.values(at: comparison.pinned.middleIndex)
    // One sentence has no room for a caveat: it ranks the costs only where the runs do.
    if comparison.family.headline != .cost, comparison.pinned.middle.verdicts.cost.kind != .lead {
      values[.costAgrees] = false
      values[.costSplits] = false
    }
    return sentence(answerPool, turn: turn, values)
  }

  private var answerPool: FamilyPool {
    if comparison.pinned.hasNoCommonPoint { return .answerNoCommonPoint }
    return switch TargetSituation(comparison.pinned.middle, of: comparison.family) {
    case .twoSided(_, isClose: false): .answerLead
    case .twoSided(_, isClose: true): .answerWithinBracket
    case .tied: .answerTied
    case .lowerBound: .answerLowerBound
    case .notReached: .answerNotReached
    case .unpriced: .answerUnpriced
    case nil: .answerNoCommonPoint
    }
  }

  /// One paragraph per target, after an opening one where the sides share no operating point; the
  /// last ends with the pinned-workload note.
  package var paragraphs: [[Sentence]] {
    var paragraphs: [[Sentence]] = []
    if comparison.pinned.hasNoCommonPoint {
      paragraphs.append([sentence(.noCommonPoint, facts.page)])
    }
    let points = comparison.pinned.points
    for (turn, point) in points.enumerated() {
      guard let situation = TargetSituation(point, of: comparison.family) else { continue }
      let values = facts.values(at: turn)
      var paragraph = [sentence(pool(for: situation), turn: turn, values)]
      if case .twoSided(_, let isClose) = situation {
        if isClose { paragraph.append(sentence(.closeCall, turn: turn, values)) }
        if let pool = hedge(of: point, isCloseToo: isClose) {
          paragraph.append(shared(pool, turn: turn))
        }
      }
      if turn < points.count - 1 { paragraph.append(sentence(.context, turn: turn, facts.page)) }
      paragraphs.append(paragraph)
    }
    let note = sentence(.pinnedNote, facts.page)
    if paragraphs.isEmpty { return [[note]] }
    paragraphs[paragraphs.count - 1].append(note)
    return paragraphs
  }

  /// The caveat where the metric that a paragraph also ranks, cost beside throughput or throughput
  /// beside cost, is within its measured bracket; worded for whether the headline is as well.
  private func hedge(of point: TargetComparison, isCloseToo: Bool) -> SharedPool? {
    guard !comparison.family.isOnOneHardware else { return nil }
    let isAboutCost = comparison.family.headline == .cost
    let other = isAboutCost ? point.verdicts.throughput : point.verdicts.cost
    guard other.kind == .withinBracket else { return nil }
    if isCloseToo { return isAboutCost ? .throughputCloseToo : .costCloseToo }
    return isAboutCost ? .throughputCloseCall : .costCloseCall
  }

  private func pool(for situation: TargetSituation) -> FamilyPool {
    switch situation {
    case .twoSided: .twoSided
    case .tied: .tied
    case .lowerBound: .lowerBound
    case .notReached: .notReached
    case .unpriced: .unpriced
    }
  }

  /// A sentence for the first workloads that only one side was measured on, in the page's order:
  /// few enough that a reader of all of them does not notice a pattern.
  package var oneSided: [Sentence] {
    comparison.workloads.compactMap { facts.values(ofOneSided: $0) }.prefix(2).enumerated().map {
      sentence(.oneSided, turn: $0, $1)
    }
  }

  /// The text of each notice of the comparison, in its order.
  package var notices: [(notice: Notice, sentence: Sentence)] {
    comparison.notices.map { ($0, shared($0.pool, facts.values(of: $0))) }
  }
}

extension Notice {
  /// Where the words of the notice stand.
  fileprivate var pool: SharedPool {
    switch self {
    case .acceptanceRate: .noticeAcceptanceRate
    case .mixedEngines: .noticeMixedEngines
    case .mixedServing: .noticeMixedServing
    case .mixedSpecMethods: .noticeMixedSpecMethod
    case .noCommonPoint: .noticeNoCommonPoint
    case .lowerBound: .noticeLowerBound
    case .notReached: .noticeNotReached
    case .oldData: .noticeOldData
    case .knownIssue: .noticeKnownIssue
    case .missingPrice: .noticeMissingPrice
    case .placeholderPrice: .noticePlaceholderPrice
    }
  }
}

/// A text of at most so many characters: a longer one ends at a word, with an ellipsis.
package func clipped(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  var kept = text.prefix(limit - 1)
  if let space = kept.lastIndex(of: " ") { kept = kept[..<space] }
  return kept + "…"
}
