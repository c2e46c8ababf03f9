import Methodology
import Testing

@testable import SVGCharts

@Suite("Curves")
struct CurveMarkTests {
  private static let spline = MonotoneSpline(
    x: [5, 12, 13, 40, 90, 150], y: [9_000, 8_500, 3_100, 2_400, 700, 15])

  private static func frame(_ choice: Scale.Choice, _ curve: CurveMark) -> PlotFrame {
    PlotFrame(
      plot: Box(left: 80, top: 60, right: 620, bottom: 370),
      x: Scale(choice, values: curve.knots.map(\.x)),
      y: Scale(choice, values: curve.knots.map(\.y)), hasRuleNames: false)
  }

  @Test(
    "no place of the drawn line is half a unit off the spline, on any axes",
    arguments: [Scale.Choice.linear, .logarithmic],
    [CurveMark.Transform.value, .quotient(numerator: 417)])
  func close(scale: Scale.Choice, transform: CurveMark.Transform) {
    let curve = CurveMark(spline: Self.spline, transform: transform, style: .a, label: [])
    let frame = Self.frame(scale, curve)
    var samples: [Position] = []
    for path in curve.paths(in: frame) { path.addSamples(to: &samples, spacing: 0.05) }
    // The spline, as a dense line; the picture's distance from it is what an eye sees.
    let truth = (0...120_000).map { step in
      let x = 5 + 145 * Double(step) / 120_000
      return frame.position(DataPoint(x: x, y: curve.value(at: x)))
    }
    let places = PlacesByX(truth)
    let off = samples.filter { !places.contain(in: Box(around: $0, radius: 0.4)) }
    #expect(off == [])
    #expect(samples.count > 5_000)
  }

  /// The stretches that are drawn.
  private static func stretches(_ curve: CurveMark) -> [CurveMark.Stretch] {
    let paths = curve.paths(in: frame(.linear, curve))
    return CurveMark.Stretch.allCases.filter { !paths[$0.rawValue].places.isEmpty }
  }

  @Test("on linear axes each stretch between knots is one Bézier")
  func exact() {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [])
    let paths = curve.paths(in: Self.frame(.linear, curve))
    #expect(paths.map(\.places.count) == [0, 0, 1 + 3 * 5, 0])
  }

  @Test("the line is solid inside its range and dashed on both sides of it")
  func solid() {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [], solid: 20...100)
    let frame = Self.frame(.linear, curve)
    let paths = curve.paths(in: frame).map(\.places)
    #expect(Self.stretches(curve) == [.before, .solid, .after])
    #expect(paths[2].first?.x == frame.horizontal(20))
    #expect(paths[2].last?.x == frame.horizontal(100))
    #expect(paths[1].last == paths[2].first)
    #expect(paths[3].first == paths[2].last)
  }

  @Test("a range that covers the curve or misses it leaves one piece")
  func oneKind() {
    func stretches(_ solid: ClosedRange<Double>) -> [CurveMark.Stretch] {
      Self.stretches(CurveMark(spline: Self.spline, style: .a, label: [], solid: solid))
    }
    #expect(stretches(0...500) == [.solid])
    #expect(stretches(200...500) == [.before])
    #expect(stretches(0...3) == [.after])
  }

  @Test("a bound runs level to the first knot")
  func bound() {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [], boundStart: 2)
    let frame = Self.frame(.linear, curve)
    let bound = curve.paths(in: frame)[0].places
    #expect(Self.stretches(curve) == [.bound, .solid])
    #expect(bound.first == frame.position(DataPoint(x: 2, y: 9_000)))
    #expect(bound.last == frame.position(DataPoint(x: 5, y: 9_000)))
    let none = CurveMark(spline: Self.spline, style: .a, label: [], boundStart: 6)
    #expect(Self.stretches(none) == [.solid])
  }

  @Test("a single knot draws nothing")
  func single() {
    let curve = CurveMark(spline: MonotoneSpline(x: [5], y: [7]), style: .a, label: [])
    #expect(Self.stretches(curve) == [])
  }
}
