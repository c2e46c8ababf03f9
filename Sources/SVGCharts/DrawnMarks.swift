/// The marks in the picture, by kind, before any word has its place.
struct DrawnMarks {
  private(set) var bands: [Box] = []
  private(set) var rules: [Rule] = []
  private(set) var curves: [Curve] = []
  private(set) var points: [ResolvedPoints] = []
  private(set) var pointPlaces = PlacesByX([])
  private(set) var shapeNames: [ShapeName] = []
  private(set) var values: [Value] = []
  private(set) var brackets: [Bracket] = []
  private(set) var thinnings: [ResolvedChart.Thinning] = []

  struct Rule {
    let x: Double
    let label: [UInt8]
  }

  struct Curve {
    let curve: ResolvedCurve
    let label: [UInt8]
    /// Along the line from left to right; one place at least.
    let samples: [Position]
    /// The same, and those along the level line of a bound.
    let places: PlacesByX
  }

  /// A meaning, and the points that have it.
  struct ShapeName {
    let name: [UInt8]
    var keys: [PointKey]
  }

  struct Value {
    let ring: ResolvedChart.Ring
    let text: [UInt8]
  }

  /// From the upper to the lower place.
  struct Bracket {
    let x: Double
    let top: Double
    let bottom: Double
    let text: [UInt8]
  }

  /// - Parameter marks: marks whose values can be drawn.
  init(_ marks: [Mark], in frame: PlotFrame) {
    let domain = frame.x.domain
    for mark in marks {
      switch mark {
      case .band(let band):
        guard band.range.overlaps(domain) else { continue }
        let range = band.range.clamped(to: domain)
        bands.append(
          Box(
            left: frame.horizontal(range.lowerBound), top: frame.plot.top,
            right: frame.horizontal(range.upperBound), bottom: frame.plot.bottom))
      case .rule(let rule):
        guard domain.contains(rule.x) else { continue }
        rules.append(Rule(x: frame.horizontal(rule.x), label: rule.label))
      case .curve(let curve): add(curve, in: frame)
      case .points: break
      case .label(let label):
        let ring = ResolvedChart.Ring(at: frame.position(label.at), style: label.style)
        values.append(Value(ring: ring, text: label.text))
      case .bracket(let bracket): add(bracket, in: frame)
      }
    }
    for style in SeriesStyle.allCases { addPoints(of: style, from: marks, in: frame) }
    var places: [Position] = []
    for points in points {
      places += points.frontier
      places += points.dominated
    }
    pointPlaces = PlacesByX(places)
  }

  private mutating func add(_ curve: CurveMark, in frame: PlotFrame) {
    let resolved = curve.resolved(in: frame)
    var line: [Position] = []
    var bound: [Position] = []
    for piece in resolved.pieces {
      let samples = piece.path.samples(spacing: 5)
      if piece.kind == .bound { bound += samples } else { line += samples }
    }
    if line.isEmpty { line = curve.knots.map { frame.position($0) } }
    curves.append(
      Curve(
        curve: resolved, label: curve.label, samples: line, places: PlacesByX(line + bound)))
  }

  private mutating func add(_ bracket: BracketMark, in frame: PlotFrame) {
    guard frame.x.domain.contains(bracket.x), frame.y.domain.contains(bracket.from),
      frame.y.domain.contains(bracket.to)
    else { return }
    let from = frame.vertical(bracket.from)
    let to = frame.vertical(bracket.to)
    brackets.append(
      Bracket(
        x: frame.horizontal(bracket.x), top: min(from, to), bottom: max(from, to),
        text: bracket.text))
  }

  /// All points of one series, thinned together.
  private mutating func addPoints(
    of style: SeriesStyle, from marks: [Mark], in frame: PlotFrame
  ) {
    let marks: [PointsMark] = marks.compactMap { mark in
      guard case .points(let points) = mark, points.style == style else { return nil }
      return points.drawable
    }
    guard !marks.isEmpty else { return }
    let selection = DominatedSelection(of: marks)
    for (index, mark) in marks.enumerated() {
      points.append(mark.resolved(dominated: selection.points(of: index), in: frame))
      if let name = mark.shapeName { add(PointKey(style: style, shape: mark.shape), named: name) }
    }
    if selection.shown < selection.total {
      thinnings.append(
        ResolvedChart.Thinning(style: style, shown: selection.shown, total: selection.total))
    }
  }

  private mutating func add(_ key: PointKey, named name: [UInt8]) {
    if let index = shapeNames.firstIndex(where: { $0.name == name }) {
      if !shapeNames[index].keys.contains(key) { shapeNames[index].keys.append(key) }
    } else {
      shapeNames.append(ShapeName(name: name, keys: [key]))
    }
  }
}
