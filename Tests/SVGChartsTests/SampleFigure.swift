import Methodology
import SVGCharts

/// A comparison's figure of made-up sides, with all that such a figure has.
struct SampleFigure {
  var sides: [SampleSide]
  var targets: [Double] = []
  var solid: ClosedRange<Double>?
  /// For a cost: what is divided by the throughput.
  var numerator: Double?
  var scale = Scale.Choice.automatic
  var size = Chart.Size.figure

  var chart: Chart {
    let y = numerator == nil ? "Throughput (tok/s/GPU)" : "Cost ($/M tok)"
    var chart = Chart(
      title: bytes("Both sides at every interactivity"),
      summary: bytes("A does half as much again at the middle target."),
      x: Chart.Axis(title: bytes("Interactivity (tok/s/user)"), scale: scale),
      y: Chart.Axis(title: bytes(y), scale: scale), size: size)
    chart.rules = targets.map { RuleMark(x: $0, label: bytes(text($0))) }
    for side in sides { draw(side, in: &chart) }
    chart.bracket = gap
    return chart
  }

  private func draw(_ side: SampleSide, in chart: inout Chart) {
    guard let spline = side.spline else { return }
    chart.curves.append(
      CurveMark(
        spline: spline, transform: numerator.map { .quotient(numerator: $0) } ?? .value,
        style: side.style, label: bytes(side.label), solid: solid,
        boundStart: targets.first { $0 < spline.x[0] }))
    for (index, engine) in Set(side.engines).sorted().enumerated() {
      let shape =
        side.engines.isEmpty
        ? side.shape : PointShape(index: 2 * index + (side.style == .a ? 0 : 1))
      let mine = zip(side.points, side.engines).filter { $1 == engine }.map { $0.0 }
      chart.points.append(points(mine, of: side, shape: shape, name: bytes(engine)))
    }
    if side.engines.isEmpty {
      chart.points.append(points(side.points, of: side, shape: side.shape, name: nil))
    }
    for target in targets where target <= spline.x[spline.x.count - 1] {
      let value = shown(spline.value(at: target))
      let bound = target >= spline.x[0] ? "" : numerator == nil ? "≥ " : "≤ "
      chart.values.append(
        ValueMark(
          at: DataPoint(x: target, y: value), text: bytes(bound + text(value)), style: side.style))
    }
  }

  private func points(
    _ points: [DataPoint], of side: SampleSide, shape: PointShape, name: [UInt8]?
  ) -> PointsMark {
    let frontier = side.frontier
    func values(_ points: [DataPoint]) -> [DataPoint] {
      points.map { DataPoint(x: $0.x, y: shown($0.y)) }
    }
    return PointsMark(
      frontier: values(points.filter { frontier.contains($0) }),
      dominated: values(points.filter { !frontier.contains($0) }), style: side.style,
      shape: shape, shapeName: name)
  }

  private var gap: BracketMark? {
    let splines = sides.compactMap { $0.spline }
    guard splines.count == 2, !targets.isEmpty else { return nil }
    let target = targets[targets.count / 2]
    let values = splines.map { shown($0.value(at: target)) }
    let ratio = max(values[0], values[1]) / min(values[0], values[1])
    return BracketMark(x: target, from: values[0], to: values[1], text: bytes(text(ratio) + "×"))
  }

  private func shown(_ throughput: Double) -> Double {
    numerator.map { $0 / throughput } ?? throughput
  }

  private func text(_ value: Double) -> String {
    value < 10 ? "\((value * 100).rounded() / 100)" : "\(Int(value.rounded()))"
  }
}
