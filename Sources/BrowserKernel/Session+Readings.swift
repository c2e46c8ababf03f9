import Methodology

extension Session {
  /// Answers with what both sides do at targets, as data files hold it.
  ///
  /// Request: the targets.
  ///
  /// Answer: for each target and side throughput, input and output throughput, cost, tok/s/MW,
  /// concurrency, and whether the target is below or above the side's range (-1, 0, 1); then for
  /// throughput, cost and tok/s/MW the verdict's kind (0 lead, 1 within the bracket, 2 tie, 3 none),
  /// its winner (0 a, 1 b) and its ratio. What is not known is not a number.
  mutating func readings(_ request: inout Request) {
    for target in comparisons(at: request.nextList()) {
      add(target.a)
      add(target.b)
      add(target.verdict(.throughput))
      add(target.verdict(.cost))
      add(target.verdict(.tokensPerSecondPerMegawatt))
    }
  }

  private mutating func add(_ point: OperatingPoint?) {
    guard let point else { return addUnknown(7) }
    let reading = point.reading
    add(reading.throughput)
    add(ifKnown: reading.inputThroughput)
    add(ifKnown: reading.outputThroughput)
    add(ifKnown: point.cost)
    add(ifKnown: point.tokensPerSecondPerMegawatt)
    add(reading.concurrency)
    add(point.isBound ? -1 : point.isReached ? 0 : 1)
  }

  private mutating func add(_ verdict: Verdict) {
    add(verdict.kind.code)
    add(verdict.winner == .a ? 0 : verdict.winner == .b ? 1 : .nan)
    add(ifKnown: verdict.ratio?.value)
  }
}

extension Verdict.Kind {
  fileprivate var code: Double {
    switch self {
    case .lead: 0
    case .withinBracket: 1
    case .tie: 2
    case .none: 3
    }
  }
}
