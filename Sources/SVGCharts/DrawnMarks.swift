/// The marks in the picture, by kind, before any word has its place.
package struct DrawnMarks: Equatable, Sendable {
  package let size: Chart.Size
  package let frame: PlotFrame
  /// Of which `x` is that in the picture.
  package private(set) var rules: [RuleMark] = []
  package private(set) var curves: [CurveMark] = []
  /// Places along each curve.
  private(set) var lines: [PlacesByX] = []
  package internal(set) var points: [ResolvedPoints] = []
  package private(set) var values: [Value] = []
  package private(set) var bracket: Bracket?

  /// A ring at a value that was read off, and its text.
  package struct Value: Equatable, Sendable {
    package let at: Position
    package let text: [UInt8]
    package let style: SeriesStyle
  }

  /// From the upper to the lower place.
  package struct Bracket: Equatable, Sendable {
    package let x: Double
    package let top: Double
    package let bottom: Double
    package let text: [UInt8]
  }

  init(size: Chart.Size, frame: PlotFrame) {
    self.size = size
    self.frame = frame
  }

  /// Adds the marks of a chart that can be drawn.
  mutating func add(_ chart: Chart) {
    let frame = frame
    let domain = frame.x.domain
    for rule in chart.rules where rule.x.isDrawable && domain.contains(rule.x) {
      rules.append(RuleMark(x: frame.horizontal(rule.x), label: rule.label))
    }
    for curve in chart.curves where curve.isDrawable {
      curves.append(curve)
      lines.append(curve.samples(in: frame))
    }
    for style in SeriesStyle.allCases { addPoints(of: style, from: chart.points) }
    for value in chart.values where value.at.isDrawable {
      values.append(Value(at: frame.position(value.at), text: value.text, style: value.style))
    }
    if let mark = chart.bracket, mark.x.isDrawable, mark.from.isDrawable, mark.to.isDrawable,
      domain.contains(mark.x), frame.y.domain.contains(mark.from),
      frame.y.domain.contains(mark.to)
    {
      let from = frame.vertical(mark.from)
      let to = frame.vertical(mark.to)
      bracket = Bracket(
        x: frame.horizontal(mark.x), top: min(from, to), bottom: max(from, to), text: mark.text)
    }
  }
}
