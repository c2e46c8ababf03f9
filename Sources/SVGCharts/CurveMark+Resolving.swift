import Methodology

extension CurveMark {
  /// The most that a Bézier may be off the true curve, vertically, in the picture's units.
  private static let tolerance = 0.2
  /// Halving a stretch this often leaves 1/1024 of it.
  private static let deepest = 10

  /// The values that an axis must show.
  var knots: [DataPoint] {
    var knots: [DataPoint] = []
    for x in spline.x { knots.append(DataPoint(x: x, y: value(at: x))) }
    return knots
  }

  /// Whether all its values can be drawn.
  var isDrawable: Bool { knots.allSatisfy { $0.isDrawable } }

  /// The stretches of the line from left to right, each of one kind.
  package enum Stretch: Int, Equatable, Sendable, CaseIterable {
    case bound, before, solid, after
  }

  /// Places along the line, that of its bound included; one at least.
  func samples(in frame: PlotFrame) -> PlacesByX {
    var samples: [Position] = []
    for path in paths(in: frame) { path.addSamples(to: &samples, spacing: 5) }
    // A single knot has no line.
    if spline.x.count == 1 { samples.append(frame.position(knots[0])) }
    return PlacesByX(samples)
  }

  /// A path for each stretch of the line in the picture; empty where there is none.
  func paths(in frame: PlotFrame) -> [CubicPath] {
    let first = spline.x[0]
    let last = spline.x[spline.x.count - 1]
    var bound = CubicPath()
    if let boundStart, boundStart < first {
      let level = value(at: first)
      bound.append(
        CubicCurve(
          from: frame.position(DataPoint(x: boundStart, y: level)),
          to: frame.position(DataPoint(x: first, y: level)), startSlope: 0, endSlope: 0))
    }
    let solidStart = min(max(solid?.lowerBound ?? first, first), last)
    let solidEnd = min(max(solid?.upperBound ?? last, first), last)
    return [
      bound, path(from: first, to: solidStart, in: frame),
      path(from: solidStart, to: solidEnd, in: frame), path(from: solidEnd, to: last, in: frame),
    ]
  }

  /// The curve between two values of x, knot by knot.
  private func path(from start: Double, to end: Double, in frame: PlotFrame) -> CubicPath {
    var path = CubicPath()
    var from = start
    while from < end {
      let segment = spline.segment(of: from)
      let next = segment + 1 < spline.x.count ? min(end, spline.x[segment + 1]) : end
      append(from: from, to: next, segment: segment, depth: 0, in: frame, to: &path)
      from = next
    }
    return path
  }

  /// Adds one Bézier if it stays close to the curve, else two halves.
  ///
  /// Between knots the curve is smooth, so that the cubic with its values and slopes at both ends
  /// closes in on it with the fourth power of the length; on linear axes it is the curve itself.
  private func append(
    from start: Double, to end: Double, segment: Int, depth: Int, in frame: PlotFrame,
    to path: inout CubicPath
  ) {
    let from = frame.position(DataPoint(x: start, y: value(at: start)))
    let to = frame.position(DataPoint(x: end, y: value(at: end)))
    let curve = CubicCurve(
      from: from, to: to, startSlope: pictureSlope(at: start, segment: segment, in: frame),
      endSlope: pictureSlope(at: end, segment: segment, in: frame))
    func isClose(_ x: Double, _ t: Double) -> Bool {
      abs(curve.position(at: t).y - frame.vertical(value(at: x))) <= Self.tolerance
    }
    let middle = frame.x.midpoint(start, end)
    if isClose(frame.x.midpoint(start, middle), 0.25), isClose(middle, 0.5),
      isClose(frame.x.midpoint(middle, end), 0.75)
    {
      path.append(curve)
    } else if depth < Self.deepest, start < middle, middle < end {
      append(from: start, to: middle, segment: segment, depth: depth + 1, in: frame, to: &path)
      append(from: middle, to: end, segment: segment, depth: depth + 1, in: frame, to: &path)
    } else {
      // What no halving brings close, a fall over decades within a pixel, is drawn straight: its
      // slopes would throw the control points out of the picture.
      let slope = to.x == from.x ? 0 : (to.y - from.y) / (to.x - from.x)
      path.append(CubicCurve(from: from, to: to, startSlope: slope, endSlope: slope))
    }
  }

  private func pictureSlope(at x: Double, segment: Int, in frame: PlotFrame) -> Double {
    frame.slope(slope(at: x, segment: segment), at: DataPoint(x: x, y: value(at: x)))
  }
}
