import Datasets
import Diagnostics
import Testing

@Suite("Content as a whole")
struct LoadTests {
  @Test("what is wrong in several files is reported in one run, sorted")
  func everything() {
    #expect(
      report([
        "site.yml": "title: T\n", "registry/engines.yml": "sglang: {}\n",
        "datasets/b.json": "[", "datasets/a.csv": "", "pages/p.md": "x",
      ]) == """
        Content/datasets/a.csv: error: the file is empty
        Content/datasets/b.json:1:2: error: the file ends where "," or "]" is expected
          | [
          |  ^
        Content/pages/p.md:1:1: error: the page has no front matter
          | x
          | ^
        help: begin it with a line of ---, "title: …", "description: …", and a line of ---
        Content/registry/engines.yml:1:9: error: "label" is missing
          | sglang: {}
          |         ^
        Content/site.yml:1:1: error: "base_url" is missing
          | title: T
          | ^
        """)
  }

  @Test("what is not UTF-8 is an error at its first byte, in every kind of file")
  func encoding() {
    for path in ["site.yml", "registry/models.yml", "datasets/a.csv", "datasets/a.json"] {
      var content = folder([:])
      content.files.removeAll { $0.path == "Content/\(path)" }
      content.files.append(
        SourceFile(path: "Content/\(path)", bytes: Array("ab\né".utf8) + [0xC3, 0x28, 0x0A]))
      #expect(
        text(loadDataset(content).diagnostics) == """
          Content/\(path):2:2: error: the file is not UTF-8
            | é\u{FFFD}(
            |  ^
          help: save it as UTF-8
          """)
    }
  }

  @Test("a file of more than 64 MiB is refused unread")
  func size() {
    var content = folder([:])
    content.files.append(
      SourceFile(
        path: "Content/datasets/a.csv", bytes: Array(repeating: 0x2C, count: (64 << 20) + 1)))
    #expect(
      text(loadDataset(content).diagnostics) == """
        Content/datasets/a.csv: error: the file has 67108865 bytes; at most 67108864 are read
        help: split it: every file of the folder is read
        """)
  }

  @Test("UTF-16, as some editors save it, is an error")
  func utf16() {
    var content = folder([:])
    content.files.append(
      SourceFile(path: "Content/datasets/a.csv", bytes: [0xFF, 0xFE, 0x61, 0x00]))
    #expect(
      loadDataset(content).diagnostics.map(\.summary) == [
        "Content/datasets/a.csv:1:1: error: the file is not UTF-8 | save it as UTF-8"
      ])
  }

  @Test("the format of a dataset is recognised by its content, not by its name")
  func formats() throws {
    let rows = try #require(
      loadDataset(
        folder([
          "datasets/a.json": "\(header)\n\(goodRow)\n",
          "datasets/deep/er/b.CSV": "\n " + jsonRow("\"conc\": 8", without: "conc"),
        ])
      ).dataset
    ).rows
    #expect(rows.map(\.concurrency) == [4, 8])
  }

  @Test("a file that nothing reads is a warning; hidden files and README.md are nobody's content")
  func unread() {
    #expect(
      report([
        "datasets/notes.txt": "x", "datasets/.DS_Store": "x", "datasets/.git/a.csv": "x",
        "datasets/README.md": "x", "README.md": "x", "registry/README.md": "x",
        "evaluations/gsm8k.txt": "x", "history/2025.txt": "x", "notes/known-issue.yml": "- x",
        "registry/hardwares.yml": "x", "dataset/a.csv": "x", "a.csv": "x",
      ]) == """
        Content/a.csv: warning: nothing reads this file
        help: rows belong below datasets/, free pages into pages/
        Content/dataset/a.csv: warning: nothing reads this file
        help: rows belong below datasets/, free pages into pages/
        Content/datasets/notes.txt: warning: nothing reads this file
        help: datasets are .json and .csv files
        Content/evaluations/gsm8k.txt: warning: nothing reads this file
        help: evaluations are .json and .csv files
        Content/history/2025.txt: warning: nothing reads this file
        help: earlier rows are .json and .csv files
        Content/notes/known-issue.yml: warning: nothing reads this file
        help: did you mean "notes/known-issues.yml"?
        Content/registry/hardwares.yml: warning: nothing reads this file
        help: did you mean "registry/hardware.yml"?
        """)
  }

  @Test("no content at all is an error for every file that is missing")
  func nothing() {
    let (dataset, diagnostics) = loadDataset(ContentFolder(root: "Content", files: []))
    #expect(dataset == nil)
    #expect(diagnostics.map(\.message) == Array(repeating: "the file is missing", count: 6))
  }

  @Test("warnings alone let the dataset through")
  func warnings() throws {
    let (dataset, diagnostics) = load(csv: header, goodRow, goodRow)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(try #require(dataset).rows.count == 1)
  }
}
