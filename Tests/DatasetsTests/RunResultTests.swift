import Datasets
import Diagnostics
import Testing

@Suite("Run results")
struct RunResultTests {
  private func run(_ members: String = "", without: Set<String> = []) -> String {
    let all = [
      "hw": "\"cluster:h100-nv\"", "infmax_model_prefix": "\"dsr1\"", "model": "\"/weights/x\"",
      "framework": "\"sglang\"", "precision": "\"fp8\"", "spec_decoding": "\"\"", "isl": "1024",
      "osl": "1024", "conc": "4", "tp": "8", "ep": "1", "dp_attention": "\"true\"",
      "tput_per_gpu": "100", "median_intvty": "50", "median_tpot": "0.02",
      "date": "\"2026-06-11\"",
    ]
    let rest = all.filter { !without.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\"\($0)\": \($1)" }.joined(separator: ", ")
    return "{\(members)\(members.isEmpty ? "" : ",\n")\(rest)}"
  }

  @Test("are read alone or in an array, their names translated")
  func forms() throws {
    let (dataset, diagnostics) = load(json: run())
    #expect(diagnostics.isEmpty)
    let row = try #require(dataset?.rows.first)
    let half = Parallelism(tensorParallel: 8, expertParallel: 1, dataParallelAttention: true)
    #expect(
      row.configuration
        == Configuration(
          model: 0, hardware: 0, engine: 0, precision: 1, specMethod: 1, prefill: half,
          decode: half))
    #expect(row.latency.medianTPOT == 0.02)
    #expect(row.otherFields == [])
    #expect(load(json: "[\(run())]").dataset?.rows.map(\.unplaced) == [row.unplaced])
  }

  @Test(
    "the hardware stands after the last colon and before the first hyphen",
    arguments: [
      ("h100", 0), ("mi355x-amd_3", 1), ("a:b-c:mi355x-x:y", nil), ("a:b:MI355X-x-y", 1),
    ] as [(String, Int?)])
  func hardware(runner: String, expected: Int?) {
    let rows = load(json: run("\"hw\": \"\(runner)\"", without: ["hw"])).dataset?.rows
    #expect(rows?.first?.configuration.hardware == expected)
  }

  @Test("an unknown runner is an error at its name, with the nearest accelerator")
  func unknownHardware() {
    #expect(
      report(json: run("\"hw\": \"cluster:h10-nv\"", without: ["hw"])) == """
        Content/datasets/a.json:1:8: error: unknown hardware "h10"
          | {"hw": "cluster:h10-nv",
          |        ^
        help: did you mean "h100"?
        """)
    #expect(
      report(json: run("\"hw\": \"cluster:\"", without: ["hw"])) == """
        Content/datasets/a.json:1:8: error: unknown hardware ""
          | {"hw": "cluster:",
          |        ^
        help: the nearest key is "h100"; add it to registry/hardware.yml
        """)
  }

  @Test("the model is found by the prefix of its recipe, then by an alias of its weights")
  func model() {
    let alias = "\"model\": \"deepseek-ai/DeepSeek-R1-0528\""
    for (members, without) in [
      (alias, ["model", "infmax_model_prefix"]),
      ("\(alias), \"infmax_model_prefix\": \"x\"", ["model", "infmax_model_prefix"]),
      ("\(alias), \"infmax_model_prefix\": \"\"", ["model", "infmax_model_prefix"]),
    ] {
      let rows = load(json: run(members, without: Set(without))).dataset?.rows
      #expect(rows?.map(\.configuration.model) == [0])
    }
    #expect(
      report(json: run("\"infmax_model_prefix\": \"dsr2\"", without: ["infmax_model_prefix"]))
        == """
        Content/datasets/a.json:1:25: error: unknown model "dsr2"
          | {"infmax_model_prefix": "dsr2",
          |                         ^
        help: did you mean "dsr1"?
        """)
    #expect(
      report(json: run(without: ["infmax_model_prefix"])) == """
        Content/datasets/a.json:1:180: error: unknown model "/weights/x"
          | …": 1024, "median_intvty": 50, "median_tpot": 0.02, "model": "/weights/x", "osl": \
        1024, "precision": "fp8", "spec_decoding": "", "tp": 8, "tput_per_gpu": 100}
          |                                                              ^
        help: the nearest key is "qwen3.5"; add it to registry/models.yml
        """)
  }

  @Test("a method that is empty, null or not given is none")
  func method() {
    for text in ["\"\"", "null"] {
      let rows = load(json: run("\"spec_decoding\": \(text)", without: ["spec_decoding"])).dataset
      #expect(rows?.rows.map(\.configuration.specMethod) == [1])
    }
    #expect(
      load(json: run(without: ["spec_decoding"])).dataset?.rows.map(\.configuration.specMethod)
        == [1])
    #expect(
      load(json: run("\"spec_decoding\": \"mtp\"", without: ["spec_decoding"])).dataset?.rows
        .map(\.configuration.specMethod) == [0])
    #expect(
      report(json: run("\"spec_decoding\": \"mpt\"", without: ["spec_decoding"])) == """
        Content/datasets/a.json:1:19: error: unknown speculative method "mpt"
          | {"spec_decoding": "mpt",
          |                   ^
        help: did you mean "mtp"?
        """)
  }

  @Test("without none in the registry, a run without a method is an error")
  func noNone() {
    #expect(
      report([
        "registry/spec-methods.yml": "mtp: {label: MTP}\n", "datasets/a.json": run(),
      ]) == """
        Content/datasets/a.json:1:275: error: unknown speculative method "none"
          | …ights/x", "osl": 1024, "precision": "fp8", "spec_decoding": "", "tp": 8, \
        "tput_per_gpu": 100}
          |                                                              ^
        help: the nearest key is "mtp"; add it to registry/spec-methods.yml
        """)
  }

  @Test("a half's own parallelism goes before the one of both")
  func parallelism() throws {
    let row = try #require(
      load(json: run("\"prefill_tp\": 2, \"decode_dp_attention\": false, \"disagg\": \"True\""))
        .dataset?.rows.first)
    #expect(row.configuration.disaggregated)
    #expect(
      row.configuration.prefill
        == Parallelism(tensorParallel: 2, expertParallel: 1, dataParallelAttention: true))
    #expect(
      row.configuration.decode
        == Parallelism(tensorParallel: 8, expertParallel: 1, dataParallelAttention: false))
  }

  @Test("a run without its day is an error that says what to add")
  func date() {
    #expect(
      report(json: run(without: ["date"])) == """
        Content/datasets/a.json:1:1: error: row 1: "date" is missing
          | {"conc": 4, "dp_attention": "true", "ep": 1, "framework": "sglang", "hw": \
        "cluster:h100-nv", "infmax_model_prefix": "dsr1", "isl": 1024, "median_intvty": 50, "m…
          | ^
        help: add the day of the run to it
        """)
  }

  @Test("fields of run results are other fields in a row that is none")
  func inRows() throws {
    let row = try #require(
      load(json: jsonRow("\"hw\": \"x\", \"tp\": 8")).dataset?.rows.first)
    #expect(row.configuration.hardware == 0)
    #expect(row.configuration.prefill == Parallelism())
    #expect(
      row.otherFields == [.init(name: "hw", text: "x"), .init(name: "tp", text: "8")])
  }
}
