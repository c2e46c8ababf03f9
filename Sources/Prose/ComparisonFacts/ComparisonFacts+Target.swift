import Comparisons
import Methodology

extension ComparisonFacts {
  /// The facts of one target of the pinned workload, on top of the page's.
  package func values(at index: Int) -> FactValues {
    let workload = comparison.pinned
    let point = workload.points[index]
    var values = page
    values[.target] = FigureText.target(point.target)
    values[.first] = index == 0
    values[.middle] = index == workload.middleIndex
    values[.last] = index == workload.points.count - 1
    guard let situation = TargetSituation(point, of: comparison.family), let a = point.a,
      let b = point.b
    else { return values }
    values[.priced] = a.cost != nil && b.cost != nil
    if case .twoSided(_, isClose: true) = situation { values[.close] = true }
    switch situation {
    case .twoSided, .tied, .unpriced: setVerdict(at: point, a, b, &values)
    case .lowerBound(let bounded): setBound(bounded, at: point, &values)
    case .notReached(let reached): setReached(reached, at: point, &values)
    }
    return values
  }

  private func setVerdict(
    at point: TargetComparison, _ a: OperatingPoint, _ b: OperatingPoint,
    _ values: inout FactValues
  ) {
    values[.aThroughput] = a.throughputInWords
    values[.bThroughput] = b.throughputInWords
    values[.aCost] = a.costInWords
    values[.bCost] = b.costInWords
    setLead(a.reading.throughput >= b.reading.throughput ? .a : .b, at: point, &values)
    if let costOfA = a.cost, let costOfB = b.cost {
      setCheap(costOfA <= costOfB ? .a : .b, at: point, &values)
    }
  }

  private func setLead(_ lead: Side, at point: TargetComparison, _ values: inout FactValues) {
    guard let ahead = point.point(lead), let behind = point.point(lead.other) else { return }
    values[.aLeads] = lead == .a
    values[.lead] = comparison.value(lead).label
    values[.trail] = comparison.value(lead.other).label
    values[.leadThroughput] = ahead.throughputInWords
    values[.trailThroughput] = behind.throughputInWords
    values[.leadCost] = ahead.costInWords
    values[.trailCost] = behind.costInWords
    let ratio = Ratio(ahead.reading.throughput, behind.reading.throughput)
    let more = ahead.least + FigureText.percent(ratio.percentMore)
    let times = ahead.least + FigureText.ratio(ratio.value)
    let isMultiple = ratio.value >= 2
    values[.more] = more
    values[.times] = times
    values[.multiple] = isMultiple
    values[.gainMany] = isMultiple ? "\(times) times as many" : "\(more) more"
    values[.gainMuch] = isMultiple ? "\(times) times as much" : "\(more) more"
    values[.than] = isMultiple ? "as" : "than"
  }

  private func setCheap(_ cheap: Side, at point: TargetComparison, _ values: inout FactValues) {
    guard let low = point.point(cheap), let high = point.point(cheap.other),
      let lowCost = low.cost, let highCost = high.cost
    else { return }
    values[.aCheaper] = cheap == .a
    values[.cheap] = comparison.value(cheap).label
    values[.dear] = comparison.value(cheap.other).label
    values[.cheapCost] = low.costInWords
    values[.dearCost] = high.costInWords
    values[.cheapThroughput] = low.throughputInWords
    values[.dearThroughput] = high.throughputInWords
    values[.saving] = low.least + FigureText.percent(Ratio(highCost, lowCost).percentLess)
    switch point.verdicts.cost.kind {
    case .tie: values[.costTied] = true
    case .none: values[.costOpen] = true
    case .lead, .withinBracket:
      let leader = point.verdicts.throughput.winner
      values[.costAgrees] = leader == cheap
      values[.costSplits] = leader == cheap.other
    }
  }

  private func setBound(
    _ bounded: Side, at point: TargetComparison, _ values: inout FactValues
  ) {
    guard let bound = point.point(bounded), let other = point.point(bounded.other),
      let curve = comparison.pinned.side(bounded)?.curve
    else { return }
    values[.aBounded] = bounded == .a
    values[.bounded] = comparison.value(bounded).label
    values[.boundedThroughput] = FigureText.throughput(bound.reading.throughput)
    values[.boundedCost] = bound.cost.map(FigureText.cost)
    values[.boundedAt] = FigureText.interactivity(curve.throughput.x[0], besides: point.target)
    values[.measured] = comparison.value(bounded.other).label
    values[.measuredThroughput] = other.throughputInWords
    values[.measuredCost] = other.costInWords
  }

  private func setReached(
    _ reached: Side, at point: TargetComparison, _ values: inout FactValues
  ) {
    guard let figure = point.point(reached),
      let range = comparison.pinned.side(reached.other)?.curve.measuredRange
    else { return }
    values[.aReached] = reached == .a
    values[.reached] = comparison.value(reached).label
    values[.reachedThroughput] = figure.throughputInWords
    values[.reachedCost] = figure.costInWords
    values[.unreached] = comparison.value(reached.other).label
    values[.unreachedMax] = FigureText.interactivity(range.upperBound, besides: point.target)
  }
}

// What is only a bound can never be written as a measurement: the words are part of the fact.
extension OperatingPoint {
  /// What stands before a figure of which the point is the better side: "at least " for a bound.
  var least: String { isBound ? "at least " : "" }

  /// The throughput in a sentence, with "at least" where it is a bound.
  var throughputInWords: String { least + FigureText.throughput(reading.throughput) }

  /// The cost in a sentence, with "at most" where it is a bound; `nil` without a price.
  var costInWords: String? { cost.map { (isBound ? "at most " : "") + FigureText.cost($0) } }
}
