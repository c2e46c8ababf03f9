import Datasets
import Testing

private func row(_ date: String, _ throughput: String = "100", conc: Int = 4) -> String {
  "dsr1,h100,sglang,fp8,none,1024,1024,\(conc),\(throughput),50,\(date)"
}

@Suite("Which rows count")
struct RowSelectionTests {
  @Test("of several dates the newest counts, the others are history")
  func newest() throws {
    let dataset = try #require(
      load(
        csv: header, row("2026-06-11", "100"), row("2026-06-13", "90"), row("2026-06-12", "80"),
        row("2026-06-01", "70", conc: 8)
      ).dataset)
    #expect(dataset.rows.map(\.throughput) == [90, 70])
    #expect(dataset.supersededRows.map(\.throughput) == [100, 80])
  }

  @Test("another workload, shape or concurrency is another experiment")
  func experiments() throws {
    let columns = header + ",benchmark_type,p90_intvty,decode_tp,offload_mode"
    let dataset = try #require(
      load(
        csv: columns, goodRow + ",,,,", goodRow + ",agentic_traces,5,,", goodRow + ",,,8,",
        goodRow + ",,,,cpu"
      ).dataset)
    #expect(dataset.rows.count == 4)
  }

  @Test("two rows for one run that contradict each other are an error naming both")
  func contradiction() {
    #expect(
      report(csv: header, row("2026-06-11"), row("2026-06-11", "101")) == """
        Content/datasets/a.csv:3:1: error: two rows for one configuration, workload, concurrency \
        and date: "tput_per_gpu" is "101" here and "100" at Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,101,50,2026-06-11
          | ^
        help: remove one of them, or give the one that was run later its own date
        """)
    #expect(
      report([
        "datasets/b.csv": "\(header),image\n\(goodRow),x\n",
        "datasets/a.csv": "\(header),image\n\(goodRow),y\n",
      ]) == """
        Content/datasets/b.csv:2:1: error: two rows for one configuration, workload, \
        concurrency and date: "image" is "x" here and "y" at Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,x
          | ^
        help: remove one of them, or give the one that was run later its own date
        """)
  }

  @Test("two rows for one run that agree are a warning, and the one that says more is used")
  func repetition() throws {
    let (dataset, diagnostics) = load(
      csv: header + ",image,run_url", goodRow + ",x,", goodRow + ",,", goodRow + ",x,y")
    #expect(
      text(diagnostics) == """
        Content/datasets/a.csv:3:1: warning: this row repeats the one at \
        Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,,
          | ^
        help: they agree, so one is used; remove the other
        Content/datasets/a.csv:4:1: warning: this row repeats the one at \
        Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,x,y
          | ^
        help: they agree, so one is used; remove the other
        """)
    let rows = try #require(dataset).rows
    #expect(rows.map(\.runURL) == ["y"])
  }

  @Test("fields that no rule uses must agree too, and a name may be a link")
  func otherFields() throws {
    let columns = header + ",gsm8k,source"
    let (dataset, diagnostics) = load(csv: columns, goodRow + ",0.9,", goodRow + ",0.90,")
    #expect(dataset == nil)
    #expect(
      diagnostics.map(\.message) == [
        "two rows for one configuration, workload, concurrency and date: \"gsm8k\" is \"0.90\" "
          + "here and \"0.9\" at Content/datasets/a.csv:2:1"
      ])
    let rows = try #require(
      load(csv: columns, goodRow + ",,https://example.com/a", goodRow + ",,").dataset
    ).rows
    #expect(rows.map(\.sourceLink) == ["https://example.com/a"])
  }

  @Test("three rows of which two contradict the first are two errors")
  func threeRows() {
    #expect(
      report(csv: header, row("2026-06-11"), row("2026-06-11", "101"), row("2026-06-11", "102"))
        == """
        Content/datasets/a.csv:3:1: error: two rows for one configuration, workload, \
        concurrency and date: "tput_per_gpu" is "101" here and "100" at \
        Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,101,50,2026-06-11
          | ^
        help: remove one of them, or give the one that was run later its own date
        Content/datasets/a.csv:4:1: error: two rows for one configuration, workload, \
        concurrency and date: "tput_per_gpu" is "102" here and "100" at \
        Content/datasets/a.csv:2:1
          | dsr1,h100,sglang,fp8,none,1024,1024,4,102,50,2026-06-11
          | ^
        help: remove one of them, or give the one that was run later its own date
        """)
  }

  @Test("one row more than a year after every other is a warning")
  func distantDate() {
    #expect(
      report(csv: header, row("2026-06-11"), row("2027-06-12", conc: 8)) == """
        Content/datasets/a.csv:3:46: warning: the date 2027-06-12 is more than a year after that \
        of every other row
          | dsr1,h100,sglang,fp8,none,1024,1024,8,100,50,2027-06-12
          |                                              ^
        help: the newest other row is of 2026-06-11
        """)
    #expect(report(csv: header, row("2026-06-11"), row("2027-06-11", conc: 8)) == "")
    #expect(
      report(csv: header, row("2024-02-29"), row("2030-01-01"), row("2030-01-01", conc: 8)) == "")
  }

  @Test("neither the order of files nor of rows changes what is read")
  func order() throws {
    let rows = [
      row("2026-06-11"), row("2026-06-12"), row("2026-06-11", conc: 2),
      "qwen3.5,mi355x,trt,fp4,mtp,8192,1024,1,5,6,2026-06-01",
      "dsr1,mi355x,mori-sglang,fp4,mtp,512,128,1,5,6,2026-06-01",
      "dsr1,mi355x,sglang,fp4,mtp,512,128,1,5,6,2026-06-01",
    ]
    func read(_ lines: [String], split: Int) throws -> [BenchmarkRow] {
      let files = [lines[..<split], lines[split...]].map {
        ([header] + $0).joined(separator: "\n") + "\n"
      }
      let loaded = loadDataset(
        folder(["datasets/a.csv": files[0], "datasets/b/c.csv": files[1]])
      ).dataset
      return try #require(loaded).rows.map(\.unplaced)
    }
    let expected = try read(rows, split: 3)
    #expect(expected.map(\.configuration.model) == [0, 0, 0, 0, 1])
    #expect(expected.map(\.configuration.engine) == [0, 0, 2, 0, 1])
    #expect(try read(rows.reversed(), split: 1) == expected)
    #expect(try read(rows.shuffled(), split: 4) == expected)
  }
}
