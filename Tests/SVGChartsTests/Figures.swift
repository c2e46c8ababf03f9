import SVGCharts

/// The pictures that are compared byte by byte and looked at by eye.
enum Figures {
  static let all: [(name: String, chart: Chart)] = [
    ("two-sides", twoSides.chart),
    ("two-sides-cost", with(twoSides) { $0.numerator = 420 }.chart),
    ("engines", engines.chart),
    ("one-point", figure([side("MI355X", [(52, 1310)])], targets: [52]).chart),
    (
      "two-points",
      figure(
        [side("MI355X", [(20, 900), (80, 200)]), side("B200", [(30, 1100)], .b)], targets: [30]
      ).chart
    ),
    (
      "equal-values",
      figure(
        [side("MI355X", [(40, 500), (40, 500)]), side("B200", [(40, 500)], .b)], targets: [40]
      ).chart
    ),
    ("six-decades", sixDecades.chart),
    ("many-points", manyPoints.chart),
    ("long-labels", longLabels.chart),
    ("one-side", figure([twoSides.sides[0]], targets: [40, 60, 80]).chart),
    ("disjoint", disjoint),
    ("bound", bound.chart),
    ("eight-series", eightSeries.chart),
    ("small", with(twoSides) { $0 = figure($0.sides, size: .small) }.chart),
    ("nothing", figure([]).chart),
    (
      "near-targets",
      with(twoSides) {
        $0.targets = [60, 61, 62]
        $0.solid = 58...64
      }.chart
    ),
  ]

  /// Pictures of ranked dots.
  static let ranked: [(name: String, chart: RankedDots)] = [
    (
      "ranked",
      ranking([
        ("GB300 over H100", "DeepSeek R1, 1k/1k · FP8", 40.3, false),
        ("B200 over MI300X", "DeepSeek R1, 1k/1k · FP8", 25.7, true),
        ("DeepSeek R1 over DeepSeek V4 Pro", "GB200 NVL72, 8k/1k · FP4", 16.5, false),
        ("MTP over Off", "DeepSeek R1 on B300 (FP4), 1k/1k", 1.04, false),
      ])
    ),
    ("ranked-one", ranking([("A over B", "equal but for a hair", 1, true)])),
    (
      "ranked-long",
      ranking([
        (longName, longName + ", " + longName, 2_000_000, true),
        (longName, "", 1_234, false),
      ])
    ),
  ]

  private static let longName = "MI355X with speculative decoding (MTP, 3 draft tokens) <&> ROCm"

  private static func ranking(_ rows: [(String, String, Double, Bool)]) -> RankedDots {
    RankedDots(
      title: bytes("The biggest differences"), summary: bytes("The first leads by most."),
      axisTitle: bytes("Times the other side's throughput"), baseline: 1,
      rows: rows.map { label, detail, value, isAtLeast in
        RankedDots.Row(
          label: bytes(label), detail: bytes(detail), value: value,
          text: bytes((isAtLeast ? "≥ " : "") + "\(value)×"), isAtLeast: isAtLeast)
      })
  }

  private static let twoSides = SampleFigure(
    sides: [
      .random("MI355X", count: 24, style: .a, fastest: 150, highest: 3800, seed: 3),
      .random("B200", count: 20, style: .b, fastest: 118, highest: 2900, seed: 8),
    ], targets: [38, 61, 84], solid: 16...107)

  private static var engines: SampleFigure {
    with(twoSides) { figure in
      for index in figure.sides.indices {
        figure.sides[index].engines = figure.sides[index].points.indices.map {
          ["SGLang", "TensorRT-LLM", "vLLM"][$0 % 3]
        }
      }
    }
  }

  private static let sixDecades = SampleFigure(
    sides: [
      .random(
        "MI355X", count: 30, style: .a, fastest: 150, highest: 2_400_000, decades: 6, seed: 5),
      .random("B200", count: 30, style: .b, fastest: 140, highest: 900_000, decades: 5, seed: 6),
    ], targets: [40, 75, 110], solid: 15...130)

  private static let manyPoints = SampleFigure(
    sides: [
      .random("MI355X", count: 400, style: .a, fastest: 150, highest: 3800, seed: 11),
      .random("B200", count: 400, style: .b, fastest: 130, highest: 3300, seed: 12),
    ], targets: [45, 75, 105], solid: 15...125)

  private static var longLabels: SampleFigure {
    with(twoSides) { figure in
      figure.sides[0].label = "MI355X with speculative decoding (MTP, 3 draft tokens) on ROCm"
      figure.sides[1].label = "B200 with speculative decoding (EAGLE-3) on TensorRT-LLM <&> more"
    }
  }

  private static var disjoint: Chart {
    SampleFigure(
      sides: [
        .random("MI355X", count: 9, style: .a, fastest: 60, highest: 3800, seed: 21),
        SampleSide(
          label: "B200", points: [(90, 2100), (110, 1500), (135, 700)].map(DataPoint.init),
          style: .b, shape: .square),
      ], targets: [38, 70, 103]
    ).chart
  }

  private static let bound = figure(
    [
      side("MI355X", [(10, 400), (60, 1500), (90, 900), (120, 300)]),
      side("B200", [(12, 1200), (40, 1000), (80, 650), (110, 250)], .b),
    ], targets: [36, 61, 86], solid: 12...110)

  private static let eightSeries = figure(
    ["B200", "B300", "GB200", "GB300", "H100", "H200", "MI300X", "MI355X"].enumerated().map {
      index, label in
      .random(
        label, count: 8, style: SeriesStyle(index: index), fastest: 90 + 12 * Double(index),
        highest: 900 + 450 * Double(index), seed: UInt64(40 + index))
    })

  private static func side(
    _ label: String, _ points: [(Double, Double)], _ style: SeriesStyle = .a
  ) -> SampleSide {
    SampleSide(
      label: label, points: points.map(DataPoint.init), style: style,
      shape: style == .a ? .circle : .square)
  }

  private static func figure(
    _ sides: [SampleSide], targets: [Double] = [], solid: ClosedRange<Double>? = nil,
    size: Chart.Size = .figure
  ) -> SampleFigure {
    SampleFigure(sides: sides, targets: targets, solid: solid, size: size)
  }

  private static func with(
    _ figure: SampleFigure, _ change: (inout SampleFigure) -> Void
  ) -> SampleFigure {
    var figure = figure
    change(&figure)
    return figure
  }
}
