import Foundation
import Testing

@Suite("A difference of two outputs")
struct DiffTests {
  private func builds() throws -> Sandbox {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--quiet", "--output", "Old").code == 0)
    // The price of one side's last run falls tenfold: a slip of the finger.
    let rows = try sandbox.read("Content/datasets/runs.csv")
    try sandbox.write(
      rows.replacing(
        "h100,sglang,fp8,none,1024,1024,16,4000,", with: "h100,sglang,fp8,none,1024,1024,16,40000,"),
      to: "Content/datasets/runs.csv")
    #expect(try sandbox.run("build", "--quiet", "--output", "New").code == 0)
    return sandbox
  }

  @Test("ends with 0 where there is none, with 1 where there is one")
  func codes() throws {
    let sandbox = try builds()
    #expect(
      try sandbox.run("diff", "Old", "Old")
        == .init(
          code: 0, output: "No difference: both versions claim and show the same.\n", errors: ""))
    let outcome = try sandbox.run("diff", "Old", "New")
    #expect(outcome.code == 1 && outcome.errors == "")
    #expect(
      outcome.output.contains(
        "\nmeasured row 1 changed\n  data/deepseek-r1.csv: 0 added, 0 removed, 1 changed\n"
          + "  h100 sglang fp8 none, 1024/1024, concurrency 16: tput_per_gpu 4000 → 40000 (×10.0)\n"
      ))
  }

  @Test("ends with 2 where a version is not there, with 64 where it is not clear what to compare")
  func failures() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.run("diff", "nothing", "nowhere")
        == .init(code: 2, output: "", errors: "sitegen diff: nowhere is not a folder\n"))
    for arguments in [
      ["diff"], ["diff", "a"], ["diff", "a", "b", "--base", "c"], ["diff", "--base=-x"],
    ] {
      #expect(Sandbox.end(try sandbox.start(arguments)).code == 64, "\(arguments)")
    }
  }

  @Test("prints a comment with links to the site, and JSON with everything")
  func formats() throws {
    let sandbox = try builds()
    let comment = try sandbox.run("diff", "Old", "New", "--format", "markdown")
    #expect(comment.code == 1)
    #expect(
      comment.output.contains(
        "[compare/deepseek-r1-b200-vs-h100/](https://example.com/small/compare/deepseek-r1-b200-vs-h100/)"
      ))
    let json = try sandbox.run("diff", "Old", "New", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["figures"] as? [Any])?.isEmpty == false)
    #expect((object["rows"] as? [Any])?.count == 1)
  }

  @Test("against a commit is that against a folder with the same files, and leaves nothing behind")
  func base() throws {
    let sandbox = try builds()
    func git(_ words: String...) throws {
      let outcome = try sandbox.run(
        script: "git -c user.name=x -c user.email=x@y " + words.joined(separator: " "))
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    try FileManager.default.copyItem(at: sandbox.url("Old"), to: sandbox.url("Output"))
    try git("init", "--quiet", ".")
    try git("add", "Output")
    try git("commit", "--quiet", "--message", "before")
    #expect(try sandbox.run("diff", "--base", "HEAD").code == 0)
    try sandbox.remove("Output")
    try FileManager.default.copyItem(at: sandbox.url("New"), to: sandbox.url("Output"))
    let files = try sandbox.tree(".").keys.filter { !$0.hasPrefix(".git/") }.sorted()
    let folders = try sandbox.run("diff", "Old", "New")
    #expect(try sandbox.run("diff", "--base", "HEAD") == folders)
    // Committed or not makes no difference, and neither does where the command runs.
    try git("add", "Output")
    #expect(try sandbox.run("diff", "--base", "HEAD") == folders)
    #expect(
      try sandbox.run("diff", "--base", "HEAD", "--output", sandbox.url("Output").path) == folders)
    #expect(try sandbox.tree(".").keys.filter { !$0.hasPrefix(".git/") }.sorted() == files)
    #expect(
      try sandbox.run("diff", "--base", "no-such")
        == .init(
          code: 2, output: "",
          errors: "sitegen diff: no-such is no commit of the repository of Output\n"))
    #expect(
      try sandbox.run("diff", "--base", "HEAD", "--output", "New")
        == .init(code: 2, output: "", errors: "sitegen diff: HEAD tracks nothing in New\n"))
  }
}
