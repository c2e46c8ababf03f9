import Testing

@testable import Changes

@Suite("Words and looks")
struct WordingTests {
  private func site(_ line: (Int) -> String) -> [String: String] {
    var files: [String: String] = [:]
    for number in 1...30 {
      files["compare/p\(number)/comparison.json"] = TestPage().json
      files["compare/p\(number)/index.html"] =
        "<html>\n<title>Page \(number)</title>\n\(line(number))\n</html>\n"
    }
    return files
  }

  @Test("that changed the same way on many pages are one change, with one page shown")
  func clustered() throws {
    let found = try changes(
      from: site { "<p>H\($0) is at 4\($0) ahead of all others" },
      to: site { "<p>H\($0) is at 4\($0) before all others" })
    #expect(found.wording.count == 1)
    #expect(found.wording.first?.pages.count == 30)
    #expect(
      found.text() == """
        words or looks only on 30 pages. 30 comparison pages in all.

        words or looks only on 30 pages
          compare/p1/  the same change on 30 pages, and 29 other pages
            - <p>H1 is at 41 ahead of all others
            + <p>H1 is at 41 before all others

        """)
  }

  @Test("are other changes where other words are replaced")
  func apart() throws {
    let found = try changes(
      from: site { _ in "<p>old" }, to: site { $0 == 7 ? "<p>new" : "<p>newer" })
    #expect(found.wording.map(\.pages.count) == [29, 1])
  }

  @Test("of lines that moved, were added and were removed are found")
  func lines() {
    func hunk(_ old: String, _ new: String) -> [[String]] {
      hunks(from: Array(old.utf8), to: Array(new.utf8)).map { [$0.removed, $0.added] }
    }
    #expect(hunk("a\nb\nc\n", "a\nc\n") == [["b", ""]])
    #expect(hunk("a\nc\n", "a\nx\ny\nc\n") == [["", "x y"]])
    #expect(hunk("a\nb\n", "b\na\n") == [])
    #expect(hunk("a\nb\nc\nd", "x\nb\nc\ny") == [["a", "x"], ["d", "y"]])
    #expect(hunk("same\nsame", "same") == [["same", ""]])
  }

  @Test("of pages that tell of others follow from the data, and are not counted as words")
  func followers() throws {
    var new = TestPage()
    new.b = 500
    let data = TestPage.folder + "comparison.json"
    let other = "compare/other/"
    let found = try changes(
      from: [
        data: TestPage().json, other + "comparison.json": TestPage().json,
        other + "index.html": "<li><a href=\"x\">H1 2×</a>", "index.html": "<p>H1 2×",
      ],
      to: [
        data: new.json, other + "comparison.json": TestPage().json,
        other + "index.html": "<li><a href=\"x\">H2 2.5×</a>", "index.html": "<p>H2 2.5×",
      ])
    #expect(found.wording.isEmpty)
    #expect(found.followers == ["compare/other/", "index.html"])
  }
}
