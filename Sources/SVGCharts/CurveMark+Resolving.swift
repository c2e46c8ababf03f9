import Methodology

extension CurveMark {
  /// The most that a Bézier may be off the true curve, vertically, in the picture's units.
  private static let tolerance = 0.2
  /// Halving a stretch this often leaves 1/1024 of it.
  private static let deepest = 10

  /// The values that an axis must show.
  var knots: [DataPoint] {
    spline.x.map { DataPoint(x: $0, y: value(at: $0)) }
  }

  /// The line in the picture, from left to right.
  func resolved(in frame: PlotFrame) -> ResolvedCurve {
    let first = spline.x[0]
    let last = spline.x[spline.x.count - 1]
    var pieces: [ResolvedCurve.Piece] = []
    if let boundStart, boundStart < first {
      var path = CubicPath(from: frame.position(DataPoint(x: boundStart, y: value(at: first))))
      path.appendHermite(
        to: frame.position(DataPoint(x: first, y: value(at: first))), startSlope: 0, endSlope: 0)
      pieces.append(ResolvedCurve.Piece(kind: .bound, path: path))
    }
    let solid = solid ?? first...last
    let solidStart = min(max(solid.lowerBound, first), last)
    let solidEnd = min(max(solid.upperBound, first), last)
    func append(_ kind: ResolvedCurve.Piece.Kind, from start: Double, to end: Double) {
      guard start < end else { return }
      pieces.append(.init(kind: kind, path: path(from: start, to: end, in: frame)))
    }
    append(.dashed, from: first, to: solidStart)
    append(.solid, from: solidStart, to: solidEnd)
    append(.dashed, from: solidEnd, to: last)
    return ResolvedCurve(style: style, pieces: pieces)
  }

  /// The curve between two values of x, knot by knot.
  private func path(from start: Double, to end: Double, in frame: PlotFrame) -> CubicPath {
    var path = CubicPath(from: frame.position(DataPoint(x: start, y: value(at: start))))
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
    var attempt = CubicPath(from: path.end)
    attempt.appendHermite(
      to: frame.position(DataPoint(x: end, y: value(at: end))),
      startSlope: pictureSlope(at: start, segment: segment, in: frame),
      endSlope: pictureSlope(at: end, segment: segment, in: frame))
    let middle = frame.x.midpoint(start, end)
    let quarters = [frame.x.midpoint(start, middle), middle, frame.x.midpoint(middle, end)]
    let isClose = zip(quarters, [0.25, 0.5, 0.75]).allSatisfy { x, t in
      let drawn = attempt.segments[0].position(from: attempt.start, at: t)
      return abs(drawn.y - frame.vertical(value(at: x))) <= Self.tolerance
    }
    guard !isClose, depth < Self.deepest, start < middle, middle < end else {
      // What no halving brings close, a fall over decades within a pixel, is drawn straight: its
      // slopes would throw the control points out of the picture.
      if isClose { path.append(attempt.segments[0]) } else { path.appendLine(to: attempt.end) }
      return
    }
    append(from: start, to: middle, segment: segment, depth: depth + 1, in: frame, to: &path)
    append(from: middle, to: end, segment: segment, depth: depth + 1, in: frame, to: &path)
  }

  private func pictureSlope(at x: Double, segment: Int, in frame: PlotFrame) -> Double {
    frame.slope(slope(at: x, segment: segment), at: DataPoint(x: x, y: value(at: x)))
  }
}
