import Comparisons
import Datasets
import Methodology
import SVGCharts

/// A trend's picture: each side's throughput as steps, since a value holds until the next run.
struct TrendChart {
  let comparison: Comparison
  let trend: Trend
  /// Plain text: the picture's accessible name, and what it says.
  let title: [UInt8]
  let summary: [UInt8]

  /// How long a step takes, in days: short enough to look like one.
  private static let rise = 0.25

  private var firstDay: Int { trend.days[0].date.dayNumber }

  var chart: Chart {
    Chart(
      title: title, summary: summary,
      x: Chart.Axis(
        title: Array("Days since \(trend.days[0].date.iso8601)".utf8), scale: .linear),
      y: Chart.Axis(title: Array("Throughput (tok/s/GPU)".utf8)),
      size: .strip, marks: marks(of: .a) + marks(of: .b))
  }

  private func marks(of side: Side) -> [Mark] {
    let style: SeriesStyle = side == .a ? .a : .b
    let stretches = stretches(of: side)
    var marks: [Mark] = stretches.enumerated().map { place, stretch in
      .curve(
        CurveMark(
          spline: steps(stretch), style: style,
          label: place == stretches.count - 1 ? Array(comparison.value(side).label.utf8) : []))
    }
    let changes = changes(of: side)
    marks.append(
      .points(
        PointsMark(
          frontier: changes.filter { !$0.isBound }.map(\.point),
          dominated: changes.filter(\.isBound).map(\.point),
          style: style, shape: side == .a ? .circle : .square)))
    return marks
  }

  private func value(_ day: Trend.Day, _ side: Side) -> Double? {
    day.point(side).flatMap { $0.isReached ? $0.reading.throughput : nil }
  }

  private func place(of day: Trend.Day) -> Double { Double(day.date.dayNumber - firstDay) }

  /// The days on which a side's value is not that of the day before.
  private func changes(of side: Side) -> [(point: DataPoint, isBound: Bool)] {
    trend.days.enumerated().compactMap { index, day in
      guard let value = value(day, side),
        index == 0 || self.value(trend.days[index - 1], side) != value
      else { return nil }
      return (DataPoint(x: place(of: day), y: value), day.point(side)?.isBound == true)
    }
  }

  /// The stretches of days on which a side has a value.
  private func stretches(of side: Side) -> [[DataPoint]] {
    var stretches: [[DataPoint]] = []
    var isOpen = false
    for day in trend.days {
      guard let value = value(day, side) else {
        isOpen = false
        continue
      }
      let point = DataPoint(x: place(of: day), y: value)
      if isOpen {
        stretches[stretches.count - 1].append(point)
      } else {
        stretches.append([point])
      }
      isOpen = true
    }
    return stretches
  }

  /// A curve that stays level until shortly before the next value: where two knots are level, a
  /// monotone spline is too.
  private func steps(_ points: [DataPoint]) -> MonotoneSpline {
    var x: [Double] = []
    var y: [Double] = []
    for (index, point) in points.enumerated() {
      let isStep = index > 0 && points[index - 1].y != point.y
      if isStep {
        x.append(point.x - Self.rise)
        y.append(points[index - 1].y)
      }
      // What lies between two steps is one level line.
      guard index == 0 || isStep || index == points.count - 1 else { continue }
      x.append(point.x)
      y.append(point.y)
    }
    return MonotoneSpline(x: x, y: y)
  }
}
