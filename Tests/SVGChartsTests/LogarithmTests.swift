import Foundation
import Testing

@testable import SVGCharts

@Suite("Logarithm")
struct LogarithmTests {
  @Test("the logarithm agrees with the C library's to one part in 10¹⁵")
  func agrees() {
    var random = Seeded(state: 7)
    for _ in 0..<5_000 {
      let exponent = Int.random(in: -330...330, using: &random)
      let value =
        Double(sign: .plus, exponent: exponent, significand: 1)
        * Double.random(in: 1..<2, using: &random)
      let expected = log(value)
      #expect(abs(naturalLogarithm(value) - expected) <= 1e-15 * max(1, abs(expected)))
    }
  }

  @Test("it is exactly 0 at 1 and close to 0 around it")
  func one() {
    #expect(naturalLogarithm(1) == 0)
    #expect(abs(naturalLogarithm(1 + 1e-9) - log(1 + 1e-9)) < 1e-24)
  }
}
