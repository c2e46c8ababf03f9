import Figures
import Markup
import Methodology
import Numerals
import SVGCharts

/// The series that a page looks at, and what was last answered about them.
struct Session {
  /// In the order in which they were given: the sides first, also one without points.
  private(set) var series: [MeasuredSeries] = []
  private var range: SharedRange?
  private(set) var tieThreshold = 0.0

  /// Markup or text, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private(set) var numbers: [Double] = []

  /// The operations, by the number that the script gives.
  enum Operation: Int {
    case load, figure, table, figureText, readings, deployment
  }

  /// Answers; `deployment` with the words of the list of runs for what `Request.nextDeployment()`
  /// reads.
  mutating func run(_ operation: Operation, _ request: inout Request) {
    bytes = []
    numbers = []
    switch operation {
    case .load: load(&request)
    case .figure: figure(&request)
    case .table: table(&request)
    case .figureText: figureText(&request)
    case .readings: readings(&request)
    case .deployment: bytes = request.nextDeployment().text
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
    for index in 0..<request.nextInteger() {
      series.append(request.nextSeries(style: SeriesStyle(index: index)))
    }
    range = SharedRange(curve(ofSide: 0)?.measuredRange, curve(ofSide: 1)?.measuredRange)
    guard let range else { return }
    let shown = range.shown
    add(range.hasCommonPoint ? 1 : 0)
    add(range.low)
    add(range.high)
    add(shown.lowerBound)
    add(shown.upperBound)
    add(Double(range.middleTargetIndex))
    for target in range.targets { add(target) }
  }

  /// Adds a number to the answer.
  mutating func add(_ number: Double) { numbers.append(number) }

  /// Adds a number, or what is not one where it is not known.
  mutating func add(ifKnown number: Double?) { add(number ?? .nan) }

  /// Adds so many that are not known.
  mutating func addUnknown(_ count: Int) {
    for _ in 0..<count { add(.nan) }
  }

  /// Draws; answers with the picture, and where each point of each series stands in it.
  ///
  /// Request: quantity, horizontal quantity, the scales of both axes (0 automatic, 1 linear,
  /// 2 logarithmic), whether dominated points are drawn, the targets, the index of the middle one
  /// (-1 for none), title, summary, prefix of ids, the engines' labels.
  ///
  /// Answer: the formats of a vertical and of a horizontal value; for each point x, y and its values,
  /// the vertical one first, or four that are not numbers where it is not drawn. Nothing where nothing
  /// is known to draw.
  private mutating func figure(_ request: inout Request) {
    let quantity = Quantity(rawValue: request.nextInteger()) ?? .throughput
    var figure = FrontierFigure(title: [], summary: [], quantity: quantity, series: [])
    figure.horizontal = HorizontalQuantity(rawValue: request.nextInteger()) ?? .interactivity
    figure.horizontalScale = request.nextScale()
    figure.verticalScale = request.nextScale()
    figure.showsDominated = request.nextFlag()
    figure.targets = comparisons(at: request.nextList())
    let middle = request.nextInteger()
    if figure.targets.indices.contains(middle) { figure.middleTarget = middle }
    figure.title = request.nextText()
    figure.summary = request.nextText()
    let prefix = request.nextText()
    for _ in 0..<request.nextInteger() { figure.engineLabels.append(request.nextText()) }
    figure.series = series
    if let range, range.hasCommonPoint { figure.solid = range.low...range.high }
    guard let resolved = figure.chart?.resolved() else { return }
    var writer = MarkupWriter()
    resolved.write(idPrefix: prefix, to: &writer)
    bytes = writer.bytes
    add(Double(quantity.runFormat.rawValue))
    add(Double(figure.horizontal.runFormat.rawValue))
    for series in figure.series {
      let drawn = series.drawn(quantity, against: figure.horizontal)
      for point in series.points.indices {
        guard let drawn,
          let place = series.place(of: point, quantity, against: figure.horizontal),
          place.isDrawable,
          drawn.knots.contains(point)
            || resolved.marks.showDominated(resolved.position(of: place), of: series.style)
        else {
          addUnknown(4)
          continue
        }
        let position = resolved.position(of: place)
        add(position.x)
        add(position.y)
        add(place.y)
        add(place.x)
      }
    }
  }

  /// Answers with the rows of the table.
  ///
  /// Request: whether figures lead to the page's list of knots; the targets.
  private mutating func table(_ request: inout Request) {
    let linksToKnots = request.nextFlag()
    let table = TargetsTable(
      a: column(ofSide: 0), b: column(ofSide: 1), targets: comparisons(at: request.nextList()),
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
}
