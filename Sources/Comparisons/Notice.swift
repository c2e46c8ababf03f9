import Datasets
import Methodology

/// Something that a reader must know before trusting a page's numbers, with its facts; the words
/// are the templates'.
package enum Notice: Sendable, Equatable {
  /// More than one engine stands behind a comparison of speculative methods: which ones, and where.
  case acceptanceRate(engines: PerSide<[EnginesAtTargets]>)
  /// The sides were not run on the same engines: registry indices.
  case mixedEngines(PerSide<[Int]>)
  /// The sides were not served in the same shapes: `false` aggregate, `true` disaggregated.
  case mixedServing(PerSide<[Bool]>)
  /// The sides were not run with the same speculative methods: registry indices.
  case mixedSpecMethods(PerSide<[Int]>)
  /// The ranges of interactivity do not overlap.
  case noCommonPoint(PerSide<ClosedRange<Double>>)
  /// Values that are only a bound: the targets below each side's frontier.
  case lowerBound(targets: PerSide<[Double]>)
  /// The targets that each side does not reach.
  case notReached(targets: PerSide<[Double]>)
  /// The runs behind the targets lie more than `Notice.oldAfterDays` apart.
  case oldData(from: CalendarDate, to: CalendarDate)
  /// Something is known to be wrong with a run on a frontier: an index into
  /// `Dataset.knownIssues`.
  case knownIssue(Int)
  /// Hardware without a price in the site's cost basis: registry indices.
  case missingPrice(hardware: [Int])
  /// Hardware whose price, and hardware whose power, is marked as a guess: registry indices.
  case placeholderPrice(prices: [Int], powers: [Int])

  /// One value for each side.
  package struct PerSide<Value: Sendable & Equatable>: Sendable, Equatable {
    package let a: Value
    package let b: Value
  }

  /// The engines of the runs around some targets of a side: registry indices, ascending.
  package struct EnginesAtTargets: Sendable, Equatable {
    package let engines: [Int]
    package let targets: [Double]
  }

  /// Runs that lie further apart than this many days are not of one time.
  package static let oldAfterDays = 60

  /// The stable id, which pages repeat as `data-notice`.
  package var id: String {
    switch self {
    case .acceptanceRate: "acceptance-rate"
    case .mixedEngines: "mixed-engines"
    case .mixedServing: "mixed-serving"
    case .mixedSpecMethods: "mixed-spec-method"
    case .noCommonPoint: "no-common-point"
    case .lowerBound: "lower-bound"
    case .notReached: "not-reached"
    case .oldData: "old-data"
    case .knownIssue: "known-issue"
    case .missingPrice: "missing-price"
    case .placeholderPrice: "placeholder-price"
    }
  }
}
