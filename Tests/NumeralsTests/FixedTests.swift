import Numerals
import Testing

@Suite("Fixed decimals")
struct FixedTests {
  @Test(
    "halves move away from zero, on the exact value of the double",
    arguments: [
      (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "-1"), (-2.5, 0, "-3"),
      (0.49999999999999994, 0, "0"), (4503599627370495.5, 0, "4503599627370496"),
      (2.675, 2, "2.67"), (1.005, 2, "1.00"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
      (0.25, 1, "0.3"), (0.35, 1, "0.3"), (9.995, 2, "9.99"), (9.999, 2, "10.00"),
      (99.95, 1, "100.0"), (0.0000005, 6, "0.000000"), (0.0078125, 6, "0.007813"),
    ])
  func halves(value: Double, decimals: Int, expected: String) {
    #expect(fixed(value, decimals) == expected)
  }

  @Test("a result of zero has no sign")
  func zero() {
    #expect(fixed(0, 0) == "0")
    #expect(fixed(-0.0, 2) == "0.00")
    #expect(fixed(-0.04, 1) == "0.0")
    #expect(fixed(-.leastNonzeroMagnitude, 9) == "0.000000000")
  }

  @Test("commas stand between thousands from 10,000 up, and the rounded number decides")
  func grouping() {
    #expect(fixed(9_999, 0, grouping: true) == "9999")
    #expect(fixed(9_999.96, 1, grouping: true) == "10,000.0")
    #expect(fixed(-1_234_567.25, 1, grouping: true) == "-1,234,567.3")
    #expect(fixed(10_000, 0) == "10000")
    #expect(fixed(0x1p63, 0, grouping: true) == "9,223,372,036,854,775,808")
  }

  @Test("magnitudes of 2⁶³ and more keep every digit")
  func huge() {
    #expect(fixed(0x1p63.nextDown, 1) == "9223372036854774784.0")
    #expect(fixed(1e23, 2) == "99999999999999991611392.00")
    #expect(fixed(-0x1p100, 0) == "-1267650600228229401496703205376")
    #expect(fixed(.greatestFiniteMagnitude, 0) == halfUp(.greatestFiniteMagnitude, 0))
  }

  @Test("what is not a number is a word")
  func nonFinite() {
    #expect(fixed(.nan, 2) == "NaN")
    #expect(fixed(.infinity, 2) == "Infinity")
    #expect(fixed(-.infinity, 0, grouping: true) == "-Infinity")
  }

  @Test("all 4,096 neighbours of a tie at one decimal round as the exact expansion does")
  func ties() {
    for count in 0..<4096 {
      let value = (Double(count) + 0.5) / 10
      for near in [value.nextDown, value, value.nextUp] {
        #expect(fixed(near, 1) == halfUp(near, 1))
      }
    }
  }

  @Test("exact ties round up at every count of decimals that has them")
  func exactTies() {
    for decimals in 0...9 {
      // (2n+1)/2 at 10^-decimals is a double when 2^(decimals+1) divides it out.
      for count in 0..<64 {
        let value = (Double(count) + 0.5) / Double(1 << decimals)
        #expect(fixed(value, decimals) == halfUp(value, decimals))
      }
    }
  }

  @Test("random doubles of every magnitude agree with the exact expansion")
  func randomDoubles() {
    var random = Seeded(state: 1)
    for _ in 0..<4_000 {
      let any = Double(bitPattern: random.next())
      let usual = Double.random(in: -100_000...100_000, using: &random)
      let small = Double(
        sign: .plus, exponent: -Int.random(in: 0...90, using: &random), significand: 1.3)
      for value in [any, usual, small] where value.isFinite {
        let decimals = Int.random(in: 0...9, using: &random)
        #expect(fixed(value, decimals) == halfUp(value, decimals), "\(value), \(decimals)")
      }
    }
  }

  @Test("trimmed numbers lose the zeros at their end, and the point with them")
  func trimmed() {
    func trimmed(_ value: Double, _ decimals: Int) -> String {
      text { appendTrimmed(value, decimals: decimals, to: &$0) }
    }
    #expect(trimmed(12.04, 1) == "12")
    #expect(trimmed(12.05, 1) == "12.1")
    #expect(trimmed(100, 0) == "100")
    #expect(trimmed(100, 3) == "100")
    #expect(trimmed(-0.01, 1) == "0")
    #expect(trimmed(1.250, 3) == "1.25")
    #expect(trimmed(.infinity, 1) == "Infinity")
  }

  @Test("bytes before the number stay")
  func appends() {
    var bytes = Array("x=0.0".utf8)
    appendTrimmed(30, decimals: 1, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x=0.030")
  }
}
