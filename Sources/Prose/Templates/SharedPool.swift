/// A pool of the template file that all families share: notices, captions and hints.
package enum SharedPool: String, CaseIterable, Sendable, Hashable {
  case noticeAcceptanceRate = "notice-acceptance-rate"
  case noticeMixedEngines = "notice-mixed-engines"
  case noticeMixedServing = "notice-mixed-serving"
  case noticeMixedSpecMethod = "notice-mixed-spec-method"
  case noticeNoCommonPoint = "notice-no-common-point"
  case noticeLowerBound = "notice-lower-bound"
  case noticeNotReached = "notice-not-reached"
  case noticeOldData = "notice-old-data"
  case noticeMissingPrice = "notice-missing-price"
  case noticePlaceholderPrice = "notice-placeholder-price"
  case noticeKnownIssue = "notice-known-issue"
  case costCloseCall = "cost-close-call"
  case throughputCloseCall = "throughput-close-call"
  case costCloseToo = "cost-close-too"
  case throughputCloseToo = "throughput-close-too"
  case figureThroughputTitle = "figure-throughput-title"
  case figureThroughputCaption = "figure-throughput-caption"
  case figureCostTitle = "figure-cost-title"
  case figureCostCaption = "figure-cost-caption"
  case tableCaption = "table-caption"
  case tableHint = "table-hint"
  case tableMarks = "table-marks"
  case sourcesIntro = "sources-intro"
  case relatedIntro = "related-intro"
  case sameEngineIntro = "same-engine-intro"
  case workloadsIntro = "workloads-intro"
  case accuracyFinding = "accuracy-finding"
  case accuracyNote = "accuracy-note"
  case trendTitle = "trend-title"
  case trendCaption = "trend-caption"
  case trendNote = "trend-note"
  case footerDates = "footer-dates"

  /// The facts that its variants may name.
  package var scope: FactScope {
    switch self {
    case .noticeAcceptanceRate: [.page, .acceptanceRate]
    case .noticeMixedEngines: [.page, .mixedEngines]
    case .noticeMixedServing: [.page, .mixedServing]
    case .noticeMixedSpecMethod: [.page, .mixedSpecMethod]
    case .noticeNoCommonPoint: .page
    case .costCloseCall, .throughputCloseCall, .costCloseToo, .throughputCloseToo: .page
    case .noticeLowerBound: [.page, .boundNotice]
    case .noticeNotReached: [.page, .reachNotice]
    case .noticeOldData: [.page, .oldData]
    case .noticeMissingPrice: [.page, .missingPrice]
    case .noticePlaceholderPrice: [.page, .placeholderPrice]
    case .noticeKnownIssue: [.page, .knownIssue]
    case .figureThroughputTitle, .figureThroughputCaption, .figureCostTitle, .figureCostCaption,
      .tableCaption, .tableHint, .tableMarks, .sourcesIntro, .relatedIntro, .sameEngineIntro,
      .workloadsIntro, .accuracyNote:
      [.page, .figure]
    case .accuracyFinding: [.page, .accuracy]
    case .trendTitle, .trendCaption, .trendNote: [.page, .trend]
    case .footerDates: [.page, .footer]
    }
  }
}
