import Comparisons
import Testing

@testable import Pages

/// The caveat about acceptance rates as readers see it, on every form of a page.
@Suite("The caveat about acceptance rates")
struct AcceptanceRateTests {
  private static let path = "compare-spec-decode/model-one-h1-fp8-mtp-vs-none/"
  private static let engines = [
    "registry/engines.yml": """
    sglang: {label: SGLang, family: sglang}
    vllm: {label: vLLM, family: vllm}

    """
  ]
  /// Without `mtp` SGLang was run at 10 and 50 tok/s/user: the targets are 20, 30 and 40.
  private static let off = [
    SmallSite.row("h1", 10, 90), SmallSite.row("h1", 50, 50, concurrency: 2),
  ]

  private func files(_ rows: [String]) throws -> [String: String] {
    try SmallSite.files(of: try SmallSite.site(Self.off + rows, Self.engines))
  }

  @Test("names the engines behind each side at each target, the same everywhere")
  func byTarget() throws {
    let files = try files([
      SmallSite.row("h1", 10, 100, engine: "vllm", method: "mtp"),
      SmallSite.row("h1", 30, 80, engine: "vllm", method: "mtp", concurrency: 2),
      SmallSite.row("h1", 50, 60, method: "mtp"),
    ])
    let caveat =
      "Engines differ in how they draft tokens and in how many of them they accept. The runs "
      + "behind MTP come from vLLM at 20 and 30, SGLang and vLLM at 40 tok/s/user; those behind Off "
      + "come from SGLang throughout. A difference between engines may be part of the result."
    let html = try #require(files[Self.path + "index.html"])
    #expect(html.contains("<li data-notice=\"acceptance-rate\">\(caveat)</li>\n"))
    let twin = try #require(files[Self.path + "index.md"])
    #expect(twin.contains("\n- \(caveat)\n"))
    let json = try #require(files[Self.path + "comparison.json"])
    #expect(json.contains("\"id\": \"acceptance-rate\",\n      \"text\": \"\(caveat)\""))
  }

  @Test("is short where each side has the same engines throughout")
  func throughout() throws {
    let files = try files([
      SmallSite.row("h1", 10, 100, engine: "vllm", method: "mtp"),
      SmallSite.row("h1", 50, 60, engine: "vllm", method: "mtp", concurrency: 2),
    ])
    #expect(
      try #require(files[Self.path + "index.md"]).contains(
        "The runs behind MTP come from vLLM throughout; those behind Off come from SGLang throughout."
      ))
  }

  @Test("is absent where one engine stands behind the comparison")
  func absent() throws {
    let files = try files([
      SmallSite.row("h1", 10, 100, method: "mtp"),
      SmallSite.row("h1", 50, 60, method: "mtp", concurrency: 2),
      // Beaten, so behind nothing.
      SmallSite.row("h1", 30, 20, engine: "vllm", method: "mtp"),
    ])
    for form in ["index.html", "index.md", "comparison.json"] {
      let text = try #require(files[Self.path + form])
      #expect(!text.contains("acceptance-rate"))
      #expect(!text.contains("Engines differ in how they draft"))
    }
  }
}
