import Datasets
import Diagnostics
import Testing

private func load(_ notes: String) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(
    folder([
      "datasets/a.csv": "\(header)\n\(goodRow)\n", "notes/known-issues.yml": notes,
    ]))
}

private func report(_ notes: String) -> [String] { load(notes).diagnostics.map(\.summary) }

@Suite("Known issues")
struct KnownIssueTests {
  @Test("a rule has a match, a text and a link, and matches what is all that it names")
  func rule() throws {
    let dataset = try #require(
      load(
        """
        - match: {model: dsr1, hardware: [h100, mi355x], engine: sglang, precision: fp8}
          text: Too fast to be true.
          link: https://example.com/1
        - match: {framework: trtllm, spec_method: none}
          text: Slow.
        - match: {run_url: "https://r/1"}
          text: One run.
        """
      ).dataset)
    let issues = dataset.knownIssues
    #expect(issues.map(\.text) == ["Too fast to be true.", "Slow.", "One run."])
    #expect(issues.map(\.link) == ["https://example.com/1", nil, nil])
    #expect(issues.map(\.location.position.line) == [1, 4, 6])
    var row = try #require(dataset.rows.first)
    #expect(issues.map { $0.concerns(row) } == [true, false, false])
    row.configuration.hardware = 1
    row.configuration.engine = 1
    row.runURL = "https://r/1"
    #expect(issues.map { $0.concerns(row) } == [false, true, true])
  }

  @Test("a file of comments, and no file, is no rule and no warning", arguments: ["", "# none\n"])
  func empty(notes: String) throws {
    #expect(report(notes) == [])
    #expect(try #require(load(notes).dataset).knownIssues == [])
  }

  @Test("an unknown key is a warning with the nearest one, and the rule is left out")
  func unknown() throws {
    let notes = "- match: {hardware: h10, engine: spoon}\n  text: T\n"
    #expect(
      report(notes) == [
        "Content/notes/known-issues.yml:1:21: warning: unknown hardware \"h10\": "
          + "the rule matches nothing | did you mean \"h100\"?",
        "Content/notes/known-issues.yml:1:34: warning: unknown engine \"spoon\": the rule "
          + "matches nothing | the nearest key is \"sglang\"; registry/engines.yml lists them",
      ])
    #expect(try #require(load(notes).dataset).knownIssues == [])
  }

  @Test("what is missing or misspelt is reported with its place")
  func wrong() {
    #expect(
      report("model: dsr1\n") == [
        "Content/notes/known-issues.yml:1:1: error: the file must be a list of rules"
          + " | begin each with \"- match:\""
      ])
    #expect(
      report("- text: T\n- match: {}\n  text: T\n- match: {model: dsr1}\n") == [
        "Content/notes/known-issues.yml:1:3: error: \"match\" is missing",
        "Content/notes/known-issues.yml:2:10: error: a rule must match something"
          + " | name a model, hardware, engine, precision, spec_method or run_url",
        "Content/notes/known-issues.yml:4:3: error: \"text\" is missing",
      ])
    #expect(
      report("- match: {model: dsr1, hardwar: h100}\n  text: T\n  link: javascript:x()\n") == [
        "Content/notes/known-issues.yml:1:24: warning: nothing reads \"hardwar\""
          + " | did you mean \"hardware\"?",
        "Content/notes/known-issues.yml:3:9: error: \"link\" must be a web address, "
          + "not \"javascript:x()\"",
      ])
  }
}
