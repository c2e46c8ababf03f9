import Methodology
import Testing

@Suite("Frontier curve")
struct FrontierCurveTests {
  let points = [point(10, 100), point(20, 60), point(40, 10), point(5, 20)]

  @Test("the measured range spans dominated points too")
  func measuredRange() throws {
    let curve = try #require(FrontierCurve(points: points))
    #expect(curve.measuredRange == 5...40)
    #expect(curve.frontier.knots.count == 3)
  }

  @Test("no points make no curve")
  func empty() {
    #expect(FrontierCurve(points: []) == nil)
  }

  @Test(
    "the bracket is the two knots around a target, or one at a knot, an edge or outside",
    arguments: [
      (7.0, 0...0, Reading.Position.belowRange), (10, 0...0, .within), (15, 0...1, .within),
      (20, 1...1, .within), (39, 1...2, .within), (40, 2...2, .within),
      (41, 2...2, .aboveRange),
    ])
  func brackets(target: Double, bracket: ClosedRange<Int>, position: Reading.Position) throws {
    let reading = try #require(FrontierCurve(points: points)).reading(at: target)
    #expect(reading.bracket == bracket)
    #expect(reading.position == position)
  }

  @Test("a kind of throughput that one knot does not know is unknown for the side")
  func unknownKind() throws {
    var known = points
    for index in known.indices {
      known[index].inputThroughput = 1
      known[index].outputThroughput = 2
    }
    known[1].inputThroughput = nil
    let curve = try #require(FrontierCurve(points: known))
    #expect(curve.reading(at: 15).inputThroughput == nil)
    #expect(curve.reading(at: 15).outputThroughput == 2)
  }

  @Test("an unknown kind of a dominated point does not matter")
  func unknownKindOffFrontier() throws {
    var known = points
    for index in known.indices where known[index].interactivity != 5 {
      known[index].inputThroughput = 1
    }
    let curve = try #require(FrontierCurve(points: known))
    #expect(curve.reading(at: 15).inputThroughput == 1)
  }

  @Test("concurrency is interpolated and rounded, halves up")
  func concurrency() throws {
    let curve = try #require(
      FrontierCurve(points: [point(10, 100, concurrency: 2), point(20, 50, concurrency: 1)]))
    #expect(curve.reading(at: 15).concurrency == 2)
  }

  @Test("cost times throughput is one constant", arguments: UInt64(0)..<50)
  func costIsDerived(seed: UInt64) throws {
    let curve = try #require(FrontierCurve(points: randomPoints(seed: seed)))
    let rates = HardwareRates(price: 1.5, power: 2.09)
    for target in stride(from: 0.5, through: 22, by: 0.5) {
      let point = OperatingPoint(curve.reading(at: target), rates: rates)
      #expect(isClose(point.cost.map { $0 * point.reading.throughput }, 1.5 / 3600 * 1e6))
    }
  }

  @Test("without a price there is no cost, without a power no tok/s/MW")
  func unknownRates() throws {
    let curve = try #require(FrontierCurve(points: points))
    let point = OperatingPoint(curve.reading(at: 15), rates: HardwareRates(price: nil, power: nil))
    #expect(point.cost == nil)
    #expect(point.tokensPerSecondPerMegawatt == nil)
    #expect(point.contender(.cost) == nil)
    #expect(point.contender(.tokensPerSecondPerMegawatt) == nil)
    #expect(point.contender(.throughput) != nil)
  }

  @Test("quantities follow from price, power and throughput")
  func quantities() {
    let rates = HardwareRates(price: 3.6, power: 2)
    #expect(isClose(rates.rate(.cost, at: 1000), 1))
    #expect(rates.rate(.tokensPerSecondPerMegawatt, at: 1000) == 500_000)
    #expect(rates.rate(.joulesPerToken, at: 1000) == 2)
  }
}
