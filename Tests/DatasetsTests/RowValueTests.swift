import Datasets
import Testing

/// A CSV row with one of its cells replaced.
private func row(_ column: String, _ cell: String) -> String {
  var cells = goodRow.split(separator: ",").map(String.init)
  for (index, name) in header.split(separator: ",").enumerated() where name == column {
    cells[index] = cell
  }
  return cells.joined(separator: ",")
}

/// A JSON row with further members, which stand before those that every row has.
func jsonRow(_ members: String, without: String = "") -> String {
  let all = [
    "model": "\"dsr1\"", "hardware": "\"h100\"", "framework": "\"sglang\"", "precision": "\"fp8\"",
    "spec_method": "\"none\"", "isl": "1024", "osl": "1024", "conc": "4", "tput_per_gpu": "100",
    "median_intvty": "50", "date": "\"2026-06-11\"",
  ]
  let rest = all.filter { $0.key != without }.sorted { $0.key < $1.key }
    .map { "\"\($0)\": \($1)" }.joined(separator: ", ")
  return "[{\(members)\(members.isEmpty ? "" : ",\n")\(rest)}]"
}

@Suite("The values of a row")
struct RowValueTests {
  @Test("throughput and interactivity must be finite and greater than 0")
  func measures() {
    #expect(
      report(csv: header, row("tput_per_gpu", "0"), row("median_intvty", "-0.0")) == """
        Content/datasets/a.csv:2:39: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not "0"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,0,50,2026-06-11
          |                                       ^
        Content/datasets/a.csv:3:43: error: row 2: "median_intvty" must be a number greater than \
        0, not "-0.0"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,-0.0,2026-06-11
          |                                           ^
        """)
    #expect(
      report(csv: header, row("tput_per_gpu", "NaN"), row("median_intvty", "inf")) == """
        Content/datasets/a.csv:2:39: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not "NaN"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,NaN,50,2026-06-11
          |                                       ^
        Content/datasets/a.csv:3:43: error: row 2: "median_intvty" must be a number greater than \
        0, not "inf"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,inf,2026-06-11
          |                                           ^
        """)
    #expect(
      report(csv: header, row("tput_per_gpu", "1e999"), row("median_intvty", "1e-10")) == """
        Content/datasets/a.csv:2:39: error: row 1: "tput_per_gpu" must be between 1e-9 and 1e15, \
        not "1e999"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,1e999,50,2026-06-11
          |                                       ^
        Content/datasets/a.csv:3:43: error: row 2: "median_intvty" must be between 1e-9 and 1e15, \
        not "1e-10"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,1e-10,2026-06-11
          |                                           ^
        """)
    #expect(
      report(csv: header, row("tput_per_gpu", ""), row("median_intvty", " 5")) == """
        Content/datasets/a.csv:2:39: error: row 1: "tput_per_gpu" is missing
          | dsr1,h100,sglang,fp8,none,1024,1024,4,,50,2026-06-11
          |                                       ^
        Content/datasets/a.csv:3:43: error: row 2: "median_intvty" must be a number greater than \
        0, not " 5"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100, 5,2026-06-11
          |                                           ^
        """)
    #expect(
      report(csv: header, row("tput_per_gpu", "1.000,5")) == """
        Content/datasets/a.csv:2:50: error: row 1 has 12 cells, the header has 11
          | dsr1,h100,sglang,fp8,none,1024,1024,4,1.000,5,50,2026-06-11
          |                                                  ^
        help: quote a cell that holds a comma
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": -1", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not -1
          | [{"tput_per_gpu": -1,
          |                   ^
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": \"1\"", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not "1"
          | [{"tput_per_gpu": "1",
          |                   ^
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": [1]", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not an array or object
          | [{"tput_per_gpu": [1],
          |                   ^
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": 1e999", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: row 1: "tput_per_gpu" must be between 1e-9 and 1e15, \
        not 1e999
          | [{"tput_per_gpu": 1e999,
          |                   ^
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": null", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: row 1: "tput_per_gpu" is missing
          | [{"tput_per_gpu": null,
          |                   ^
        """)
    #expect(
      report(json: jsonRow("", without: "median_intvty")) == """
        Content/datasets/a.json:1:2: error: row 1: "median_intvty" is missing
          | [{"conc": 4, "date": "2026-06-11", "framework": "sglang", "hardware": "h100", "isl": \
        1024, "model": "dsr1", "osl": 1024, "precision": "fp8", "spec_method": "non…
          |  ^
        """)
  }

  @Test("NaN and Infinity are no JSON")
  func notFinite() {
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": NaN", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:19: error: expected a value, found "N"
          | [{"tput_per_gpu": NaN,
          |                   ^
        """)
    #expect(
      report(json: jsonRow("\"tput_per_gpu\": -Infinity", without: "tput_per_gpu")) == """
        Content/datasets/a.json:1:20: error: expected a digit, found "I"
          | [{"tput_per_gpu": -Infinity,
          |                    ^
        """)
  }

  @Test("concurrency and lengths must be whole numbers of at least 1, however they are written")
  func counts() throws {
    #expect(
      report(csv: header, row("conc", "0"), row("isl", "1.5"), row("osl", "x")) == """
        Content/datasets/a.csv:2:37: error: row 1: "conc" must be a whole number of at least 1, \
        not "0"
          | dsr1,h100,sglang,fp8,none,1024,1024,0,100,50,2026-06-11
          |                                     ^
        Content/datasets/a.csv:3:27: error: row 2: "isl" must be a whole number of at least 1, \
        not "1.5"
          | dsr1,h100,sglang,fp8,none,1.5,1024,4,100,50,2026-06-11
          |                           ^
        Content/datasets/a.csv:4:32: error: row 3: "osl" must be a whole number of at least 1, \
        not "x"
          | dsr1,h100,sglang,fp8,none,1024,x,4,100,50,2026-06-11
          |                                ^
        """)
    #expect(
      report(csv: header, row("conc", "1e10"), row("isl", "007"), row("osl", "")) == """
        Content/datasets/a.csv:2:37: error: row 1: "conc" must be at most 1000000000, not "1e10"
          | dsr1,h100,sglang,fp8,none,1024,1024,1e10,100,50,2026-06-11
          |                                     ^
        Content/datasets/a.csv:3:27: error: row 2: "isl" must be a whole number of at least 1, \
        not "007"
          | dsr1,h100,sglang,fp8,none,007,1024,4,100,50,2026-06-11
          |                           ^
        Content/datasets/a.csv:4:32: error: row 3: "osl" is missing
          | dsr1,h100,sglang,fp8,none,1024,,4,100,50,2026-06-11
          |                                ^
        """)
    #expect(
      report(json: jsonRow("\"conc\": \"64\"", without: "conc")) == """
        Content/datasets/a.json:1:11: error: row 1: "conc" must be a whole number of at least 1, \
        not "64"
          | [{"conc": "64",
          |           ^
        """)
    #expect(
      report(json: jsonRow("\"isl\": true", without: "isl")) == """
        Content/datasets/a.json:1:10: error: row 1: "isl" must be a whole number of at least 1, \
        not true
          | [{"isl": true,
          |          ^
        """)
    for text in ["64", "64.0", "6.4e1"] {
      let rows = load(json: jsonRow("\"conc\": \(text)", without: "conc")).dataset?.rows
      #expect(rows?.map(\.concurrency) == [64])
      #expect(load(csv: header, row("conc", text)).dataset?.rows.map(\.concurrency) == [64])
    }
    #expect(load(csv: header, row("conc", "1e5")).dataset?.rows.map(\.concurrency) == [100_000])
  }

  @Test("a negative latency is an error, whether a rule uses it or not")
  func latencies() throws {
    #expect(
      report(csv: header + ",median_ttft,p99.9_itl", goodRow + ",-1,-2") == """
        Content/datasets/a.csv:2:57: error: row 1: "median_ttft" must be a number of seconds, 0 \
        or more, not "-1"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,-1,-2
          |                                                         ^
        Content/datasets/a.csv:2:60: error: row 1: "p99.9_itl" must be a number of seconds, 0 or \
        more, not "-2"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,-1,-2
          |                                                            ^
        """)
    #expect(
      report(json: jsonRow("\"metrics\": {\"mean_itl\": -0.1, \"p99_ttft\": 1e300}")) == """
        Content/datasets/a.json:1:27: error: row 1: "mean_itl" must be a number of seconds, 0 \
        or more, not -0.1
          | [{"metrics": {"mean_itl": -0.1, "p99_ttft": 1e300},
          |                           ^
        Content/datasets/a.json:1:45: error: row 1: "p99_ttft" must be a number of seconds, 0 \
        or more, not 1e300
          | [{"metrics": {"mean_itl": -0.1, "p99_ttft": 1e300},
          |                                             ^
        """)
    let row = try #require(
      load(json: jsonRow("\"metrics\": {\"median_ttft\": 0, \"p99_e2el\": 2.5}")).dataset?.rows[0])
    #expect(row.latency.medianTTFT == 0)
    #expect(row.latency.p99E2EL == 2.5)
    #expect(row.latency.medianTPOT == nil)
  }

  @Test("a yes or no is true or false, in upper or lower case where all is text")
  func flags() throws {
    #expect(
      report(csv: header + ",disagg,is_multinode", goodRow + ",yes,1") == """
        Content/datasets/a.csv:2:57: error: row 1: "disagg" must be true or false, not "yes"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,yes,1
          |                                                         ^
        Content/datasets/a.csv:2:61: error: row 1: "is_multinode" must be true or false, not "1"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,yes,1
          |                                                             ^
        """)
    #expect(
      report(json: jsonRow("\"prefill_dp_attention\": \"true\"")) == """
        Content/datasets/a.json:1:27: error: row 1: "prefill_dp_attention" must be true or false, \
        not "true"
          | [{"prefill_dp_attention": "true",
          |                           ^
        """)
    let rows = try #require(
      load(csv: header + ",disagg,decode_dp_attention", goodRow + ",TRUE,False").dataset
    ).rows
    #expect(rows.map(\.configuration.disaggregated) == [true])
    #expect(rows.map(\.configuration.decode.dataParallelAttention) == [false])
  }

  @Test("what a row must have and has not is an error at the row")
  func missing() {
    for name in [
      "model", "hardware", "framework", "precision", "spec_method", "isl", "osl", "conc",
    ] {
      #expect(
        load(json: jsonRow("", without: name)).diagnostics.map(\.summary) == [
          "Content/datasets/a.json:1:2: error: row 1: \"\(name)\" is missing"
        ])
    }
  }

  @Test("texts and keys must be texts")
  func texts() {
    #expect(
      report(json: jsonRow("\"image\": 5")) == """
        Content/datasets/a.json:1:12: error: row 1: "image" must be a text, not 5
          | [{"image": 5,
          |            ^
        """)
    #expect(
      report(json: jsonRow("\"model\": 5", without: "model")) == """
        Content/datasets/a.json:1:12: error: row 1: "model" must be a text, not 5
          | [{"model": 5,
          |            ^
        """)
    #expect(
      report(json: jsonRow("\"model\": \"\"", without: "model")) == """
        Content/datasets/a.json:1:12: error: row 1: "model" is missing
          | [{"model": "",
          |            ^
        """)
    #expect(
      report(json: jsonRow("\"date\": 20260611", without: "date")) == """
        Content/datasets/a.json:1:11: error: row 1: "date" must be a day like 2026-06-11, not \
        20260611
          | [{"date": 20260611,
          |           ^
        """)
  }

  @Test("parallelism may be 0, and never negative")
  func parallelism() throws {
    let columns = "prefill_tp,prefill_ep,prefill_num_workers,num_prefill_gpu"
    #expect(
      report(csv: "\(header),\(columns)", goodRow + ",-1,0.5,x,4") == """
        Content/datasets/a.csv:2:57: error: row 1: "prefill_tp" must be a whole number of at \
        least 0, not "-1"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,-1,0.5,x,4
          |                                                         ^
        Content/datasets/a.csv:2:60: error: row 1: "prefill_ep" must be a whole number of at \
        least 0, not "0.5"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,-1,0.5,x,4
          |                                                            ^
        Content/datasets/a.csv:2:64: error: row 1: "prefill_num_workers" must be a whole number \
        of at least 0, not "x"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,-1,0.5,x,4
          |                                                                ^
        """)
    let row = try #require(load(csv: "\(header),\(columns)", goodRow + ",8,,0,4").dataset?.rows[0])
    #expect(
      row.configuration.prefill
        == Parallelism(tensorParallel: 8, expertParallel: nil, workers: 0, gpus: 4))
    #expect(row.configuration.decode == Parallelism())
  }

  @Test("a date must be a real day of ISO 8601")
  func dates() {
    #expect(
      report(csv: header, row("date", "2026-02-29"), row("date", "11.06.2026")) == """
        Content/datasets/a.csv:2:46: error: row 1: "date" must be a day like 2026-06-11, not \
        "2026-02-29"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-02-29
          |                                              ^
        Content/datasets/a.csv:3:46: error: row 2: "date" must be a day like 2026-06-11, not \
        "11.06.2026"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,11.06.2026
          |                                              ^
        """)
    #expect(
      report(csv: header, row("date", ""), row("date", "2026-06-11T00:00:00Z")) == """
        Content/datasets/a.csv:2:46: error: row 1: "date" is missing
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,
          |                                              ^
        Content/datasets/a.csv:3:46: error: row 2: "date" must be a day like 2026-06-11, not \
        "2026-06-11T00:00:00Z"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11T00:00:00Z
          |                                              ^
        """)
  }

  @Test("a date before 2020 is a warning")
  func oldDate() {
    #expect(
      report(csv: header, row("date", "2019-12-31")) == """
        Content/datasets/a.csv:2:46: warning: row 1: the date 2019-12-31 is before 2020
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2019-12-31
          |                                              ^
        help: no such benchmark was run then; is the year right?
        """)
    #expect(report(csv: header, row("date", "2020-01-01")) == "")
  }

  @Test("a benchmark type is one of two; traces have no lengths and take the ninetieth percentile")
  func benchmarkType() throws {
    #expect(
      report(csv: header + ",benchmark_type", goodRow + ",multi_turn") == """
        Content/datasets/a.csv:2:57: error: row 1: unknown benchmark_type "multi_turn"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,multi_turn
          |                                                         ^
        help: known are "single_turn" and "agentic_traces"
        """)
    #expect(
      report(csv: header + ",benchmark_type", goodRow + ",agentic_traces") == """
        Content/datasets/a.csv:2:1: error: row 1: "p90_intvty" is missing
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,agentic_traces
          | ^
        """)
    let row = try #require(
      load(
        csv: header + ",benchmark_type,p90_intvty,median_tpot",
        goodRow + ",agentic_traces,7.5,0.3", goodRow + ",single_turn,7.5,0.02"
      ).dataset?.rows.last)
    #expect(row.sequence == .agenticTraces)
    #expect(row.interactivity == 7.5)
    #expect(row.otherFields.map(\.name) == ["isl", "median_intvty", "osl"])
  }
}
