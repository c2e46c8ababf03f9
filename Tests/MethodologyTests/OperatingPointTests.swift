import Methodology
import Testing

@Suite("Operating points")
struct OperatingPointTests {
  private func point(at target: Double, rates: HardwareRates) throws -> OperatingPoint {
    let points = [(10.0, 100.0), (20, 50)].enumerated().map { order, place in
      MeasuredPoint(
        interactivity: place.0, throughput: place.1, inputThroughput: nil, outputThroughput: nil,
        concurrency: 1, order: order)
    }
    return OperatingPoint(
      try #require(FrontierCurve(points: points)).reading(at: target), rates: rates)
  }

  private let rates = HardwareRates(price: 1.8, power: 2)

  @Test("a contender's bracket is that of the knots around the target, in each metric")
  func brackets() throws {
    let point = try point(at: 15, rates: rates)
    #expect(
      point.contender(.throughput)
        == Verdict.Contender(value: 75, measured: 50...100, isBound: false))
    #expect(
      point.contender(.cost)
        == Verdict.Contender(value: 1.8 / 0.27, measured: 5...10, isBound: false))
    #expect(
      point.contender(.tokensPerSecondPerMegawatt)
        == Verdict.Contender(value: 37_500, measured: 25_000...50_000, isBound: false))
  }

  @Test("below the range it is a bound, above there is no contender")
  func outside() throws {
    let below = try point(at: 5, rates: rates)
    #expect(below.isBound && below.isReached)
    #expect(
      below.contender(.throughput)
        == Verdict.Contender(value: 100, measured: 100...100, isBound: true))
    #expect(below.contender(.cost) == Verdict.Contender(value: 5, measured: 5...5, isBound: true))
    #expect(
      below.contender(.tokensPerSecondPerMegawatt)
        == Verdict.Contender(value: 50_000, measured: 50_000...50_000, isBound: true))
    let above = try point(at: 25, rates: rates)
    #expect(!above.isBound && !above.isReached)
    #expect(above.contender(.throughput) == nil)
    #expect(above.contender(.cost) == nil)
    #expect(above.contender(.tokensPerSecondPerMegawatt) == nil)
  }

  @Test("without a price there is no cost, without a power no tok/s/MW")
  func unknownRates() throws {
    let point = try point(at: 15, rates: HardwareRates(price: nil, power: nil))
    #expect(point.cost == nil)
    #expect(point.contender(.cost) == nil)
    #expect(point.tokensPerSecondPerMegawatt == nil)
    #expect(point.contender(.tokensPerSecondPerMegawatt) == nil)
    #expect(point.contender(.throughput)?.value == 75)
  }
}
