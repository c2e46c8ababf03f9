import Foundation
import Testing

/// The sandbox has `b200` and `h100` at 36, 84 and 96 tok/s/user, one engine, one precision.
@Suite("An explanation")
struct ExplainTests {
  @Test(
    "is found by slug, path, address, reversed sides, and the files of the page",
    arguments: [
      "deepseek-r1-b200-vs-h100", "compare/deepseek-r1-b200-vs-h100",
      "compare/deepseek-r1-b200-vs-h100/index.html", "deepseek-r1-h100-vs-b200",
      "https://example.com/small/compare/deepseek-r1-b200-vs-h100/",
      "http://localhost:8000/preview/compare/deepseek-r1-b200-vs-h100/comparison.json",
    ])
  func names(page: String) throws {
    let outcome = try Sandbox().run("explain", page)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("compare/deepseek-r1-b200-vs-h100/\n"))
  }

  @Test("of a page that is not there is wrong usage")
  func unknown() throws {
    let outcome = try Sandbox().run("explain", "nothing")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("There is no page \"nothing\""))
    #expect(try Sandbox().run("explain", "deepseek-r1-b200-vs-h100", "--target", "-1").code == 64)
  }

  @Test("names every row with its place and its fate, the knots, and the numbers of the formula")
  func text() throws {
    let outcome = try Sandbox().run(
      "explain", "deepseek-r1-b200-vs-h100", "--side", "b", "--metric", "throughput", "--target",
      "90")
    let lines = outcome.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines[1] == "B200 vs H100, workload 1k/1k · FP8, at 90 tok/s/user")
    #expect(lines[2] == "side b: H100")
    #expect(lines.contains("3 rows considered (tok/s/user, tok/s/GPU):"))
    #expect(
      lines.contains(
        "Content/datasets/runs.csv:4  36, 7000  SGLang, FP8, Off, aggregate, concurrency 64, "
          + "2026-06-11  → knot 1"))
    #expect(lines.contains { $0.hasPrefix("knot 3  x = 96  y = 1000  m = ") })
    #expect(lines.contains("target: within the frontier; bracket: knot 2 and knot 3"))
    #expect(lines.contains("h = 12, s = -250, t = 90 − 84 = 6"))
    #expect(lines.last?.hasPrefix("throughput: ") == true)
  }

  @Test("as JSON has the figures that the page's data has")
  func json() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build").code == 0)
    let page = "compare/deepseek-r1-b200-vs-h100/"
    let outcome = try sandbox.run("explain", page, "--format", "json")
    let explained = try object(outcome.output)
    let comparison = try object(try sandbox.read("Output/\(page)comparison.json"))
    let workloads = try #require(comparison["workloads"] as? [[String: Any]])
    let points = try #require(workloads.first?["points"] as? [[String: Any]])
    let middle = try #require(
      points.first { $0["target"] as? Double == explained["target"] as? Double })
    let sides = try #require(explained["sides"] as? [[String: Any]])
    for (key, side) in zip(["a", "b"], sides) {
      let figures = try #require(side["figures"] as? [String: [String: Any]])
      let published = try #require(middle[key] as? [String: Any])
      #expect(figures["throughput"]?["value"] as? Double == published["throughput"] as? Double)
      #expect(figures["concurrency"]?["value"] as? Double == published["concurrency"] as? Double)
    }
    #expect(sides.count == 2)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
