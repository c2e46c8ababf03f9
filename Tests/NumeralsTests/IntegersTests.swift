import Numerals
import Testing

@Suite("Integers")
struct IntegersTests {
  @Test(
    "integers of both signs are written whole",
    arguments: [0, 7, -7, 10, 1_000_000, Int.max, Int.min])
  func plain(value: Int) {
    #expect(text { appendInteger(value, to: &$0) } == value.description)
  }

  @Test("commas stand between thousands from 10,000 up")
  func grouping() {
    func grouped(_ value: Int) -> String {
      text { appendInteger(value, grouping: true, to: &$0) }
    }
    #expect(grouped(9_999) == "9999")
    #expect(grouped(10_000) == "10,000")
    #expect(grouped(-100_000) == "-100,000")
    #expect(grouped(1_234_567) == "1,234,567")
  }
}
