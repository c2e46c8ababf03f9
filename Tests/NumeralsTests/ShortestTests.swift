import Numerals
import Testing

@Suite("Shortest text")
struct ShortestTests {
  private func shortest(_ value: Double) -> String {
    text { appendShortest(value, to: &$0) }
  }

  @Test(
    "numbers are written as JavaScript writes them",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1500.0, "-1500"), (0.1, "0.1"), (-2.675, "-2.675"),
      (0.1 + 0.2, "0.30000000000000004"), (1.0 / 3, "0.3333333333333333"),
      (123456789.25, "123456789.25"), (1e-6, "0.000001"), (1.25e-6, "0.00000125"),
      (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (100.0, "100"), (1e16, "10000000000000000"),
      (123456789012345680000.0, "123456789012345680000"), (1e21, "1e+21"), (-1.5e300, "-1.5e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    ])
  func forms(value: Double, expected: String) {
    #expect(shortest(value) == expected)
  }

  @Test("what is not a number is a word")
  func nonFinite() {
    #expect(shortest(.nan) == "NaN")
    #expect(shortest(-.infinity) == "-Infinity")
  }

  @Test("random doubles read back to the same bits")
  func roundTrip() {
    var random = Seeded(state: 2)
    for _ in 0..<20_000 {
      let values = [
        Double(bitPattern: random.next()), Double.random(in: 0...10_000, using: &random),
        Double(Int.random(in: 0...1_000_000, using: &random)) / 1000,
      ]
      for value in values where value.isFinite {
        #expect(Double(shortest(value)) == value)
      }
    }
  }
}
