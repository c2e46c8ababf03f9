import Testing

@testable import Methodology

@Suite("Verdict")
struct VerdictTests {
  typealias Contender = Verdict.Contender

  func contender(
    _ value: Double, _ measured: ClosedRange<Double>? = nil, isBound: Bool = false
  ) -> Contender {
    Contender(value: value, measured: measured ?? value...value, isBound: isBound)
  }

  func throughput(_ a: Contender?, _ b: Contender?) -> Verdict {
    .between(a, b, better: .higher, tieThreshold: 0.01)
  }

  @Test("brackets that do not touch make a lead")
  func lead() {
    let verdict = throughput(contender(150, 140...170), contender(100, 90...130))
    #expect(verdict == Verdict(kind: .lead, winner: .a, ratio: Ratio(150, 100)))
  }

  @Test("brackets that touch leave the difference to the interpolation")
  func withinBracket() {
    let verdict = throughput(contender(150, 130...170), contender(100, 90...130))
    #expect(verdict == Verdict(kind: .withinBracket, winner: .a, ratio: Ratio(150, 100)))
  }

  @Test("a ratio under the threshold is a tie, at the threshold it is not")
  func tie() {
    #expect(
      throughput(contender(100.9), contender(100))
        == Verdict(kind: .tie, winner: nil, ratio: Ratio(100.9, 100)))
    #expect(throughput(contender(101), contender(100)).kind == .lead)
  }

  @Test("a missing side leaves nothing to say")
  func missing() {
    #expect(throughput(nil, contender(1)) == .none)
    #expect(throughput(contender(1), nil) == .none)
  }

  @Test("a bound may win, but never lose or tie from below")
  func bounds() {
    #expect(throughput(contender(100, isBound: true), contender(90)).winner == .a)
    #expect(throughput(contender(90, isBound: true), contender(100)) == .none)
    #expect(throughput(contender(99.5, isBound: true), contender(100)) == .none)
    #expect(throughput(contender(100, isBound: true), contender(99.5)).kind == .tie)
    #expect(throughput(contender(90, isBound: true), contender(100, isBound: true)) == .none)
  }

  @Test("a winner that is only known as a bound makes the ratio one")
  func ratioAsBound() {
    #expect(throughput(contender(100, isBound: true), contender(90)).isBound)
    #expect(!throughput(contender(100), contender(90)).isBound)
    #expect(!throughput(contender(100, isBound: true), contender(99.5)).isBound)
  }

  @Test("for cost the lower value wins, and its bracket must lie below")
  func lowerIsBetter() {
    let a = contender(0.2, 0.15...0.25)
    let verdict = Verdict.between(
      a, contender(0.3, 0.26...0.4), better: .lower, tieThreshold: 0.01)
    #expect(verdict.kind == .lead)
    #expect(verdict.winner == .a)
    #expect(isClose(verdict.ratio?.value, 1.5))
    let closer = Verdict.between(
      a, contender(0.3, 0.25...0.4), better: .lower, tieThreshold: 0.01)
    #expect(closer.kind == .withinBracket)
  }

  @Test("percentages: half as much again is 50 % more or 33 % less, and less never passes 100")
  func percentages() {
    let verdict = throughput(contender(150), contender(100))
    #expect(isClose(verdict.ratio?.percentMore, 50))
    #expect(isClose(verdict.ratio?.percentLess, 100.0 / 3))
    let huge = throughput(contender(1e9), contender(1))
    #expect((huge.ratio?.percentLess ?? 101) < 100)
  }

  @Test("exchanging the sides exchanges the winner and nothing else", arguments: UInt64(0)..<300)
  func antisymmetric(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func random() -> Contender? {
      guard Int.random(in: 0...9, using: &generator) > 0 else { return nil }
      let value = Double(Int.random(in: 1...8, using: &generator))
      let spread = Double(Int.random(in: 0...3, using: &generator)) / 2
      return contender(
        value, (value - spread)...(value + spread),
        isBound: Int.random(in: 0...3, using: &generator) == 0)
    }
    let a = random()
    let b = random()
    for better in [Verdict.Direction.higher, .lower] {
      let verdict = Verdict.between(a, b, better: better, tieThreshold: 0.01)
      let exchanged = Verdict.between(b, a, better: better, tieThreshold: 0.01)
      #expect(verdict.kind == exchanged.kind)
      #expect(verdict.ratio == exchanged.ratio)
      #expect(verdict.winner == exchanged.winner?.other)
    }
  }

  @Test(
    "on one hardware the verdicts of throughput, cost and tok/s/MW agree", arguments: UInt64(0)..<60
  )
  func oneHardware(seed: UInt64) throws {
    let rates = HardwareRates(price: 1.5, power: 2.09)
    let a = try #require(FrontierCurve(points: randomPoints(seed: seed)))
    let b = try #require(FrontierCurve(points: randomPoints(seed: seed + 1000)))
    for target in stride(from: 1.25, through: 19, by: 1.5) {
      let p = OperatingPoint(a.reading(at: target), rates: rates)
      let q = OperatingPoint(b.reading(at: target), rates: rates)
      let throughput = Verdict.between(
        p.contender(.throughput), q.contender(.throughput), better: .higher, tieThreshold: 0.01)
      let cost = Verdict.between(
        p.contender(.cost), q.contender(.cost), better: .lower, tieThreshold: 0.01)
      #expect(throughput.winner == cost.winner)
      if let ratio = throughput.ratio { #expect(isClose(cost.ratio?.value, ratio.value)) }
    }
  }
}
