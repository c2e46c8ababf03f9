import Methodology
import SVGCharts

/// Text as the charts take it.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A generator with a fixed seed, so that a failure is the same failure tomorrow (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One side of a made-up comparison.
struct SampleSide {
  var label: String
  var points: [DataPoint]
  var style: SeriesStyle = .a
  var shape = PointShape.circle
  /// The engine of each point, as a shape; empty where engines are not told apart.
  var engines: [String] = []

  /// The points that no other point beats, from left to right.
  var frontier: [DataPoint] {
    let measured = points.enumerated().map {
      MeasuredPoint(interactivity: $1.x, throughput: $1.y, concurrency: 1, order: $0)
    }
    return Frontier(of: measured).knots.map { DataPoint(x: $0.interactivity, y: $0.throughput) }
  }

  var dominated: [DataPoint] {
    let frontier = frontier
    return points.filter { !frontier.contains($0) }
  }

  var spline: MonotoneSpline? {
    let knots = frontier
    return knots.isEmpty ? nil : MonotoneSpline(x: knots.map(\.x), y: knots.map(\.y))
  }

  /// Runs like those of a benchmark: every doubling of the load costs interactivity and gains
  /// throughput, with scatter.
  static func random(
    _ label: String, count: Int, style: SeriesStyle, fastest: Double, highest: Double,
    decades: Double = 1.2, seed: UInt64
  ) -> SampleSide {
    var random = Seeded(state: seed)
    let points = (0..<count).map { index in
      let load = count == 1 ? 0.5 : Double(index) / Double(count - 1)
      let x = fastest * (1 - 0.9 * load) * Double.random(in: 0.85...1, using: &random)
      // Powers by halving: the same bits on every machine.
      var y = highest
      var steps = (1 - load) * decades
      while steps > 0.1 {
        y /= 1.2589254117941673
        steps -= 0.1
      }
      return DataPoint(x: x, y: y * Double.random(in: 0.6...1, using: &random))
    }
    return SampleSide(
      label: label, points: points, style: style, shape: style == .a ? .circle : .square)
  }
}
