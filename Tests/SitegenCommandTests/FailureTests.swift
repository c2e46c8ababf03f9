import Foundation
import Testing

@Suite("An output that cannot be written")
struct FailureTests {
  /// Builds, changes the content, lets something come into the way, and builds again: that must
  /// fail with these words, and leave everything as it was.
  private func check(
    _ sandbox: Sandbox, expecting errors: String, script: String? = nil,
    obstruct: () throws -> Void
  ) throws {
    #expect(try sandbox.run("build").code == 0)
    try sandbox.write(content: "Content", chips: ["h100", "b200", "mi300x"], throughput: 90)
    try obstruct()
    let before = try sandbox.tree(".")
    let outcome = try sandbox.run("build", script: script)
    #expect(outcome == Sandbox.Outcome(code: 74, output: "", errors: errors + "1 error\n"))
    #expect(try sandbox.tree(".") == before)
  }

  @Test("because a folder is where a file should be")
  func folder() throws {
    let sandbox = try Sandbox()
    try check(
      sandbox,
      expecting: """
        Output/index.html: error: cannot write: a folder is where a file should be

        """
    ) {
      try sandbox.remove("Output/index.html")
      try sandbox.write("mine", to: "Output/index.html/notes.txt")
    }
  }

  @Test("because a file is where a folder should be")
  func file() throws {
    let sandbox = try Sandbox()
    try check(
      sandbox,
      expecting: """
        Output/hardware: error: cannot write: a file is where a folder should be

        """
    ) {
      try sandbox.remove("Output/hardware")
      try sandbox.write("mine", to: "Output/hardware")
    }
  }

  private static let isLink = """
    error: cannot write: it is a link, and a build follows no link in its output
    help: remove the link, or name the folder that it leads to with --output

    """

  @Test(
    "because a folder in it is a link", arguments: ["..", "../Elsewhere", "compare", "nowhere"])
  func linkedFolder(target: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Elsewhere/h100")
    try check(sandbox, expecting: "Output/hardware: \(Self.isLink)") {
      try sandbox.remove("Output/hardware")
      try sandbox.link("Output/hardware", to: target)
    }
  }

  @Test("because a file in it is a link", arguments: ["../outside.html", "index.html", "nowhere"])
  func linkedFile(target: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("mine", to: "outside.html")
    try check(sandbox, expecting: "Output/404.html: \(Self.isLink)") {
      try sandbox.remove("Output/404.html")
      try sandbox.link("Output/404.html", to: target)
    }
  }

  @Test(
    "because its staging folder or its manifest is a link",
    arguments: [
      (".sitegen-staging", "../Elsewhere"), (".sitegen-manifest", "../outside.txt"),
    ])
  func linkedOwn(name: String, target: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Elsewhere")
    try sandbox.write("CNAME\n", to: "outside.txt")
    try check(sandbox, expecting: "Output/\(name): \(Self.isLink)") {
      try? sandbox.remove("Output/\(name)")
      try sandbox.link("Output/\(name)", to: target)
    }
  }

  @Test("because a file may not grow as large as it has to")
  func fileSizeLimit() throws {
    let sandbox = try Sandbox(assets: 1)
    #expect(try sandbox.run("build").code == 0)
    let before = try sandbox.tree()
    let large = String(repeating: "0123456789abcdef", count: 1 << 14)
    try sandbox.write(large, to: "Templates/assets/more/0/0.txt")
    // In blocks of 512 bytes: more than any other file has, less than this one.
    let outcome = try sandbox.run(
      "build", "--jobs", "1", script: "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\"")
    #expect(outcome.code == 74 && outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == "1 error")
    #expect(lines.first?.hasPrefix("Output/.sitegen-staging/") == true)
    #expect(lines.first?.hasSuffix(": error: cannot write: File too large") == true)
    #expect(try sandbox.tree() == before)
  }

  @Test("because the disk is full", .enabled(if: System.canMount, "mounting is not allowed"))
  func diskFull() throws {
    let sandbox = try Sandbox(assets: 1)
    try sandbox.makeFolder("Output")
    let disk = sandbox.url("Output").path
    try #require(System.run("mount", "-t", "tmpfs", "-o", "size=1m", "sitegen-test", disk))
    defer { _ = System.run("umount", disk) }
    #expect(try sandbox.run("build").code == 0)
    let before = try sandbox.tree()
    let large = String(repeating: "0123456789abcdef", count: 1 << 16)
    try sandbox.write(large, to: "Templates/assets/more/0/0.txt")
    let outcome = try sandbox.run("build")
    #expect(outcome.code == 74 && outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == "1 error")
    #expect(lines.first?.hasPrefix("Output/.sitegen-staging/") == true)
    #expect(lines.first?.hasSuffix(": error: cannot write: No space left on device") == true)
    #expect(try sandbox.tree() == before)
  }

  @Test(
    "because a folder is read-only, unless nothing has to be written",
    .enabled(
      if: System.canMakeImmutable, "the file system has no immutable folders"),
    arguments: ["", "/compare", "/index.html"])
  func readOnly(path: String) throws {
    let sandbox = try Sandbox()
    let reason = System.isRoot ? "Operation not permitted" : "Permission denied"
    defer { System.setReadOnly(sandbox.url("Output\(path)").path, false) }
    #expect(try sandbox.run("build").code == 0)
    System.setReadOnly(sandbox.url("Output\(path)").path, true)
    #expect(try sandbox.run("build").output.hasSuffix("; 0 changed\n"))
    System.setReadOnly(sandbox.url("Output\(path)").path, false)
    let place = path.isEmpty ? "/.sitegen-staging" : path
    try check(sandbox, expecting: "Output\(place): error: cannot write: \(reason)\n") {
      System.setReadOnly(sandbox.url("Output\(path)").path, true)
    }
  }

  @Test("because it is a file, or lies below one")
  func noFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mine", to: "file")
    for (output, path) in [("file", "file"), ("file/a/b", "file/a/b")] {
      let outcome = try sandbox.run("build", "--output", output)
      #expect(
        outcome
          == Sandbox.Outcome(
            code: 74, output: "",
            errors: "\(path): error: cannot write: Not a directory\n1 error\n"))
    }
    #expect(try sandbox.read("file") == "mine")
  }

  @Test("is told as JSON with the rest of the report")
  func json() throws {
    let sandbox = try Sandbox()
    try sandbox.write("x", to: "Content/datasets/a.txt")
    try sandbox.makeFolder("Output/index.html")
    let outcome = try sandbox.run("build", "--format", "json")
    #expect(outcome.code == 74)
    #expect(
      outcome.errors == #"""
        [
        {"severity": "warning", "path": "Content/datasets/a.txt", "line": null, "column": null, "message": "nothing reads this file", "excerpt": null, "caret": null, "help": "datasets are .json and .csv files"},
        {"severity": "error", "path": "Output/index.html", "line": null, "column": null, "message": "cannot write: a folder is where a file should be", "excerpt": null, "caret": null, "help": null}
        ]

        """#)
  }
}

@Suite("A standard output that cannot be written")
struct StandardOutputTests {
  @Test(
    "ends the command with 74 and no crash",
    arguments: ["list", "build", "explain deepseek-r1-b200-vs-h100"])
  func full(command: String) throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(script: "\"$0\" \(command) > /dev/full")
    #expect(outcome.code == 74)
    #expect(outcome.errors == "standard output: error: cannot write\n")
  }
}
