import Comparisons
import Methodology
import Prose

/// A comparison's finding in a few words, for lists, matrices and descriptions: always the verdict
/// of the family's own metric at the middle target of a workload.
struct HeadlineText {
  let comparison: Comparison
  let workload: WorkloadComparison

  /// The finding of the page: of its pinned workload.
  init(comparison: Comparison) {
    self.init(comparison: comparison, workload: comparison.pinned)
  }

  init(comparison: Comparison, workload: WorkloadComparison) {
    self.comparison = comparison
    self.workload = workload
  }

  private var verdict: Verdict { workload.middle.verdicts[comparison.family.headline] }

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
    for side in [Side.a, .b] where workload.side(side) == nil {
      return "only \(comparison.value(side.other).label) was measured"
    }
    if workload.hasNoCommonPoint { return "no common operating point" }
    let points = [workload.middle.a, workload.middle.b]
    if comparison.family.headline == .cost, points.contains(where: { $0?.cost == nil }) {
      return "no price"
    }
    return "no verdict, known only as a bound"
  }
}
