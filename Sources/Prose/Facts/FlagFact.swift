/// A condition that a template can make a section of.
package enum FlagFact: UInt8, CaseIterable, Sendable, Hashable {
  case sameVendor, noCommonPoint, precisionIsPinned, precisionIsFixed, otherWorkloads
  case commonEngine
  case first, middle, last, priced, close
  case aLeads, aCheaper, multiple, costAgrees, costSplits, costTied, costOpen
  case aBounded, aReached, aPresent
  case thinned, enginesNamed
  case accuracyDiffers, accuracyIsEqual, aMoreAccurate, trendEndsElsewhere

  /// The row of the table of facts.
  package var definition: FactDefinition {
    switch self {
    case .sameVendor:
      .init("same_vendor", .page, in: .hardware, "both sides are of one vendor")
    case .noCommonPoint:
      .init("no_common_point", .page, "the measured ranges of the two sides do not overlap")
    case .precisionIsPinned:
      .init("precision_is_pinned", .page, "the precision is chosen by the pinned workload")
    case .precisionIsFixed:
      .init("precision_is_fixed", .page, "the precision is fixed by the URL")
    case .otherWorkloads:
      .init("other_workloads", .page, "the pair was measured on other workloads too")
    case .commonEngine:
      .init("common_engine", .page, "both sides ran on the same engine in the same serving shape")
    case .first:
      .init("first", .target, "this is the page's first target")
    case .middle:
      .init("middle", .target, "this is the page's middle target")
    case .last:
      .init("last", .target, "this is the page's last target")
    case .priced:
      .init("priced", .target, "both sides have a cost")
    case .close:
      .init("close", .target, "the verdict is within what interpolation could explain")
    case .aLeads:
      .init("a_leads", .verdict, "side a leads in throughput")
    case .aCheaper:
      .init("a_cheaper", .verdict, "side a costs less per token")
    case .multiple:
      .init("multiple", .verdict, "the throughput ratio is two or more")
    case .costAgrees:
      .init("cost_agrees", .verdict, "the side that leads in throughput is also the cheaper")
    case .costSplits:
      .init("cost_splits", .verdict, "the side that trails in throughput is the cheaper")
    case .costTied:
      .init("cost_tied", .verdict, "the costs tie")
    case .costOpen:
      .init("cost_open", .verdict, "the costs allow no verdict")
    case .aBounded:
      .init("a_bounded", .lowerBound, "side a is the one that is only known as a bound")
    case .aReached:
      .init("a_reached", .notReached, "side a is the one that reaches the target")
    case .aPresent:
      .init("a_present", .oneSided, "side a is the one that was measured")
    case .enginesNamed:
      .init("engines_named", .mixedEngines, "the caveat about acceptance rates names the engines")
    case .accuracyDiffers:
      .init("accuracy_differs", .accuracy, "the difference is more than chance explains")
    case .accuracyIsEqual:
      .init("accuracy_is_equal", .accuracy, "both sides answered the same share correctly")
    case .aMoreAccurate:
      .init("a_more_accurate", .accuracy, "side a answered the greater share correctly")
    case .trendEndsElsewhere:
      .init(
        "trend_ends_elsewhere", .trend,
        "the last values of the trend are not the page's, since the history holds more")
    case .thinned:
      .init("thinned", .figure, "the figure shows only some of the points off the frontier")
    }
  }
}
