import Datasets
import Diagnostics
import Testing

@Suite("Keys and aliases")
struct UnknownKeyTests {
  @Test("an unknown key is an error with the nearest one, in every registry")
  func unknown() {
    #expect(
      report(csv: header, "dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11") == """
        Content/datasets/a.csv:2:1: error: unknown model "dsr2"
          | dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11
          | ^
        help: did you mean "dsr1"?
        Content/datasets/a.csv:2:6: error: unknown hardware "mi35x"
          | dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11
          |      ^
        help: did you mean "mi355x"?
        Content/datasets/a.csv:2:12: error: unknown engine "sgl"
          | dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11
          |            ^
        help: the nearest key is "sglang"; add it to registry/engines.yml
        Content/datasets/a.csv:2:16: error: unknown precision "fp16"
          | dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11
          |                ^
        help: the nearest key is "fp4"; add it to registry/precisions.yml
        Content/datasets/a.csv:2:21: error: unknown speculative method "eagle"
          | dsr2,mi35x,sgl,fp16,eagle,1024,1024,4,100,50,2026-06-11
          |                     ^
        help: the nearest key is "none"; add it to registry/spec-methods.yml
        """)
  }

  @Test("a key that is like none is named with the nearest one and the file to add it to")
  func unlike() {
    #expect(
      report(csv: header, "dsr1,\"<b>\u{1B}[31m\",sglang,fp8,none,1024,1024,4,100,50,2026-06-11")
        == """
        Content/datasets/a.csv:2:6: error: unknown hardware "<b> [31m"
          | dsr1,"<b> [31m",sglang,fp8,none,1024,1024,4,100,50,2026-06-11
          |      ^
        help: the nearest key is "h100"; add it to registry/hardware.yml
        """)
    let long = String(repeating: "x", count: 1_000_000)
    #expect(
      report(csv: header, "\(long),h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11") == """
        Content/datasets/a.csv:2:1: error: unknown model \
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
          | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          | ^
        help: the nearest key is "dsr1"; add it to registry/models.yml
        """)
  }

  @Test("keys and aliases are found in upper and lower case alike")
  func letterCase() throws {
    let rows = try #require(
      load(
        csv: header,
        "DeepSeek-AI/deepseek-r1-0528,H100,TrtLLM,NVFP4,MTP,1024,1024,4,100,50,2026-06-11",
        "QWEN3.5,Mi355X,SGLang,FP8,None,1024,1024,4,100,50,2026-06-11"
      ).dataset
    ).rows
    #expect(rows.map(\.configuration.model) == [0, 1])
    #expect(rows.map(\.configuration.hardware) == [0, 1])
    #expect(rows.map(\.configuration.engine) == [1, 0])
    #expect(rows.map(\.configuration.precision) == [0, 1])
    #expect(rows.map(\.configuration.specMethod) == [0, 1])
  }

  @Test(
    "an alias that says so makes a row disaggregated, then its own field, then the engine",
    arguments: [
      ("sglang-disagg", "false", 2, true), ("SGLang-Disagg", "", 2, true),
      ("mori-sglang", "false", 2, false), ("mori-sglang", "", 2, true),
      ("sglang", "true", 0, true), ("sglang", "", 0, false),
    ])
  func disaggregated(framework: String, field: String, engine: Int, isDisaggregated: Bool) throws {
    let row = try #require(
      load(
        csv: header + ",disagg",
        "dsr1,h100,\(framework),fp8,none,1024,1024,4,100,50,2026-06-11,\(field)"
      ).dataset?.rows.first)
    #expect(row.configuration.engine == engine)
    #expect(row.configuration.disaggregated == isDisaggregated)
  }

  @Test("of two claims to one name, which are an error of the registry, the first stands")
  func firstClaim() {
    let here = SourceLocation(path: "a", position: Position(line: 1, column: 1))
    var entries = ["a", "b"].map { Precision(key: $0, label: $0, location: here) }
    entries[0].aliases = ["x", "B"]
    entries[1].aliases = ["X"]
    let index = KeyIndex(entries)
    #expect(["a", "b", "x", "X", "c"].map { index.index(of: $0) } == [0, 0, 0, 0, nil])
    #expect(index.nearestKey(to: "BB") == "b")
  }

  @Test("of a thousand unknown keys each has the nearest one, of more the file to add them to")
  func manyUnknown() {
    let rows = (0..<1100).map {
      "dsr1,h100x\($0),sglang,fp8,none,1024,1024,4,100,50,2026-06-11"
    }.joined(separator: "\n")
    let diagnostics = loadDataset(folder(["datasets/a.csv": "\(header)\n\(rows)\n"])).diagnostics
    #expect(diagnostics.count == 1001)
    #expect(diagnostics[1].help == "the nearest key is \"h100\"; add it to registry/hardware.yml")
    #expect(diagnostics[1000].help == diagnostics[1].help)
    #expect(diagnostics[0].message == "100 further errors and warnings are not listed")
  }

  @Test("the same unknown key in every row is reported for every row")
  func everyRow() {
    let row = "dsr1,h10,sglang,fp8,none,1024,1024,4,100,50,2026-06-11"
    let diagnostics = load(csv: header, row, row).diagnostics
    #expect(diagnostics.map(\.help) == ["did you mean \"h100\"?", "did you mean \"h100\"?"])
    #expect(diagnostics.map(\.position?.line) == [2, 3])
  }
}

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "the fewest insertions, deletions, substitutions and swaps win, the first of equals",
    arguments: [
      ("mi35x", "mi355x"), ("h010", "h100"), ("b20", "b200"), ("x", "h100"), ("", "h100"),
      ("h200x", "h200"),
    ])
  func nearestName(name: String, expected: String) {
    #expect(nearest(to: name, among: ["h100", "h200", "b200", "mi355x"]) == expected)
  }

  @Test("without candidates there is none")
  func none() {
    #expect(nearest(to: "x", among: []) == nil)
    #expect(suggestion(for: "x", among: []) == nil)
  }

  @Test("only what a slip explains is suggested: a third of the shorter name, at least one letter")
  func slips() {
    #expect(suggestion(for: "mtpp", among: ["mtp", "none"]) == "did you mean \"mtp\"?")
    #expect(suggestion(for: "a", among: ["b"]) == "did you mean \"b\"?")
    #expect(suggestion(for: "harware", among: ["hardware"]) == "did you mean \"hardware\"?")
    #expect(suggestion(for: "eagle", among: ["mtp", "none"]) == nil)
    #expect(suggestion(for: String(repeating: "a", count: 65), among: ["a"]) == nil)
  }
}
