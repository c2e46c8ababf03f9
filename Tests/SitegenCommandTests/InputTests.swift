import Foundation
import Testing

@Suite("The input of a command")
struct InputTests {
  @Test("with errors in content, data and templates gets all of them in one run, sorted")
  func allErrors() throws {
    let sandbox = try Sandbox()
    try sandbox.write("base_url: x\nfamilies:\n  hardwar: false\n", to: "Content/site.yml")
    try sandbox.write(
      Sandbox.header + "dsr1,h10,sglang,fp8,none,1024,1024,4,100,50,2026-06-11\n",
      to: "Content/datasets/more.csv")
    try sandbox.link("Content/datasets/gone.csv", to: "nowhere")
    try sandbox.remove("Templates/comparison.html")
    try sandbox.remove("Templates/layout.html")
    try sandbox.remove("Templates/assets/style.css")
    let outcome = try sandbox.run("build")
    #expect(
      outcome.errors == """
        Content/datasets/gone.csv: error: the link leads nowhere
        Content/datasets/more.csv:2:6: error: unknown hardware "h10"
          | dsr1,h10,sglang,fp8,none,1024,1024,4,100,50,2026-06-11
          |      ^
        help: did you mean "h100"?
        Content/site.yml:1:11: error: "base_url" must be a web address, not "x"
          | base_url: x
          |           ^
        help: write it like https://example.com/benchmarks/
        Content/site.yml:3:3: error: unknown family "hardwar"
          |   hardwar: false
          |   ^
        help: did you mean "hardware"?
        Templates/assets/style.css: warning: the stylesheet is missing
        help: every page links to it; without it the pages are bare
        Templates/comparison.html: error: this template is missing
        Templates/layout.html: error: this template is missing
        6 errors; nothing was written

        """)
    #expect(outcome.code == 1 && outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: sandbox.url("Output").path))
  }

  @Test("without the browser's kernel makes pages without controls, and says so")
  func noKernel() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build").errors == "")
    let page = "Output/compare/deepseek-r1-b200-vs-h100/index.html"
    #expect(
      try sandbox.read(page).contains("data-page=\"varies=hardware&amp;a=b200&amp;b=h100&amp;"))
    try sandbox.remove("Templates/assets/kernel.wasm")
    #expect(
      try sandbox.run("build").errors == """
        Templates/assets/kernel.wasm: warning: the browser's kernel is missing
        help: `make wasm` builds it; without it the pages have no explorer

        """)
    #expect(!(try sandbox.read(page).contains("data-page")))
  }

  @Test("is reported as one JSON document, also with --quiet, and empty when all is well")
  func json() throws {
    let sandbox = try Sandbox()
    let good = try sandbox.run("build", "--format", "json", "--quiet")
    #expect(good == Sandbox.Outcome(code: 0, output: "", errors: "[]\n"))
    try sandbox.write("nam: x\nbase_url: https://x.org\n", to: "Content/site.yml")
    try sandbox.remove("Templates/comparison.html")
    let bad = try sandbox.run("build", "--format", "json", "--quiet")
    #expect(
      bad.errors == #"""
        [
        {"severity": "warning", "path": "Content/site.yml", "line": 1, "column": 1, "message": "nothing reads \"nam\"", "excerpt": "nam: x", "caret": 0, "help": null},
        {"severity": "error", "path": "Templates/comparison.html", "line": null, "column": null, "message": "this template is missing", "excerpt": null, "caret": null, "help": null}
        ]

        """#)
    #expect(bad.code == 1 && bad.output == "")
  }

  @Test("has its warnings as errors when asked, as annotations when asked")
  func warningsAsErrors() throws {
    let sandbox = try Sandbox()
    try sandbox.write("- a, b\n", to: "Content/datasets/notes.txt")
    let warned = try sandbox.run("build", "--format", "github")
    #expect(warned.code == 0)
    #expect(
      warned.errors == "::warning file=Content/datasets/notes.txt,title=sitegen::"
        + "nothing reads this file%0Ahelp: datasets are .json and .csv files\n")
    let before = try sandbox.tree()
    try sandbox.write(content: "Content", chips: ["h100", "b200"], throughput: 90)
    let refused = try sandbox.run("build", "--format", "github", "--warnings-as-errors")
    #expect(refused.code == 1)
    #expect(
      refused.errors == "::error file=Content/datasets/notes.txt,title=sitegen::"
        + "nothing reads this file%0Ahelp: datasets are .json and .csv files\n"
        + "1 error; nothing was written\n")
    #expect(try sandbox.tree() == before)
  }

  @Test("can be taken as it stood on a day; what is no day is wrong usage")
  func asOf() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Sandbox.header
        + "dsr1,h100,sglang,fp8,none,1024,1024,4,50,96,2026-01-01\n"
        + "dsr1,b200,sglang,fp8,none,1024,1024,4,60,96,2026-02-01\n",
      to: "Content/history/old.csv")
    func list(_ day: String) throws -> Sandbox.Outcome {
      try sandbox.run("list", "--as-of", day)
    }
    let now = try sandbox.run("list")
    #expect(try list("2026-06-11") == now && now.output.contains("B200\tH100\t3\t3"))
    #expect(try list("2026-06-10").output.contains("B200\tH100\t1\t1"))
    #expect(try list("2026-01-31").code == 1)
    let wrong = try list("2026-02-30")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("--as-of takes a day like 2026-02-01."))
  }

  @Test("has completions for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("--generate-completion-script", shell)
    #expect(outcome.code == 0 && outcome.errors == "")
    for option in ["warnings-as-errors", "formats", "timings", "base-url"] {
      #expect(outcome.output.contains(option))
    }
  }

  @Test("of list is the content alone, and its errors say nothing of writing")
  func list() throws {
    let sandbox = try Sandbox()
    try sandbox.remove("Templates")
    let listed = try sandbox.run("list")
    #expect(
      listed.output == """
        url\tworkload\ta\tb\trows_a\trows_b
        compare/deepseek-r1-b200-vs-h100/\t1k/1k · FP8\tB200\tH100\t3\t3
        compare-per-dollar/deepseek-r1-b200-vs-h100/\t1k/1k · FP8\tB200\tH100\t3\t3

        """)
    #expect(listed.code == 0 && listed.errors == "")
    try sandbox.remove("Content/site.yml")
    #expect(
      try sandbox.run("list").errors == """
        Content/site.yml: error: the file is missing
        help: it needs at least base_url, the address that the site will have
        1 error

        """)
    try sandbox.write("title: T\n", to: "Content/site.yml")
    #expect(
      try sandbox.run("list", "--warnings-as-errors")
        == Sandbox.Outcome(
          code: 1, output: "",
          errors: """
            Content/site.yml:1:1: error: "base_url" is missing
              | title: T
              | ^
            1 error

            """))
    #expect(try sandbox.run("list", "--base-url", "https://x.org").code == 0)
  }

  @Test("takes --base-url where site.yml has none")
  func baseURL() throws {
    let sandbox = try Sandbox()
    try sandbox.write("title: T\n", to: "Content/site.yml")
    #expect(try sandbox.run("build", "--base-url", "https://x.org/y").code == 0)
    #expect(
      try sandbox.read("Output/robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://x.org/y/sitemap.xml\n")
  }

  @Test("is read whole: what would be passed over is an error")
  func nothingPassedOver() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Content/datasets/june.csv")
    try sandbox.link("Content/datasets/loop", to: "..")
    try sandbox.link("Content/datasets/self", to: "self")
    try sandbox.write("x", to: "Content/pages/a\nb.md")
    #expect(mkfifo(sandbox.url("Content/datasets/pipe").path, 0o600) == 0)
    let outcome = try sandbox.run("list")
    #expect(
      outcome.errors == """
        Content/datasets/june.csv: error: this is a folder, and has the name of a file
        help: rename the folder, or put the file in its place
        Content/datasets/loop: error: the link leads to a folder that is read already, Content
        Content/datasets/pipe: error: this is neither a file nor a folder
        Content/datasets/self: error: the link leads nowhere
        Content/pages/a
        b.md: error: the name has a control character in it
        5 errors

        """)
    #expect(outcome.code == 1)
  }

  @Test("that is not there is one error a folder, without all that follows from it")
  func noFolders() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("build", "--content", "C", "--templates", "Content/site.yml")
    #expect(
      outcome.errors == """
        C: error: no such folder
        Content/site.yml: error: this is not a folder
        2 errors; nothing was written

        """)
    #expect(outcome.code == 1)
  }

  @Test("is not mixed with the output: wrong usage, with both paths")
  func overlap() throws {
    let sandbox = try Sandbox()
    let root = try #require(realpath(sandbox.root.path, nil))
    defer { free(root) }
    let folder = String(cString: root)
    try sandbox.link("Elsewhere", to: "Templates/assets")
    let before = try sandbox.tree(".")
    for (output, message) in [
      ("Content", "Content (\(folder)/Content) is the input folder Content (\(folder)/Content)"),
      (".", ". (\(folder)) contains the input folder Content (\(folder)/Content)"),
      (
        "no/../Content/new/site",
        "no/../Content/new/site (\(folder)/Content/new/site) lies in the input folder Content "
          + "(\(folder)/Content)"
      ),
      (
        "Elsewhere",
        "Elsewhere (\(folder)/Templates/assets) lies in the input folder Templates "
          + "(\(folder)/Templates)"
      ),
    ] {
      let outcome = try sandbox.run("build", "--output", output)
      #expect(outcome.errors.hasPrefix("Error: --output \(message).\nUsage: "))
      #expect(outcome.code == 64)
    }
    #expect(try sandbox.tree(".") == before)
    #expect(try sandbox.run("build", "--output", "Content-site").code == 0)
  }

  @Test(
    "of wrong options is wrong usage",
    arguments: [
      ["build", "--formats", "html,pdf"], ["build", "--formats", ""], ["build", "--format", "xml"],
      ["build", "--jobs", "0"], ["build", "--base-url", "ftp://x"], ["buidl"],
      ["list", "--output", "x"],
    ])
  func usage(arguments: [String]) throws {
    let sandbox = try Sandbox()
    let outcome = Sandbox.end(try sandbox.start(arguments))
    #expect(outcome.code == 64 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
