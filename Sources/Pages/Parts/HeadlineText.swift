import Comparisons
import Methodology
import Prose

/// A comparison's finding in a few words, for lists, matrices and tables: always the verdict of the
/// family's own metric at a middle target.
struct HeadlineText {
  private let comparison: Comparison
  /// `nil` where the sides share no operating point to have a target at.
  private let point: TargetComparison?
  private let hasNoCommonPoint: Bool

  /// The finding of the page: of its pinned workload.
  init(comparison: Comparison) {
    self.init(comparison: comparison, workload: comparison.pinned)
  }

  init(comparison: Comparison, workload: WorkloadComparison) {
    self.comparison = comparison
    point = workload.middle
    hasNoCommonPoint = workload.hasNoCommonPoint
  }

  /// The finding on one engine.
  init(comparison: Comparison, view: EngineComparison) {
    self.comparison = comparison
    point = view.middle
    hasNoCommonPoint = view.middle == nil
  }

  private var verdict: Verdict { point?.verdicts[comparison.family.headline] ?? .none }

  /// `MTP 3.3× ahead`, `a tie`, or why there is no verdict.
  var text: String {
    guard let winner = verdict.winner, let ratio = verdict.ratio else {
      return verdict.kind == .tie ? "a tie" : reasonForNone
    }
    let least = verdict.isBound ? "at least " : ""
    let hedge = verdict.kind == .withinBracket ? ", within the measured bracket" : ""
    // For cost, how much less a token costs: never "n % cheaper" from a ratio.
    let difference =
      comparison.family.headline == .cost
      ? "\(FigureText.percent(ratio.percentLess)) less per token"
      : "\(FigureText.ratio(ratio.value))× ahead"
    return "\(comparison.value(winner).label) \(least)\(difference)\(hedge)"
  }

  /// Why nothing can be said at the middle target.
  private var reasonForNone: String {
    guard !hasNoCommonPoint, let point else { return "no common operating point" }
    for side in [Side.a, .b] where point.point(side) == nil {
      return "only \(comparison.value(side.other).label) was measured"
    }
    let points = [point.a, point.b]
    if comparison.family.headline == .cost, points.contains(where: { $0?.cost == nil }) {
      return "no price"
    }
    return "no verdict, known only as a bound"
  }
}
