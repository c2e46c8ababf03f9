import Testing

@testable import Datasets

@Suite("Decimal numbers")
struct DecimalTextTests {
  private func number(_ text: String) -> Double? {
    let bytes = Array("<\(text)>".utf8)
    return decimal(bytes, 1..<bytes.count - 1)
  }

  @Test(
    "are read as the standard library reads them",
    arguments: [
      "0", "-0", "0.1", "1e22", "1e23", "123456789012345", "1234567890123456", "0.000001",
      "9007199254740993", "1.7976931348623157e308", "5e-324", "1e-400", "0e-99999",
      "100000000000000000000", "2.2250738585072011e-308", "1e-22", "3.0000000000000000000001",
      "0.30000000000000004", "123456.789e-3",
    ])
  func read(text: String) {
    #expect(number(text)?.bitPattern == Double(text)?.bitPattern)
    #expect(number(text) != nil)
  }

  @Test("beyond the greatest double are infinite")
  func infinite() {
    #expect(number("1e999") == .infinity)
    #expect(number("-1e99999999999999999999") == -.infinity)
    #expect(number(String(repeating: "9", count: 400)) == .infinity)
  }

  @Test(
    "have JSON's grammar and no other",
    arguments: [
      "", "-", "+1", ".5", "5.", "01", "-00", "1e", "1e+", "1_000", "1,000", " 1", "1 ", "0x10",
      "NaN", "nan", "inf", "Infinity", "1.2.3", "1e5.0", "١", "1\u{0}",
    ])
  func refused(text: String) {
    #expect(number(text) == nil)
  }
}

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "are the real days of the years 1 to 9999",
    arguments: [
      ("2026-06-11", true), ("2024-02-29", true), ("2000-02-29", true), ("2026-02-29", false),
      ("1900-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false),
      ("2026-06-00", false), ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true),
      ("2026-6-11", false), ("20260611", false), ("2026/06/11", false), ("2026-06-11 ", false),
      ("2026-06-1a", false), ("", false), ("+026-06-11", false), ("２026-06-11", false),
      ("2026-06-11T00:00", false),
    ])
  func real(text: String, isReal: Bool) {
    #expect(CalendarDate(iso8601: text)?.iso8601 == (isReal ? text : nil))
  }

  @Test(
    "count their days from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2026-06-11", 20615),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func dayNumber(text: String, number: Int) {
    #expect(CalendarDate(iso8601: text)?.dayNumber == number)
  }

  @Test("are in order")
  func order() throws {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
    let dates = days.compactMap { CalendarDate(iso8601: $0) }
    #expect(dates.count == 4)
    #expect(dates.reversed().sorted() == dates)
  }
}

@Suite("Workload sequences")
struct WorkloadSequenceTests {
  @Test("are named in units of k when both lengths are multiples of 1024")
  func labels() {
    #expect(WorkloadSequence.tokens(input: 1024, output: 8192).label == "1k/8k")
    #expect(WorkloadSequence.tokens(input: 1024, output: 1000).label == "1024/1000")
    #expect(WorkloadSequence.agenticTraces.label == "agentic-traces")
  }

  @Test("are in order of input, then output; traces last")
  func order() {
    let sequences: [WorkloadSequence] = [
      .tokens(input: 512, output: 9), .tokens(input: 1024, output: 1),
      .tokens(input: 1024, output: 2), .agenticTraces,
    ]
    #expect(sequences.reversed().sorted() == sequences)
    #expect(!(WorkloadSequence.agenticTraces < .agenticTraces))
  }
}

@Suite("Web addresses")
struct WebAddressTests {
  @Test(
    "only http and https with a host and nothing to quote are links",
    arguments: [
      ("https://example.com/a?b=c#d", true), ("HTTP://example.com", true),
      ("javascript:alert(1)", false), ("//example.com", false), ("https:///x", false),
      ("https://", false), ("https://a b", false), ("https://a\"b", false),
      ("https://a<b>", false), ("https://a\u{0}", false), ("https://é", false), ("", false),
      ("data:text/html,x", false), ("../x", false),
    ])
  func links(text: String, isLink: Bool) {
    #expect(webAddress(text) == (isLink ? text : nil))
  }

  @Test("the site's address ends in a slash, and has no query and no fragment")
  func base() {
    #expect(SiteSettings.baseURL("https://a/b") == "https://a/b/")
    #expect(SiteSettings.baseURL("https://a/b/") == "https://a/b/")
    #expect(SiteSettings.baseURL("https://a/?b") == nil)
    #expect(SiteSettings.baseURL("https://a/#b") == nil)
    #expect(SiteSettings.baseURL("a/b") == nil)
  }
}
