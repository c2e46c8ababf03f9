import Datasets
import Methodology
import SVGCharts

/// The marks of one measured series: its frontier as a curve, and its runs.
struct FrontierChart {
  static let interactivityTitle = Array("Interactivity (tok/s/user)".utf8)
  static let throughputTitle = Array("Throughput (tok/s/GPU)".utf8)

  let series: MeasuredFrontiers.Series
  /// The place of the series in the order of all of its kind, from which it has its looks.
  let rank: Int

  private var style: SeriesStyle { SeriesStyle(index: rank) }

  /// Adds the curve and the points of the series.
  func draw(label: String, withDominated: Bool, in chart: inout Chart) {
    let side = series.side
    let knots = Set(side.curve.frontier.knots.map(\.order))
    func data(_ points: [MeasuredPoint]) -> [DataPoint] {
      points.map { DataPoint(x: $0.interactivity, y: $0.throughput) }
    }
    let rest = side.points.filter { !knots.contains($0.order) }
    chart.curves.append(
      CurveMark(spline: side.curve.throughput, style: style, label: Array(label.utf8)))
    chart.points.append(
      PointsMark(
        frontier: data(side.curve.frontier.knots), dominated: withDominated ? data(rest) : [],
        style: style, shape: PointShape(index: rank)))
  }
}
