import Methodology
import Numerals
import SVGCharts

/// A comparison's picture: each series' frontier as a curve, every measured point, and the targets
/// with the values that the table gives for them.
package struct FrontierFigure: Sendable {
  /// Plain text: the picture's accessible name, and what it says.
  package var title: [UInt8]
  package var summary: [UInt8]
  package var quantity: Quantity
  package var horizontal: HorizontalQuantity = .interactivity
  /// The two sides first. A series without points is not drawn.
  package var series: [MeasuredSeries]
  /// What the legend says of each engine, by its number; empty where engines are not named.
  package var engineLabels: [[UInt8]] = []
  /// The guides, and what the sides do there; drawn over interactivity only.
  package var targets: [TargetComparison] = []
  /// The index in `targets` of the one whose gap is named; `nil` to name none.
  package var middleTarget: Int?
  /// Where curves are solid: the range that the sides share; `nil` for all of them.
  package var solid: ClosedRange<Double>?
  package var showsDominated = true
  package var horizontalScale: Scale.Choice = .automatic
  package var verticalScale: Scale.Choice = .automatic

  package init(
    title: [UInt8], summary: [UInt8], quantity: Quantity, series: [MeasuredSeries]
  ) {
    self.title = title
    self.summary = summary
    self.quantity = quantity
    self.series = series
  }

  var hasTargets: Bool { horizontal == .interactivity }

  /// `nil` where the quantity is unknown for every series.
  package var chart: Chart? {
    var chart = Chart(
      title: title, summary: summary,
      x: Chart.Axis(title: bytes(horizontal.axisTitle), scale: horizontalScale),
      y: Chart.Axis(title: bytes(quantity.axisTitle), scale: verticalScale))
    var engines: [[Int]] = []
    for series in series where !series.points.isEmpty { engines.append(series.engines) }
    let shapes = EngineShapes(engines)
    var place = 0
    for series in series where !series.points.isEmpty {
      add(series, place, shapes, to: &chart)
      place += 1
    }
    guard !chart.curves.isEmpty else { return nil }
    if hasTargets {
      for target in targets {
        let name = FigureFormat.target.text(target.target)
        chart.rules.append(RuleMark(x: target.target, label: name))
      }
      addBracket(to: &chart)
    }
    return consume chart
  }
}
