import Diagnostics
import Testing

private let june = SourceFile(
  path: "Content/datasets/june.csv",
  bytes: Array("model,hardware\n\ndeepseek,mi35x,sglang\n".utf8))

private let unknown = Diagnostic(
  .error, in: june, at: Position(line: 3, column: 10), "unknown hardware \"mi35x\"",
  help: "did you mean \"mi355x\"?")
private let placeless = Diagnostic(.warning, at: "Templates/old.md", nil, "nothing uses this")

@Suite("A report of diagnostics")
struct DiagnosticFormatTests {
  @Test("as text has the line, a caret and the help")
  func text() {
    #expect(
      unknown.text(as: .text) == """
        Content/datasets/june.csv:3:10: error: unknown hardware "mi35x"
          | deepseek,mi35x,sglang
          |          ^
        help: did you mean "mi355x"?

        """)
    #expect(placeless.text(as: .text) == "Templates/old.md: warning: nothing uses this\n")
  }

  @Test("for GitHub is a workflow command a line, the help in its message")
  func github() {
    #expect(
      unknown.text(as: .github) == """
        ::error file=Content/datasets/june.csv,line=3,col=10,title=sitegen::\
        unknown hardware "mi35x"%0Ahelp: did you mean "mi355x"?

        """)
    #expect(
      placeless.text(as: .github)
        == "::warning file=Templates/old.md,title=sitegen::nothing uses this\n")
  }

  @Test("for GitHub escapes what would end a command or a property")
  func gitHubEscaping() {
    let hostile = Diagnostic(
      .error, at: "a,b:c%\r\nd.csv", Position(line: 1, column: 2), "x::y, 5 %\r\nz")
    #expect(
      hostile.text(as: .github) == """
        ::error file=a%2Cb%3Ac%25%0D%0Ad.csv,line=1,col=2,title=sitegen::\
        x::y, 5 %25  z

        """)
  }

  @Test("as JSON is one array, null where something is absent")
  func json() {
    #expect(
      DiagnosticFormat.json.report([placeless, unknown]) == #"""
        [
        {"severity": "error", "path": "Content/datasets/june.csv", "line": 3, "column": 10, "message": "unknown hardware \"mi35x\"", "excerpt": "deepseek,mi35x,sglang", "caret": 9, "help": "did you mean \"mi355x\"?"},
        {"severity": "warning", "path": "Templates/old.md", "line": null, "column": null, "message": "nothing uses this", "excerpt": null, "caret": null, "help": null}
        ]

        """#)
  }

  @Test("as JSON escapes quotes, backslashes and control characters")
  func jsonEscaping() {
    let hostile = Diagnostic(.error, at: "a\"\\\n\r\t\0\u{1B}\u{7F}\u{2028}é.csv", nil, "x")
    #expect(
      hostile.json == #"""
        {"severity": "error", "path": "a\"\\\n\r\t\u0000\u001b\u007f\u2028é.csv", "line": null, \#
        "column": null, "message": "x", "excerpt": null, "caret": null, "help": null}
        """#)
  }

  @Test(
    "without a diagnostic is an empty array as JSON, else nothing",
    arguments: DiagnosticFormat.allCases)
  func empty(format: DiagnosticFormat) {
    #expect(format.report([]) == (format == .json ? "[]\n" : ""))
  }

  @Test("is sorted by file, place, message, severity and help, whatever the order found")
  func order() {
    func at(_ line: Int, _ column: Int) -> Position { Position(line: line, column: column) }
    let sorted = [
      Diagnostic(.error, at: "a", nil, "z"),
      Diagnostic(.error, at: "a", at(1, 9), "z"),
      Diagnostic(.error, at: "a", at(10, 1), "b"),
      Diagnostic(.warning, at: "a", at(10, 1), "b"),
      Diagnostic(.warning, at: "a", at(10, 1), "b", help: "h"),
      Diagnostic(.error, at: "a", at(10, 2), "a"),
      Diagnostic(.error, at: "b", nil, "a"),
    ]
    let expected = sorted.map(\.consoleText).joined()
    #expect(DiagnosticFormat.text.report(sorted.reversed()) == expected)
    #expect(DiagnosticFormat.text.report(Array(sorted[3...] + sorted[..<3])) == expected)
  }
}

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test("gets the line that it is about from the file that it names")
  func excerpted() {
    let bare = Diagnostic(.error, at: june.path, Position(line: 1, column: 7), "x", help: "y")
    #expect(
      bare.excerpted(from: june).consoleText == """
        Content/datasets/june.csv:1:7: error: x
          | model,hardware
          |       ^
        help: y

        """)
    #expect(placeless.excerpted(from: june) == placeless)
    #expect(unknown.excerpted(from: june) == unknown)
  }

  @Test("as an error keeps everything but its severity")
  func asError() {
    let warning = Diagnostic(
      .warning, in: june, at: Position(line: 3, column: 10), "unknown hardware \"mi35x\"",
      help: "did you mean \"mi355x\"?")
    #expect(warning.asError == unknown)
  }
}
