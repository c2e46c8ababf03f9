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
      y: Scale(choice, values: curve.knots.map(\.y)))
  }

  @Test(
    "no place of the drawn line is half a unit off the spline, on any axes",
    arguments: [Scale.Choice.linear, .logarithmic],
    [CurveMark.Transform.value, .quotient(numerator: 417)])
  func close(scale: Scale.Choice, transform: CurveMark.Transform) {
    let curve = CurveMark(spline: Self.spline, transform: transform, style: .a, label: [])
    let frame = Self.frame(scale, curve)
    let samples = curve.resolved(in: frame).pieces.flatMap { $0.path.samples(spacing: 0.05) }
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

  @Test("on linear axes each stretch between knots is one Bézier")
  func exact() {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [])
    let pieces = curve.resolved(in: Self.frame(.linear, curve)).pieces
    #expect(pieces.map(\.path.segments.count) == [5])
  }

  @Test("the line is solid inside its range and dashed on both sides of it")
  func solid() {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [], solid: 20...100)
    let frame = Self.frame(.linear, curve)
    let pieces = curve.resolved(in: frame).pieces
    #expect(pieces.map(\.kind) == [.dashed, .solid, .dashed])
    #expect(pieces[1].path.start.x == frame.horizontal(20))
    #expect(pieces[1].path.end.x == frame.horizontal(100))
    #expect(pieces[0].path.end == pieces[1].path.start)
    #expect(pieces[2].path.start == pieces[1].path.end)
  }

  @Test("a range that covers the curve or misses it leaves one piece")
  func oneKind() {
    func kinds(_ solid: ClosedRange<Double>) -> [ResolvedCurve.Piece.Kind] {
      let curve = CurveMark(spline: Self.spline, style: .a, label: [], solid: solid)
      return curve.resolved(in: Self.frame(.linear, curve)).pieces.map(\.kind)
    }
    #expect(kinds(0...500) == [.solid])
    #expect(kinds(200...500) == [.dashed])
    #expect(kinds(0...3) == [.dashed])
  }

  @Test("a bound runs level to the first knot")
  func bound() throws {
    let curve = CurveMark(spline: Self.spline, style: .a, label: [], boundStart: 2)
    let frame = Self.frame(.linear, curve)
    let piece = try #require(curve.resolved(in: frame).pieces.first)
    #expect(piece.kind == .bound)
    #expect(piece.path.start == frame.position(DataPoint(x: 2, y: 9_000)))
    #expect(piece.path.end == frame.position(DataPoint(x: 5, y: 9_000)))
    let none = CurveMark(spline: Self.spline, style: .a, label: [], boundStart: 6)
    #expect(none.resolved(in: frame).pieces.map(\.kind) == [.solid])
  }

  @Test("a single knot draws nothing")
  func single() {
    let curve = CurveMark(spline: MonotoneSpline(x: [5], y: [7]), style: .a, label: [])
    #expect(curve.resolved(in: Self.frame(.linear, curve)).pieces == [])
  }
}
