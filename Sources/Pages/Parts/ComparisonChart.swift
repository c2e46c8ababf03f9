import Comparisons
import Datasets
import Figures
import Methodology
import SVGCharts

extension Comparison {
  /// The picture of the pinned workload.
  ///
  /// - Parameters:
  ///   - title: plain text, the picture's accessible name.
  ///   - summary: plain text, what it says.
  func figure(
    _ quantity: Quantity, title: [UInt8], summary: [UInt8], in dataset: Dataset
  ) -> FrontierFigure {
    var figure = FrontierFigure(
      title: title, summary: summary, quantity: quantity,
      series: [Side.a, .b].compactMap { series($0, in: dataset) })
    // Where engines are compared, they are named at the curves.
    if family.varies != .engine {
      figure.engineLabels = dataset.registries.engines.map { Array($0.label.utf8) }
    }
    figure.targets = pinned.points
    figure.middleTarget = pinned.middleIndex
    figure.solid =
      pinned.range.hasCommonPoint ? pinned.range.low...pinned.range.high : nil
    return figure
  }

  private func series(_ side: Side, in dataset: Dataset) -> MeasuredSeries? {
    guard let measured = pinned.side(side) else { return nil }
    return MeasuredSeries(
      label: Array(value(side).label.utf8), style: side == .a ? .a : .b, points: measured.points,
      engines: measured.rows.map { dataset.rows[$0].configuration.engine }, rates: measured.rates)
  }
}
