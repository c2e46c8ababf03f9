/// What a chart shows: two axes and the marks between them.
///
///     var chart = Chart(title: title, summary: finding, x: interactivity, y: throughput)
///     chart.curves = [CurveMark(spline: spline, style: .a, label: mtp, solid: 13...157)]
///     chart.points = [PointsMark(frontier: knots, dominated: rest, style: .a, shape: .circle)]
///     chart.rules = [RuleMark(x: 49, label: words)]
///     chart.values = [ValueMark(at: DataPoint(x: 49, y: 1234.5), text: value, style: .a)]
///     let resolved = chart.resolved()
///     resolved.write(idPrefix: prefix, to: &writer)
///
/// All text is UTF-8 that the caller has formatted; the chart itself writes only the numbers at its
/// ticks. A value that is not finite, or whose magnitude is not 0 or between 10⁻¹⁰⁰ and 10¹⁰⁰, is
/// not drawn; nor is a guide or a bracket beyond the ends of the axes.
package struct Chart: Equatable, Sendable {
  /// What the picture is: its accessible name.
  package var title: [UInt8]
  /// What the picture says, for readers who do not see it.
  package var summary: [UInt8]
  package var x: Axis
  package var y: Axis
  package var size: Size
  package var rules: [RuleMark] = []
  package var curves: [CurveMark] = []
  package var points: [PointsMark] = []
  package var values: [ValueMark] = []
  /// The one gap that is measured.
  package var bracket: BracketMark?

  package init(title: [UInt8], summary: [UInt8], x: Axis, y: Axis, size: Size = .figure) {
    self.title = title
    self.summary = summary
    self.x = x
    self.y = y
    self.size = size
  }

  /// One of the two axes: what its numbers are, with their unit, and how they are spread.
  package struct Axis: Equatable, Sendable {
    package var title: [UInt8]
    package var scale: Scale.Choice
    /// Values that the axis shows besides those of the marks: pictures side by side that share
    /// them share their axes.
    package var extent: [Double]

    package init(title: [UInt8], scale: Scale.Choice = .automatic, extent: [Double] = []) {
      self.title = title
      self.scale = scale
      self.extent = extent
    }
  }

  /// The picture's own units, of which text sizes are multiples.
  ///
  /// A picture scales with its column: at 560 units it is shown at 500 to 640 px on a desktop, where
  /// 14 units are 12.5 to 16 px, and at 358 px on a phone, where they would be 9 px. So a figure
  /// carries its labels twice, placed for either size of text, and the stylesheet shows one of the
  /// two.
  package struct Size: Equatable, Sendable {
    package let width: Double
    /// Without the legend, which is a picture of its own above the chart.
    package let height: Double
    package let text: Double
    /// The size of text where the picture is shown at about half its width; `nil` if it never is.
    package let narrowText: Double?

    /// The figure of a page.
    package static let figure = Size(width: 560, height: 400, text: 14, narrowText: 20)
    /// A figure of half the height, for what needs less room.
    package static let strip = Size(width: 560, height: 230, text: 14, narrowText: 20)
    /// One of several small pictures side by side.
    package static let small = Size(width: 300, height: 220, text: 14, narrowText: nil)

    /// The size of text that the plot leaves room for.
    var layoutText: Double { narrowText ?? text }
  }
}
