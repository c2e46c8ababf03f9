import Methodology
import Testing

@Suite("Monotone spline")
struct MonotoneSplineTests {
  @Test("slopes are Steffen's: by hand for three secants of 2, 1 and 3")
  func slopesByHand() {
    // h = 1, 2, 1. At x = 1: p = (2·2 + 1·1)/3 = 5/3, least of |2|, |1|, 5/6 is 5/6, doubled.
    // At x = 3: p = (1·1 + 3·2)/3 = 7/3, least of |1|, |3|, 7/6 is 1, doubled.
    let spline = MonotoneSpline(x: [0, 1, 3, 4], y: [0, 2, 4, 7])
    let inner = [5.0 / 3, 2.0]
    #expect(isClose(spline.slopes[1], inner[0]))
    #expect(isClose(spline.slopes[2], inner[1]))
    #expect(isClose(spline.slopes[0], (3 * 2 - inner[0]) / 2))
    #expect(isClose(spline.slopes[3], (3 * 3 - inner[1]) / 2))
  }

  @Test("a value between knots is the cubic Hermite polynomial of its segment")
  func hermite() {
    let spline = MonotoneSpline(x: [0, 1, 3, 4], y: [0, 2, 4, 7])
    // At the middle of [1, 3]: (y0 + y1)/2 + h (m0 − m1)/8.
    #expect(isClose(spline.value(at: 2), 3 + 2 * (5.0 / 3 - 2) / 8))
  }

  @Test("where values turn the slope is zero, and an end may not overshoot the values")
  func turningValues() {
    let spline = MonotoneSpline(x: [0, 1, 2], y: [0, 10, 9])
    #expect(spline.slopes[1] == 0)
    for step in 0...200 {
      let value = spline.value(at: Double(step) / 100)
      #expect((0...10).contains(value))
    }
  }

  @Test("a flat stretch stays flat")
  func flat() {
    let spline = MonotoneSpline(x: [0, 1, 2, 3], y: [5, 5, 5, 1])
    #expect(spline.value(at: 0.5) == 5)
    #expect(spline.value(at: 1.5) == 5)
  }

  @Test("two knots make a straight line, one knot is its own value everywhere")
  func fewKnots() {
    #expect(MonotoneSpline(x: [10, 20], y: [100, 50]).value(at: 15) == 75)
    let single = MonotoneSpline(x: [10], y: [100])
    #expect([0, 10, 99].map(single.value) == [100, 100, 100])
  }

  @Test("targets outside the knots get the value at the nearest end")
  func clamped() {
    let spline = MonotoneSpline(x: [10, 20, 30], y: [100, 50, 10])
    #expect(spline.value(at: -5) == 100)
    #expect(spline.value(at: 31) == 10)
  }

  @Test("rounding may not carry a value out of the range of the knots")
  func rounding() {
    // Just before the second knot the polynomial is 0.9999999999999982.
    let spline = MonotoneSpline(x: [11, 33, 42], y: [15, 1, 13])
    #expect(spline.value(at: (33.0).nextDown) == 1)
  }

  @Test("knots are reproduced exactly", arguments: UInt64(0)..<100)
  func exactAtKnots(seed: UInt64) {
    guard let curve = FrontierCurve(points: randomPoints(seed: seed)) else { return }
    let spline = curve.throughput
    for (x, y) in zip(spline.x, spline.y) { #expect(spline.value(at: x) == y) }
  }

  @Test("throughput falls with interactivity and stays in its bracket", arguments: UInt64(0)..<100)
  func monotone(seed: UInt64) {
    guard let curve = FrontierCurve(points: randomPoints(seed: seed)) else { return }
    let x = curve.throughput.x
    guard let first = x.first, let last = x.last else { return }
    var previous = Double.infinity
    for step in 0...500 {
      let target = first + (last - first) * Double(step) / 500
      let reading = curve.reading(at: target)
      #expect(reading.throughput <= previous)
      #expect(reading.throughputBracket.contains(reading.throughput))
      previous = reading.throughput
    }
  }

  @Test("a spline of scaled values is the scaled spline", arguments: UInt64(0)..<50)
  func homogeneous(seed: UInt64) {
    guard let curve = FrontierCurve(points: randomPoints(seed: seed)) else { return }
    let spline = curve.throughput
    let scaled = MonotoneSpline(x: spline.x, y: spline.y.map { $0 * 478.47 })
    for step in 0...40 {
      let target = Double(step) / 2
      #expect(isClose(scaled.value(at: target), spline.value(at: target) * 478.47))
    }
  }
}
