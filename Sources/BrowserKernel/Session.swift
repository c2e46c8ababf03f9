import Figures
import Markup
import Methodology
import Numerals
import SVGCharts

/// The series that a page looks at, and what was last answered about them.
struct Session {
  /// In the order in which they were given: the sides first.
  private var series: [MeasuredSeries] = []
  private var sides: (a: TableSide, b: TableSide) = (.unmeasured([]), .unmeasured([]))
  private var range: SharedRange?
  private var tieThreshold = 0.0

  /// Markup or text, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private(set) var numbers: [Double] = []

  /// The operations, by the number that the script gives.
  enum Operation: Int {
    case load, figure, table, figureText, readings
  }

  mutating func run(_ operation: Operation, _ request: inout Request) {
    bytes = []
    numbers = []
    switch operation {
    case .load: load(&request)
    case .figure: figure(&request)
    case .table: table(&request)
    case .figureText: figureText(&request)
    case .readings: readings(&request)
    }
  }

  /// Takes the series; answers with what they share.
  ///
  /// Request: the tie threshold; how many series; for each its label, $/GPU-hour, kW, how many
  /// points; for each of those interactivity, throughput, reported input and output throughput,
  /// whether it is disaggregated, prefill and decode GPUs, concurrency, seconds to the first token,
  /// seconds from end to end, and its engine. The first two series are the sides; a side without
  /// points was not measured.
  ///
  /// Answer: whether the sides share a range; its ends; the whole numbers or ends to show of it; the
  /// index of the middle target; the targets. Nothing when neither side was measured.
  private mutating func load(_ request: inout Request) {
    tieThreshold = request.next()
    series = []
    sides = (.unmeasured([]), .unmeasured([]))
    var ranges: [ClosedRange<Double>?] = []
    for index in 0..<request.nextInteger() {
      let label = request.nextText()
      let loaded = MeasuredSeries(label: label, style: SeriesStyle(index: index), &request)
      if let loaded { series.append(loaded) }
      if index == 0 { sides.a = TableSide(label: label, of: loaded) }
      if index == 1 { sides.b = TableSide(label: label, of: loaded) }
      if index < 2 { ranges.append(loaded?.curve.measuredRange) }
    }
    range = ranges.count == 2 ? SharedRange(ranges[0], ranges[1]) : nil
    guard let range else { return }
    let shown = range.shown
    numbers = [
      range.hasCommonPoint ? 1 : 0, range.low, range.high, shown.lowerBound, shown.upperBound,
      Double(range.middleTargetIndex),
    ]
    numbers += range.targets
  }

  /// Draws; answers with the picture, and where each point of each series stands in it.
  ///
  /// Request: quantity, horizontal quantity, the scales of both axes (0 automatic, 1 linear,
  /// 2 logarithmic), whether dominated points are drawn, the targets, the index of the middle one
  /// (-1 for none), title, summary, prefix of ids, the engines' labels.
  ///
  /// Answer: for each point x, y (not a number where it has no place) and whether it is on the
  /// frontier. No picture where nothing is known to draw.
  private mutating func figure(_ request: inout Request) {
    let quantity = Quantity(rawValue: request.nextInteger()) ?? .throughput
    let horizontal = HorizontalQuantity(rawValue: request.nextInteger()) ?? .interactivity
    let scales = (x: request.nextScale(), y: request.nextScale())
    let showsDominated = request.nextFlag()
    let targets = comparisons(at: request.nextList())
    let middle = request.nextInteger()
    var figure = FrontierFigure(
      title: request.nextText(), summary: request.nextText(), quantity: quantity, series: series)
    let prefix = request.nextText()
    for _ in 0..<request.nextInteger() { figure.engineLabels.append(request.nextText()) }
    figure.horizontal = horizontal
    figure.horizontalScale = scales.x
    figure.verticalScale = scales.y
    figure.showsDominated = showsDominated
    figure.targets = targets
    figure.middleTarget = targets.indices.contains(middle) ? middle : nil
    if let range, range.hasCommonPoint { figure.solid = range.low...range.high }
    guard let resolved = figure.chart?.resolved() else { return }
    var writer = MarkupWriter()
    resolved.write(idPrefix: prefix, to: &writer)
    bytes = writer.bytes
    for series in series {
      for point in series.placed(quantity, against: horizontal) {
        let position = point.place.map { resolved.position(of: $0) }
        numbers += [position?.x ?? .nan, position?.y ?? .nan, point.isKnot ? 1 : 0]
      }
    }
  }

  /// Answers with the rows of the table.
  ///
  /// Request: whether figures lead to the page's list of knots; the targets.
  private mutating func table(_ request: inout Request) {
    let linksToKnots = request.nextFlag()
    let table = TargetsTable(
      a: sides.a, b: sides.b, targets: comparisons(at: request.nextList()),
      linksToKnots: linksToKnots)
    var writer = MarkupWriter()
    table.writeRows(to: &writer)
    bytes = writer.bytes
  }

  /// Answers with a figure as readers see it.
  ///
  /// Request: the format, the value.
  private mutating func figureText(_ request: inout Request) {
    let format = FigureFormat(rawValue: request.nextInteger()) ?? .throughput
    bytes = format.text(request.next())
  }

  /// Answers with what both sides do at targets, as data files hold it.
  ///
  /// Request: the targets.
  ///
  /// Answer: for each target and side throughput, input and output throughput, cost, tok/s/MW,
  /// concurrency, whether the target is below or above the side's range (-1, 0, 1), and the first
  /// and last knot of the bracket; then for throughput, cost and tok/s/MW the verdict's kind (0 lead,
  /// 1 within the bracket, 2 tie, 3 none), its winner (0 a, 1 b) and its ratio. What is not known is
  /// not a number.
  private mutating func readings(_ request: inout Request) {
    for target in comparisons(at: request.nextList()) {
      for point in [target.a, target.b] {
        guard let point else {
          numbers += [Double](repeating: .nan, count: 9)
          continue
        }
        let reading = point.reading
        numbers += [
          reading.throughput, reading.inputThroughput ?? .nan, reading.outputThroughput ?? .nan,
          point.cost ?? .nan, point.tokensPerSecondPerMegawatt ?? .nan, reading.concurrency,
          point.isBound ? -1 : point.isReached ? 0 : 1, Double(reading.bracket.lowerBound),
          Double(reading.bracket.upperBound),
        ]
      }
      let verdicts = target.verdicts
      for verdict in [
        verdicts.throughput, verdicts.cost, verdicts.tokensPerSecondPerMegawatt,
      ] {
        numbers += [verdict.kind.code, verdict.winner?.code ?? .nan, verdict.ratio?.value ?? .nan]
      }
    }
  }

  private func comparisons(at targets: [Double]) -> [TargetComparison] {
    let a = series.first { $0.style == .a }
    let b = series.first { $0.style == .b }
    return targets.map { target in
      TargetComparison(
        target: target, a: a?.operatingPoint(at: target), b: b?.operatingPoint(at: target),
        tieThreshold: tieThreshold)
    }
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

extension Side {
  fileprivate var code: Double { self == .a ? 0 : 1 }
}

extension TableSide {
  fileprivate static func unmeasured(_ label: [UInt8]) -> TableSide {
    TableSide(label: label, measured: nil)
  }

  fileprivate init(label: [UInt8], of series: MeasuredSeries?) {
    self.init(label: label, measured: series?.curve.knotRange)
  }
}

extension MeasuredSeries {
  /// Reads price, power and points; `nil` when there are no points.
  fileprivate init?(label: [UInt8], style: SeriesStyle, _ request: inout Request) {
    let rates = HardwareRates(price: request.nextIfKnown(), power: request.nextIfKnown())
    var points: [MeasuredPoint] = []
    var engines: [Int] = []
    var latencies: [PointLatency] = []
    for order in 0..<request.nextInteger() {
      let interactivity = request.next()
      let throughput = request.next()
      let input = request.nextIfKnown()
      let output = request.nextIfKnown()
      let isDisaggregated = request.nextFlag()
      let share = DeploymentShare(
        prefill: request.nextCountIfKnown(), decode: request.nextCountIfKnown(),
        isDisaggregated: isDisaggregated)
      points.append(
        MeasuredPoint(
          interactivity: interactivity, throughput: throughput,
          inputThroughput: input.flatMap { share.input(reported: $0) },
          outputThroughput: output.flatMap { share.output(reported: $0) },
          concurrency: request.next(), order: order))
      latencies.append(
        PointLatency(timeToFirstToken: request.nextIfKnown(), endToEnd: request.nextIfKnown()))
      engines.append(request.nextInteger())
    }
    guard let curve = FrontierCurve(points: points) else { return nil }
    self.init(
      label: label, style: style, points: points, engines: engines, latencies: latencies,
      curve: curve, rates: rates)
  }

  fileprivate func operatingPoint(at target: Double) -> OperatingPoint {
    OperatingPoint(curve.reading(at: target), rates: rates)
  }
}

extension Request {
  fileprivate mutating func nextScale() -> Scale.Choice {
    switch nextInteger() {
    case 1: .linear
    case 2: .logarithmic
    default: .automatic
    }
  }
}
