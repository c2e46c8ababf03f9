import Comparisons
import Datasets
import Methodology
import Prose
import SVGCharts

/// A comparison's picture: each side's frontier as a curve, every measured point, and the targets
/// with the values that the table gives for them.
struct ComparisonChart {
  /// What is drawn against interactivity.
  enum Quantity {
    /// tok/s/GPU.
    case throughput
    /// $ per million tokens: price / throughput, of the very curve that the table reads.
    case cost
  }

  let comparison: Comparison
  let dataset: Dataset
  let quantity: Quantity
  /// Plain text: the picture's accessible name, and what it says.
  let title: [UInt8]
  let summary: [UInt8]

  private var workload: WorkloadComparison { comparison.pinned }

  /// `nil` where the quantity is unknown for both sides.
  var chart: Chart? {
    var marks: [Mark] = workload.points.map {
      .rule(RuleMark(x: $0.target, label: bytes(FigureText.target($0.target))))
    }
    for side in drawnSides { marks += self.marks(of: side) }
    guard marks.count > workload.points.count else { return nil }
    if let bracket = bracket { marks.append(bracket) }
    return Chart(
      title: title, summary: summary,
      x: Chart.Axis(title: bytes("Interactivity (tok/s/user)")),
      y: Chart.Axis(
        title: bytes(quantity == .throughput ? "Throughput (tok/s/GPU)" : "Cost ($ per M tok)")),
      marks: marks)
  }

  /// The sides whose quantity is known.
  private var drawnSides: [Side] {
    [.a, .b].filter { side in
      guard let measured = workload.side(side) else { return false }
      return quantity == .throughput || measured.rates.price != nil
    }
  }

  private func marks(of side: Side) -> [Mark] {
    guard let measured = workload.side(side) else { return [] }
    let style: SeriesStyle = side == .a ? .a : .b
    var marks: [Mark] = [
      .curve(
        CurveMark(
          spline: measured.curve.throughput, transform: transform(measured), style: style,
          label: bytes(comparison.value(side).label),
          solid: workload.range.hasCommonPoint ? workload.range.low...workload.range.high : nil,
          boundStart: boundStart(side)))
    ]
    marks += points(of: measured, side).map { .points($0) }
    for target in workload.points {
      guard let point = target.point(side), point.isReached, let y = value(of: point) else {
        continue
      }
      marks.append(
        .label(
          LabelMark(
            at: DataPoint(x: target.target, y: y), text: bytes(text(of: point)), style: style)))
    }
    return marks
  }

  private func transform(_ measured: MeasuredSide) -> CurveMark.Transform {
    guard quantity == .cost, let numerator = measured.rates.cost(at: 1) else { return .value }
    return .quotient(numerator: numerator)
  }

  /// The measured points, those of each engine in a shape of its own.
  private func points(of measured: MeasuredSide, _ side: Side) -> [PointsMark] {
    let shapes = EngineShapes(of: workload, in: dataset)
    let knots = Set(measured.curve.frontier.knots.map(\.order))
    var marks: [PointsMark] = []
    for point in measured.points {
      guard let y = value(point.throughput, measured) else { continue }
      let engine = dataset.rows[measured.rows[point.order]].configuration.engine
      let shape = shapes.shape(of: engine, on: side)
      if !marks.contains(where: { $0.shape == shape }) {
        marks.append(
          PointsMark(
            frontier: [], style: side == .a ? .a : .b, shape: shape,
            shapeName: name(of: engine, shapes.meaning(of: engine, on: side))))
      }
      let place = DataPoint(x: point.interactivity, y: y)
      for index in marks.indices where marks[index].shape == shape {
        if knots.contains(point.order) {
          marks[index].frontier.append(place)
        } else {
          marks[index].dominated.append(place)
        }
      }
    }
    return marks.sorted { $0.shape.rawValue < $1.shape.rawValue }
  }

  /// What the legend says of a shape; where engines are compared, they are named at the curves.
  private func name(of engine: Int, _ meaning: EngineShapes.Meaning) -> [UInt8]? {
    guard comparison.family.varies != .engine else { return nil }
    return switch meaning {
    case .none: nil
    case .engine: bytes(dataset.registries.engines[engine].label)
    case .others: bytes("other engines")
    }
  }

  private func value(_ throughput: Double, _ measured: MeasuredSide) -> Double? {
    quantity == .throughput ? throughput : measured.rates.cost(at: throughput)
  }

  private func value(of point: OperatingPoint) -> Double? {
    quantity == .throughput ? point.reading.throughput : point.cost
  }

  private func text(of point: OperatingPoint) -> String {
    switch quantity {
    case .throughput:
      (point.isBound ? "≥ " : "") + FigureText.throughput(point.reading.throughput)
    case .cost: (point.isBound ? "≤ " : "") + (point.cost.map(FigureText.cost) ?? "")
    }
  }

  /// The least target below the side's frontier, from which its bound is drawn.
  private func boundStart(_ side: Side) -> Double? {
    workload.points.first { $0.point(side)?.isBound == true }?.target
  }

  /// The gap at the middle target, where one side leads.
  private var bracket: Mark? {
    let middle = workload.middle
    let verdict = quantity == .throughput ? middle.verdicts.throughput : middle.verdicts.cost
    guard verdict.winner != nil, let ratio = verdict.ratio, let a = middle.a.flatMap(value(of:)),
      let b = middle.b.flatMap(value(of:))
    else { return nil }
    return .bracket(
      BracketMark(
        x: middle.target, from: a, to: b,
        text: bytes((verdict.isBound ? "≥ " : "") + FigureText.ratio(ratio.value) + "×")))
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
