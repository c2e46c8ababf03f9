import Foundation
import Testing

@Suite("The output of a build")
struct OutputTests {
  @Test("is the same files, untouched, when nothing has changed")
  func unchanged() throws {
    let sandbox = try Sandbox()
    let first = try sandbox.run("build")
    let files = try sandbox.tree().filter { $0.value != nil }.keys.sorted()
    #expect(first.code == 0)
    #expect(first.output.hasSuffix("in Output; \(files.count - 1) changed\n"))
    let before = try files.map { try sandbox.identity("Output/\($0)") }
    #expect(try sandbox.run("build").output.hasSuffix("in Output; 0 changed\n"))
    #expect(try files.map { try sandbox.identity("Output/\($0)") } == before)
  }

  @Test("keeps inode and time of every file but the changed ones")
  func oneChanged() throws {
    let sandbox = try Sandbox(assets: 3)
    #expect(try sandbox.run("build").code == 0)
    let before = try sandbox.tree().filter { $0.value != nil }.keys.sorted()
      .map { ($0, try sandbox.identity("Output/\($0)")) }
    try sandbox.write("new\n", to: "Templates/assets/more/1/1.txt")
    #expect(try sandbox.run("build").output.hasSuffix("in Output; 1 changed\n"))
    let touched = try before.filter { try sandbox.identity("Output/\($0.0)") != $0.1 }.map(\.0)
    #expect(touched == ["assets/more/1/1.txt"])
    #expect(try sandbox.read("Output/assets/more/1/1.txt") == "new\n")
  }

  @Test("loses what is no longer made, with its empty folders, and nothing that was not made")
  func stale() throws {
    let sandbox = try Sandbox(chips: ["h100", "b200", "mi300x"])
    #expect(try sandbox.run("build").code == 0)
    try sandbox.write("mine", to: "Output/compare/deepseek-r1-b200-vs-mi300x/notes.txt")
    try sandbox.write("mine", to: "Output/CNAME")
    try sandbox.makeFolder("Output/empty")
    // Named in the manifest, but outside, behind a link, or no longer a file.
    try sandbox.write("mine", to: "outside.txt")
    try sandbox.link("Output/out", to: "..")
    try sandbox.link("Output/link.txt", to: "../outside.txt")
    let manifest = try sandbox.read("Output/.sitegen-manifest")
    try sandbox.write(
      manifest + "../outside.txt\n/etc/hostname\nout/outside.txt\nlink.txt\nempty\n\n./CNAME\n",
      to: "Output/.sitegen-manifest")
    try sandbox.write(content: "Content", chips: ["h100", "b200"], throughput: 100)
    let outcome = try sandbox.run("build")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.hasSuffix(", 17 removed\n"))
    #expect(try sandbox.run("build", "--output", "Clean").code == 0)
    let clean = try sandbox.tree("Clean")
    let kept = try sandbox.tree().keys.filter { !clean.keys.contains($0) }
    #expect(
      kept.sorted() == [
        "CNAME", "compare/deepseek-r1-b200-vs-mi300x",
        "compare/deepseek-r1-b200-vs-mi300x/notes.txt", "empty", "link.txt", "out",
      ])
    #expect(try sandbox.read("outside.txt") == "mine")
  }

  @Test("takes the place of a file that lies where the build makes one")
  func unmanaged() throws {
    let sandbox = try Sandbox()
    try sandbox.write("by hand", to: "Output/index.html")
    try sandbox.write("by hand", to: "Output/about.html")
    #expect(try sandbox.run("build").code == 0)
    #expect(try sandbox.read("Output/index.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try sandbox.read("Output/about.html") == "by hand")
  }

  @Test("has a manifest of its files, sorted, one a line, and nothing of a build's own otherwise")
  func manifest() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--jobs", "7").code == 0)
    let tree = try sandbox.tree()
    let files = tree.filter { $0.value != nil && $0.key != ".sitegen-manifest" }.keys.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(try sandbox.read("Output/.sitegen-manifest") == files.joined(separator: "\n") + "\n")
    #expect(tree.keys.filter { $0.contains("sitegen") } == [".sitegen-manifest"])
  }

  @Test(
    "has of each comparison the formats that were asked for, and no link to others",
    arguments: [
      ("html", ["index.html"]), ("markdown", ["index.md"]), ("json", ["comparison.json"]),
      ("json,html", ["comparison.json", "index.html"]),
      ("html,markdown,json", ["comparison.json", "index.html", "index.md"]),
    ])
  func formats(formats: String, names: [String]) throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build", "--formats", formats).code == 0)
    let folder = "compare/deepseek-r1-b200-vs-h100/"
    let tree = try sandbox.tree()
    #expect(
      tree.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
        == names)
    for name in ["index.md", "comparison.json", "index.html"] where !names.contains(name) {
      for (path, bytes) in tree where bytes != nil {
        let text = String(decoding: try #require(bytes), as: UTF8.self)
        #expect(!path.hasSuffix("/" + name) && !text.contains("b200-vs-h100/" + name))
      }
    }
    #expect((tree["index.html"] != nil) == names.contains("index.html"))
    #expect((tree["sitemap.xml"] != nil) == names.contains("index.html"))
    #expect((tree["llms.txt"] != nil) == names.contains("index.md"))
    #expect(tree["comparisons.json"] != nil && tree["data/deepseek-r1.csv"] != nil)
  }

  @Test("is timed by stage and by kind of page when asked")
  func timings() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("build", "--quiet", "--timings")
    let words = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(
      words.prefix(6).map { $0[0] } == ["read", "compute", "render", "write", "total", "per"])
    let kinds = outcome.output.split(separator: "\n").dropFirst(7)
    let pages = try #require(kinds.first { $0.hasPrefix("compare pages ") }).split(separator: " ")
    #expect(pages[2] == "3")
    let bytes = try sandbox.tree().filter { $0.key.hasPrefix("compare/deepseek-r1-b200") }
      .reduce(0) { $0 + ($1.value?.count ?? 0) }
    #expect(pages[3] == "\(bytes)")
    #expect(
      kinds.map { $0.prefix { $0 != "." && !$0.isNumber }.trimmingCharacters(in: .whitespaces) }
        == [
          "", "compare pages", "compare-per-dollar pages", "data files", "home page", "hubs",
          "indexes", "plain files", "redirects",
        ])
  }
}
