/// A curve as cubic Béziers.
package struct ResolvedCurve: Equatable, Sendable {
  package let style: SeriesStyle
  /// The name of the series.
  package let label: [UInt8]
  /// The line, a path for each stretch; empty where there is none.
  package let paths: [CubicPath]
  /// Places along the line, that of its bound included; one place at least.
  let samples: PlacesByX
  /// The index of the first sample of the line itself.
  let lineStart: Int

  /// The stretches of a line from left to right, each of one kind.
  package enum Stretch: Int, Equatable, Sendable, CaseIterable {
    case bound, before, solid, after
  }

}

extension CurveMark {
  /// The line in the picture.
  func resolved(in frame: PlotFrame) -> ResolvedCurve {
    let paths = paths(in: frame)
    var samples: [Position] = []
    paths[0].addSamples(to: &samples, spacing: 5)
    let lineStart = samples.count
    for index in 1...3 { paths[index].addSamples(to: &samples, spacing: 5) }
    if samples.count == lineStart {
      for knot in knots { samples.append(frame.position(knot)) }
    }
    return ResolvedCurve(
      style: style, label: label, paths: paths, samples: PlacesByX(samples), lineStart: lineStart)
  }
}
