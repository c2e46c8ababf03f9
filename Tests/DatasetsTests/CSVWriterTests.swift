import Datasets
import Testing

@Suite("Rows written as CSV")
struct CSVWriterTests {
  private func written(_ text: String, json: Bool = true) throws -> String {
    let dataset = try #require(json ? load(json: text).dataset : load(csv: text).dataset)
    return String(decoding: csv(of: dataset.rows, registries: dataset.registries), as: UTF8.self)
  }

  @Test("have canonical keys, the required columns, and those that a row has a value for")
  func columns() throws {
    let text = try written(
      jsonRow(
        "\"framework\": \"TRTLLM\", \"z\": 1, \"image\": \"i\", \"disagg\": null, \"a\": \"x\"",
        without: "framework"))
    #expect(
      text == """
        model,hardware,framework,precision,spec_method,disagg,isl,osl,conc,tput_per_gpu,\
        median_intvty,date,image,a,z
        dsr1,h100,trt,fp8,none,false,1024,1024,4,100,50,2026-06-11,i,x,1

        """)
  }

  @Test("without rows there is a header of the required columns")
  func empty() throws {
    let registries = try #require(load(csv: header, goodRow).dataset).registries
    #expect(String(decoding: csv(of: [], registries: registries), as: UTF8.self) == header + "\n")
  }

  @Test(
    "guard texts that a spreadsheet would run, and only those",
    arguments: [
      ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("'=x", "''=x"),
      ("'a", "'a"), ("-5", "-5"), ("a,b", "\"a,b\""), ("a\\\"b", "\"a\"\"b\""),
      ("a\\nb", "\"a\nb\""), ("=a,b", "\"'=a,b\""), ("\\tx", "'\tx"), ("\\rx", "\"'\rx\""),
      ("</script>", "</script>"), ("''", "''"),
    ])
  func formulas(text: String, cell: String) throws {
    let row = jsonRow("\"image\": \"\(text)\", \"x\": \"\(text)\"")
    let lines = try written(row)
    #expect(lines.hasSuffix("2026-06-11,\(cell),\(cell)\n"))
    let again = try #require(loadDataset(folder(["datasets/a.csv": lines])).dataset)
    #expect(again.rows.map(\.unplaced) == load(json: row).dataset?.rows.map(\.unplaced))
  }

  @Test("numbers are the shortest text that reads back to the same double")
  func numbers() throws {
    let text = try written(
      jsonRow(
        "\"tput_per_gpu\": 100.0, \"median_ttft\": 1e-5, \"p99_ttft\": 0.1, "
          + "\"median_e2el\": 123456789012345680, \"conc\": 1e2",
        without: "tput_per_gpu"
      ).replacing("\"conc\": 4, ", with: "")
        .replacing("123456789012345680", with: "12345678901234.5"))
    let last = try #require(text.split(separator: "\n").last)
    #expect(last.contains(",100,100,50,1e-05,0.1,12345678901234.5,2026-06-11"))
  }

  @Test("every field comes back, of both shapes and both kinds of workload")
  func roundTrip() throws {
    let rows = """
      [
      {"model": "dsr1", "hardware": "h100", "framework": "sglang", "precision": "fp8",
       "spec_method": "mtp", "disagg": true, "is_multinode": true, "prefill_tp": 1,
       "prefill_ep": 2, "prefill_dp_attention": true, "prefill_num_workers": 3, "decode_tp": 4,
       "decode_ep": 5, "decode_dp_attention": false, "decode_num_workers": 6,
       "num_prefill_gpu": 7, "num_decode_gpu": 9, "offload_mode": "cpu", "isl": 1, "osl": 2,
       "conc": 3, "image": "i", "date": "2026-06-11", "run_url": "https://example.com/1",
       "source": "s", "hw": "kept", "metrics": {"tput_per_gpu": 6.25, "input_tput_per_gpu": 4,
       "output_tput_per_gpu": 8, "median_intvty": 50, "p90_intvty": 40, "median_ttft": 1,
       "p99_ttft": 2, "median_tpot": 0.02, "p99_tpot": 4, "median_e2el": 5, "p99_e2el": 6}},
      {"model": "qwen3.5", "hardware": "mi355x", "framework": "trt", "precision": "fp4",
       "spec_method": "none", "benchmark_type": "agentic_traces", "isl": "x", "conc": 1,
       "date": "2026-06-12", "metrics": {"tput_per_gpu": 1, "p90_intvty": 2, "median_intvty": 3}}
      ]
      """
    let dataset = try #require(load(json: rows).dataset)
    let first = dataset.rows[0]
    #expect(first.inputThroughput == 4 * 7 / 16.0)
    #expect(first.outputThroughput == 8 * 9 / 16.0)
    let bytes = csv(of: dataset.rows, registries: dataset.registries)
    let text = String(decoding: bytes, as: UTF8.self)
    let again = try #require(loadDataset(folder(["datasets/b.csv": text])).dataset)
    #expect(again.rows.map(\.unplaced) == dataset.rows.map(\.unplaced))
    #expect(csv(of: again.rows, registries: again.registries) == bytes)
  }
}

@Suite("Throughput of a deployment")
struct DeploymentThroughputTests {
  private func row(_ cells: String) throws -> BenchmarkRow {
    try #require(
      load(
        csv: header
          + ",disagg,input_tput_per_gpu,output_tput_per_gpu,num_prefill_gpu,num_decode_gpu",
        "\(goodRow),\(cells)"
      ).dataset?.rows.first)
  }

  @Test("is what the runner reports on aggregate rows, shared by GPUs on disaggregated ones")
  func shares() throws {
    #expect(try row("false,60,40,8,8").inputThroughput == 60)
    #expect(try row("false,60,40,8,8").outputThroughput == 40)
    #expect(try row("true,160,80,2,6").inputThroughput == 40)
    #expect(try row("true,160,80,2,6").outputThroughput == 60)
    #expect(try row("true,160,,2,6").inputThroughput == 40)
  }

  @Test("is unknown without the report or without the counts")
  func unknown() throws {
    #expect(try row("true,60,40,2,").inputThroughput == nil)
    #expect(try row("true,60,40,,6").outputThroughput == nil)
    #expect(try row("true,60,40,0,0").inputThroughput == nil)
    #expect(try row("true,,,2,6").inputThroughput == nil)
    #expect(try row("false,,,,").outputThroughput == nil)
  }

  @Test("is unknown where the parts are not the whole: then the counts cannot be right")
  func parts() throws {
    // 100 in all. Both pools hold the GPUs of the whole deployment: 80 and 40.
    #expect(try row("true,160,80,8,8").inputThroughput == nil)
    #expect(try row("true,160,80,8,8").outputThroughput == nil)
    // 40 and 65, 40 and 66.
    #expect(try row("true,160,86.6,2,6").outputThroughput != nil)
    #expect(try row("true,160,88,2,6").outputThroughput == nil)
    // On aggregate rows it is a warning.
    #expect(try row("false,60,60,2,6").inputThroughput == 60)
  }
}
