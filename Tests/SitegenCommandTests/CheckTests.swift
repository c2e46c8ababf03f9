import Foundation
import Testing

@Suite("A build that only checks")
struct BuildCheckTests {
  @Test("says that the output is what the sources make, and touches nothing")
  func current() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--quiet").code == 0)
    let outcome = try sandbox.run("build", "--check")
    #expect(
      outcome == .init(code: 0, output: "Output is what the sources make\n", errors: ""))
  }

  @Test("names each file that is stale with the first line that is, missing, or left over")
  func stale() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--quiet").code == 0)
    let robots = try sandbox.read("Output/robots.txt")
    try sandbox.write(robots.replacing("Allow: /", with: "Disallow: /"), to: "Output/robots.txt")
    try sandbox.remove("Output/llms.txt")
    try sandbox.write("x", to: "Output/compare/old/index.html")
    try sandbox.write("by hand", to: "Output/CNAME")
    let before = try sandbox.tree()
    let outcome = try sandbox.run("build", "--check")
    #expect(
      outcome
        == .init(
          code: 1, output: "",
          errors: """
            Output/compare/old/index.html: error: left over: the sources do not make it
            Output/llms.txt: error: missing
            Output/robots.txt:2:1: error: stale
              | Disallow: /
              | ^
            help: it should read: Allow: /
            3 errors; run sitegen build and commit what changes

            """))
    #expect(try sandbox.tree() == before)
  }

  @Test("fails where there is no output at all, and makes none")
  func absent() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("build", "--check", "--format", "github")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors == """
        ::error file=Output,title=sitegen::there is no such folder%0Ahelp: sitegen build makes it
        1 error; run sitegen build and commit what changes

        """)
    #expect(!FileManager.default.fileExists(atPath: sandbox.url("Output").path))
  }

  @Test("names a page whose data is gone, which the manifest still lists")
  func gone() throws {
    let sandbox = try Sandbox(chips: ["h100", "b200", "mi300x"])
    #expect(try sandbox.run("build", "--quiet").code == 0)
    try sandbox.write(content: "Content", chips: ["h100", "b200"], throughput: 100)
    let outcome = try sandbox.run("build", "--check")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.contains(
        "Output/hardware/mi300x/index.html: error: left over: the sources do not make it\n"))
    #expect(outcome.errors.contains("Output/.sitegen-manifest:"))
  }
}

@Suite("A check of the built site")
struct SiteCheckCommandTests {
  @Test("finds nothing in what a build makes but what the shortened words leave out")
  func sound() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--quiet").code == 0)
    let outcome = try sandbox.run("check")
    #expect(!outcome.errors.contains("broken"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("orphan"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("unreadable"), "\(outcome.errors)")
  }

  @Test("ends with 1 and prints findings in the format that was asked for")
  func findings() throws {
    let sandbox = try Sandbox()
    try sandbox.write("<title>T</title><meta name=description content=D>", to: "S/index.html")
    #expect(
      try sandbox.run("check", "--output", "S")
        == .init(
          code: 0, output: "S: 1 files, nothing found\n", errors: ""))
    try sandbox.write("[1,]", to: "S/data.json")
    let json = try sandbox.run("check", "--output", "S", "--format", "json")
    #expect(json.code == 1)
    #expect(
      json.errors == """
        [
        {"severity": "error", "path": "S/data.json", "line": 1, "column": 4, "message": "unreadable \
        JSON: expected a value, found \\"]\\"", "excerpt": "[1,]", "caret": 3, "help": null}
        ]

        """)
    let github = try sandbox.run("check", "--output", "S", "--format", "github")
    #expect(
      github.errors.hasPrefix("::error file=S/data.json,line=1,col=4,title=sitegen::unreadable"))
    #expect(try sandbox.run("check", "--output", "S", "--page-bytes", "10").code == 1)
    #expect(try sandbox.run("check", "--output", "nothing").code == 2)
    #expect(try sandbox.run("check", "--page-bytes", "0").code == 64)
  }
}
