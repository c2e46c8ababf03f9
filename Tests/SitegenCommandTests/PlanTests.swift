import Foundation
import Testing

@testable import SitegenCommand

@Suite("The plan of a build")
struct PlanTests {
  private static let text = """
    folder compare
    folder compare/a b
    move 0 compare/a b/index.html
    move 12 .sitegen-manifest
    remove compare-x/index.html
    end

    """

  @Test("is read back as it was written")
  func roundTrip() throws {
    let plan = try #require(OutputPlan(Self.text))
    #expect(plan.folders == ["compare", "compare/a b"])
    #expect(
      plan.moves == [
        OutputPlan.Move(number: 0, path: "compare/a b/index.html"),
        OutputPlan.Move(number: 12, path: ".sitegen-manifest"),
      ])
    #expect(plan.removals == ["compare-x/index.html"])
    #expect(plan.text == Self.text)
    #expect(OutputPlan("end\n")?.isEmpty == true)
  }

  @Test("that was cut off anywhere is none")
  func cut() {
    for end in Self.text.indices {
      #expect(OutputPlan(String(Self.text[..<end])) == nil)
    }
  }

  @Test(
    "that leads out of the folder, or is not understood, is none",
    arguments: [
      "move 0 ../x", "move 0 /etc/passwd", "remove a/../../x", "folder .", "move x y", "move 1",
      "remove", "copy 1 x", "folder a//b",
    ])
  func hostile(line: String) {
    #expect(OutputPlan(line + "\nend\n") == nil)
  }
}

@Suite("What a killed build has left")
struct RecoveryTests {
  /// A folder with an older site, and the files and the plan of a newer one.
  private func interrupted(_ name: String, moved: Int) throws -> Sandbox {
    let sandbox = try Sandbox()
    let staging = "Output/.sitegen-staging"
    for (path, text) in [
      "old.txt": "old", "both.txt": "old", "mine.txt": "mine", "gone/x.txt": "old",
      ".sitegen-manifest": "both.txt\ngone/x.txt\nold.txt\n",
    ] { try sandbox.write(text, to: "Output/\(path)") }
    let moves = ["both.txt", "new/a/new.txt", ".sitegen-manifest"]
    for (number, path) in moves.enumerated() {
      let place = number < moved ? "Output/\(path)" : "\(staging)/\(number)"
      try sandbox.write(
        path == ".sitegen-manifest" ? "both.txt\nnew/a/new.txt\n" : "new", to: place)
    }
    try sandbox.makeFolder("Output/new/a")
    try sandbox.write(
      """
      folder new
      folder new/a
      move 0 both.txt
      move 1 new/a/new.txt
      move 2 .sitegen-manifest
      remove gone/x.txt
      remove old.txt
      end

      """, to: "\(staging)/\(name)")
    return sandbox
  }

  private func files(_ sandbox: Sandbox) throws -> [String: String?] {
    try sandbox.tree().mapValues { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test("is finished when it had begun to replace files, wherever it was", arguments: 0...3)
  func finished(moved: Int) throws {
    let sandbox = try interrupted("journal", moved: moved)
    let folder = try OutputFolder(sandbox.url("Output").path) { _ in }
    #expect(
      try files(sandbox) == [
        "both.txt": "new", "mine.txt": "mine", "new": nil, "new/a": nil, "new/a/new.txt": "new",
        ".sitegen-manifest": "both.txt\nnew/a/new.txt\n",
      ])
    withExtendedLifetime(folder) {}
  }

  @Test("is taken back when it had not")
  func takenBack() throws {
    let sandbox = try interrupted("plan", moved: 0)
    let folder = try OutputFolder(sandbox.url("Output").path) { _ in }
    #expect(
      try files(sandbox) == [
        "old.txt": "old", "both.txt": "old", "mine.txt": "mine", "gone": nil, "gone/x.txt": "old",
        ".sitegen-manifest": "both.txt\ngone/x.txt\nold.txt\n",
      ])
    withExtendedLifetime(folder) {}
  }

  @Test(
    "stays, and stops the next build, where it cannot be removed",
    .enabled(if: System.canMakeImmutable, "the file system has no immutable folders"))
  func stuck() throws {
    let sandbox = try interrupted("plan", moved: 0)
    let staging = sandbox.url("Output/.sitegen-staging").path
    System.setReadOnly(staging, true)
    defer { System.setReadOnly(staging, false) }
    let before = try sandbox.tree().filter { !$0.key.hasPrefix("new") }
    #expect(
      try sandbox.run("build")
        == Sandbox.Outcome(
          code: 74, output: "",
          errors: """
            Output/.sitegen-staging: error: cannot write: \
            what a build has left here cannot be removed
            1 error

            """))
    #expect(try sandbox.tree() == before)
  }

  @Test("is not finished through a link that has come into its way")
  func linked() throws {
    let sandbox = try interrupted("journal", moved: 0)
    try sandbox.remove("Output/new")
    try sandbox.makeFolder("Elsewhere/a")
    try sandbox.link("Output/new", to: "../Elsewhere")
    let outcome = try sandbox.run("build")
    #expect(outcome.code == 74)
    #expect(outcome.errors.hasPrefix("Output/new: error: cannot write: it is a link, "))
    #expect(try sandbox.tree("Elsewhere").keys.sorted() == ["a"])
    try sandbox.remove("Output/new")
    #expect(try sandbox.run("build").code == 0)
    #expect(!(try sandbox.tree().keys.contains { $0.hasPrefix("new") || $0 == "old.txt" }))
  }
}
