import Testing

@testable import Changes

@Suite("What changed on a page")
struct ClaimTests {
  private func text(_ old: TestPage, _ new: TestPage) throws -> [String] {
    try changes(from: old, to: new).text().split(separator: "\n").map(String.init)
  }

  @Test("is nothing where the bytes are the same")
  func same() throws {
    let found = try changes(from: TestPage(), to: TestPage())
    #expect(found.isEmpty)
    #expect(found.text() == "No difference: both versions claim and show the same.\n")
  }

  @Test("is first of all that another one is ahead")
  func flip() throws {
    var new = TestPage()
    new.b = 500
    #expect(
      try text(TestPage(), new) == [
        "1 winner flipped, figures moved on 1 page by up to +400.0%. 1 comparison page in all.",
        "1 winner flipped",
        "  compare/h1-vs-h2/  throughput: H1 2.00× → H2 2.50× (at 50 tok/s/user, 1k/1k)",
        "figures moved on 1 page by up to +400.0%",
        "  compare/h1-vs-h2/  H2: throughput 100.0 → 500.0 (+400.0%), cost $8.333 → $1.667 (−80.0%)"
          + " (at 50 tok/s/user, 1k/1k)",
      ])
  }

  @Test(
    "is a verdict of another kind",
    arguments: [
      ("within-bracket", "H1 2.00× → H1 2.00× (within bracket)"),
      ("tie", "H1 2.00× → tie"), ("none", "H1 2.00× → no verdict"),
    ])
  func verdict(kind: String, words: String) throws {
    var new = TestPage()
    new.kind = kind
    #expect(
      try text(TestPage(), new).dropFirst() == [
        "verdicts changed on 1 page",
        "  compare/h1-vs-h2/  throughput: \(words) (at 50 tok/s/user, 1k/1k)",
      ])
  }

  @Test("at another target is only counted, and listed in the JSON")
  func elsewhere() throws {
    var old = TestPage()
    old.other = "a"
    var new = TestPage()
    new.other = "b"
    let found = try changes(from: old, to: new)
    #expect(found.flips.isEmpty && found.behind.count == 1)
    let json = String(decoding: JSONReport.bytes(of: found), as: UTF8.self)
    #expect(json.contains("\"headline\": false"))
    #expect(json.contains("\"target\": 60"))
  }

  @Test("is another pinned workload, whose figures are no movement of the old ones")
  func pinned() throws {
    var new = TestPage()
    new.workload = "8k/1k"
    new.a = 300
    #expect(
      try text(TestPage(), new).dropFirst() == [
        "pinned workloads changed on 1 page", "  compare/h1-vs-h2/  1k/1k → 8k/1k",
      ])
  }

  @Test("is a price with the costs that follow from it alone")
  func price() throws {
    var new = TestPage()
    new.price = 3
    #expect(
      try text(TestPage(), new).dropFirst() == [
        "figures moved on 1 page by up to +50.0%",
        "  compare/h1-vs-h2/  H1: cost $2.778 → $4.167 (+50.0%) (at 50 tok/s/user, 1k/1k), "
          + "by what h1 costs and draws alone",
        "1 price or power changed",
        "  h1: price per GPU-hour (rental) $2.00 → $3.00 (+50.0%), on 1 page",
      ])
  }

  @Test("is a notice by its id")
  func notices() throws {
    var old = TestPage()
    old.notices = ["old-data", "mixed-engines"]
    var new = TestPage()
    new.notices = ["mixed-engines", "lower-bound"]
    #expect(
      try text(old, new).dropFirst() == [
        "notices appeared on 1 page and went on 1 page",
        "  compare/h1-vs-h2/  lower-bound appeared", "  compare/h1-vs-h2/  old-data went",
      ])
  }

  @Test("is only words where a notice has its id and another text, or the title is another")
  func words() throws {
    var old = TestPage()
    old.notices = ["old-data"]
    var new = old
    new.notice = "other words"
    new.title = "H1 against H2"
    let found = try changes(from: old, to: new)
    #expect(found.pages.isEmpty)
    #expect(found.wording.map(\.pages) == [["compare/h1-vs-h2/"], ["compare/h1-vs-h2/"]])
  }

  @Test("is named as new or gone where only one version has it")
  func pages() throws {
    let files = [TestPage.folder + "comparison.json": TestPage().json]
    #expect(try changes(from: [:], to: files).newPages.map(\.title) == ["H1 vs H2"])
    #expect(try changes(from: files, to: [:]).gonePages.map(\.url) == ["compare/h1-vs-h2/"])
  }

  @Test("is no figure where a target is not reached")
  func notReached() throws {
    var new = TestPage()
    new.a = 250
    let path = TestPage.folder + "comparison.json"
    let unreached = new.json.replacing("\"above_range\": false", with: "\"above_range\": true")
    let found = try changes(from: [path: TestPage().json], to: [path: unreached])
    #expect(found.figures.isEmpty)
  }
}
