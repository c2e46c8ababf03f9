import Comparisons
import Datasets
import Methodology
import SVGCharts

/// A trend's picture: each side's throughput as steps, since a value holds until the next run.
struct TrendChart {
  let comparison: Comparison
  let trend: Trend
  /// Values closer than this are drawn as one.
  let tieThreshold: Double
  /// Plain text: the picture's accessible name, and what it says.
  let title: [UInt8]
  let summary: [UInt8]

  /// How long a step takes, in days: short enough to look like one.
  private static let rise = 0.25

  private var firstDay: Int { trend.days[0].date.dayNumber }

  var chart: Chart {
    var chart = Chart(
      title: title, summary: summary,
      x: Chart.Axis(
        title: Array("Days since \(trend.days[0].date.iso8601)".utf8), scale: .linear),
      y: Chart.Axis(title: Array("Throughput (tok/s/GPU)".utf8), scale: .linear),
      size: .strip)
    draw(.a, in: &chart)
    draw(.b, in: &chart)
    return chart
  }

  /// A side's value, from a day on.
  private struct Step {
    /// Days since the first.
    let day: Double
    let value: Double
    let isBound: Bool
  }

  private func draw(_ side: Side, in chart: inout Chart) {
    let style: SeriesStyle = side == .a ? .a : .b
    let stretches = stretches(of: side)
    for (place, stretch) in stretches.enumerated() {
      chart.curves.append(
        CurveMark(
          spline: curve(stretch.steps, until: stretch.end), style: style,
          label: place == stretches.count - 1 ? Array(comparison.value(side).label.utf8) : []))
    }
    func points(_ isBound: Bool) -> [DataPoint] {
      stretches.flatMap(\.steps).filter { $0.isBound == isBound }.map {
        DataPoint(x: $0.day, y: $0.value)
      }
    }
    chart.points.append(
      PointsMark(
        frontier: points(false), dominated: points(true), style: style,
        shape: side == .a ? .circle : .square))
  }

  /// The stretches of days on which a side has a value, each as its steps and its last day. A value
  /// that ties with the one that is drawn, and is a bound or not like it, is no step.
  private func stretches(of side: Side) -> [(steps: [Step], end: Double)] {
    var stretches: [(steps: [Step], end: Double)] = []
    var isOpen = false
    for day in trend.days {
      guard let point = day.point(side), point.isReached else {
        isOpen = false
        continue
      }
      let step = Step(
        day: Double(day.date.dayNumber - firstDay), value: point.reading.throughput,
        isBound: point.isBound)
      if !isOpen { stretches.append(([], step.day)) }
      isOpen = true
      let last = stretches.count - 1
      stretches[last].end = step.day
      if stretches[last].steps.last.map({ isStep(from: $0, to: step) }) ?? true {
        stretches[last].steps.append(step)
      }
    }
    return stretches
  }

  private func isStep(from last: Step, to next: Step) -> Bool {
    last.isBound != next.isBound || Ratio(last.value, next.value).value >= 1 + tieThreshold
  }

  /// A curve that stays level until shortly before the next value: where two knots are level, a
  /// monotone spline is too.
  private func curve(_ steps: [Step], until end: Double) -> MonotoneSpline {
    var x: [Double] = []
    var y: [Double] = []
    for (index, step) in steps.enumerated() {
      if index > 0 {
        x.append(step.day - Self.rise)
        y.append(steps[index - 1].value)
      }
      x.append(step.day)
      y.append(step.value)
    }
    if let last = steps.last, end > last.day {
      x.append(end)
      y.append(last.value)
    }
    return MonotoneSpline(x: x, y: y)
  }
}
