import Datasets
import Diagnostics
import Testing

@Suite("Rows of a CSV file")
struct CSVTests {
  @Test("are read whatever the order of the columns, the line ends and the quoting")
  func forms() throws {
    let lines = [
      "date,median_intvty,tput_per_gpu,conc,osl,isl,spec_method,precision,framework,hardware,model",
      "\"2026-06-11\",\"50\",1e2,4,1024,1024,none,fp8,\"sglang\",h100,\"dsr1\"",
    ]
    let expected = try #require(load(csv: header, goodRow).dataset).rows
    for separator in ["\n", "\r\n"] {
      for mark in ["", "\u{FEFF}"] {
        for end in ["", separator] {
          let text = mark + lines.joined(separator: separator) + end
          let (dataset, diagnostics) = loadDataset(folder(["datasets/a.csv": text]))
          #expect(diagnostics.isEmpty)
          #expect(try #require(dataset).rows.map(\.unplaced) == expected.map(\.unplaced))
        }
      }
    }
    #expect(expected.map(\.interactivity) == [50])
    #expect(expected.map(\.throughput) == [100])
    #expect(expected.map(\.location.position) == [Position(line: 2, column: 1)])
  }

  @Test("keep every text: commas, quotes, line breaks, markup, and fields that no rule uses")
  func texts() throws {
    let row = try #require(
      load(
        csv: header + ",image,extra,run_url,empty",
        goodRow + ",\"a, \"\"b\"\"\r\nc\",</script>&\u{7},../../x,"
      ).dataset?.rows.first)
    #expect(row.image == "a, \"b\"\r\nc")
    #expect(row.otherFields == [.init(name: "extra", text: "</script>&\u{7}")])
    #expect(row.runURL == "../../x")
    #expect(row.runLink == nil)
  }

  @Test("an empty file, or one of white space, is an error")
  func empty() {
    #expect(
      report(["datasets/a.csv": ""]) == """
        Content/datasets/a.csv: error: the file is empty
        """)
    #expect(
      report(["datasets/a.csv": " \r\n\t\n"]) == """
        Content/datasets/a.csv: error: the file is empty
        """)
  }

  @Test("a header without rows is an error")
  func headerOnly() {
    #expect(
      report(csv: header) == """
        Content/datasets/a.csv:1:1: error: the file has a header and no rows
          | model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty\
        ,date
          | ^
        """)
    #expect(
      report(["datasets/a.csv": header]) == """
        Content/datasets/a.csv:1:1: error: the file has a header and no rows
          | model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty\
        ,date
          | ^
        """)
  }

  @Test("a record with more or fewer cells than the header is an error, where the first surplus is")
  func cellCounts() {
    #expect(
      report(csv: header, goodRow + ",x,y", "dsr1,h100", goodRow) == """
        Content/datasets/a.csv:2:57: error: row 1 has 13 cells, the header has 11
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,x,y
          |                                                         ^
        help: quote a cell that holds a comma
        Content/datasets/a.csv:3:1: error: row 2 has 2 cells, the header has 11
          | dsr1,h100
          | ^
        """)
    #expect(
      report(csv: header + ",image", goodRow + ",", goodRow) == """
        Content/datasets/a.csv:3:1: error: row 2 has 11 cells, the header has 12
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11
          | ^
        """)
  }

  @Test("a comma that is the last byte of the file begins one more cell, an empty one")
  func lastComma() throws {
    let text = "\(header),image\n\(goodRow),"
    let rows = try #require(loadDataset(folder(["datasets/a.csv": text])).dataset).rows
    #expect(rows.map(\.image) == [""])
  }

  @Test("an empty line is an error that says so")
  func emptyLine() {
    #expect(
      report(csv: header, goodRow, "") == """
        Content/datasets/a.csv:3:1: error: row 2 is an empty line
          |\u{20}
          | ^
        help: remove it
        """)
  }

  @Test("a header that names a column twice, or not at all, is an error")
  func headerNames() {
    #expect(
      report(csv: header + ",conc,", goodRow + ",4,") == """
        Content/datasets/a.csv:1:93: error: the header names "conc" twice
          | model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty\
        ,date,conc,
          |                                                                                       \
              ^
        Content/datasets/a.csv:1:98: error: a column has no name
          | model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty\
        ,date,conc,
          |                                                                                       \
                   ^
        """)
  }

  @Test("a missing required column is an error, which names the one that may be meant")
  func missingColumns() {
    #expect(
      report(
        csv: "model,hardwear,framework,precision,spec_method,isl,osl,conc,tput,median_intvty,date",
        goodRow) == """
          Content/datasets/a.csv:1:1: error: the required column "hardware" is missing
            | model,hardwear,framework,precision,spec_method,isl,osl,conc,tput,median_intvty,dat\
          e
            | ^
          help: is it meant by "hardwear"?
          Content/datasets/a.csv:1:1: error: the required column "tput_per_gpu" is missing
            | model,hardwear,framework,precision,spec_method,isl,osl,conc,tput,median_intvty,dat\
          e
            | ^
          """)
  }

  @Test("a quote inside a cell, or text after a quoted one, is an error and spoils only its row")
  func strayQuotes() {
    #expect(
      report(csv: header + ",image", goodRow + ",a\"b\"", "\"dsr1\"x,h100") == """
        Content/datasets/a.csv:2:58: error: a quote stands inside a cell that does not begin with \
        one
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,a"b"
          |                                                          ^
        help: quote the whole cell, and write each quote inside it twice
        Content/datasets/a.csv:3:7: error: text follows the closing quote of a cell
          | "dsr1"x,h100
          |       ^
        help: quote the whole cell, and write each quote inside it twice
        """)
    #expect(
      report(csv: "model,\"a\"b", "x,y") == """
        Content/datasets/a.csv:1:10: error: text follows the closing quote of a cell
          | model,"a"b
          |          ^
        help: quote the whole cell, and write each quote inside it twice
        """)
  }

  @Test("a quoted cell that does not end is an error where it begins")
  func openQuote() {
    #expect(
      report(csv: header + ",image", goodRow + ",\"a", goodRow + ",b") == """
        Content/datasets/a.csv:2:57: error: the quoted cell that begins here does not end
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,"a
          |                                                         ^
        help: close it with a quote, and write each quote inside it twice
        """)
    #expect(
      report(["datasets/a.csv": header + "\n\""]) == """
        Content/datasets/a.csv:2:1: error: the quoted cell that begins here does not end
          | "
          | ^
        help: close it with a quote, and write each quote inside it twice
        """)
  }

  @Test("a carriage return that stands alone is an error")
  func carriageReturn() {
    #expect(
      report(["datasets/a.csv": header + "\n" + goodRow + "\rx\n"]) == """
        Content/datasets/a.csv:2:56: error: a carriage return stands alone
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11 x
          |                                                        ^
        help: end lines with LF or CRLF, or quote the cell
        """)
  }

  @Test("a NUL byte in a number is an error, in a free text a character like others")
  func nul() throws {
    #expect(
      report(csv: header, "dsr1,h100,sglang,fp8,none,1024,1024,4,1\u{0}0,50,2026-06-11") == """
        Content/datasets/a.csv:2:39: error: row 1: "tput_per_gpu" must be a number greater than \
        0, not "1 0"
          | dsr1,h100,sglang,fp8,none,1024,1024,4,1 0,50,2026-06-11
          |                                       ^
        """)
    let row = try #require(load(csv: header + ",image", goodRow + ",a\u{0}b").dataset?.rows.first)
    #expect(row.image == "a\u{0}b")
  }

  @Test("what is wrong in a long line is shown with the part around it")
  func longLine() {
    let filler = String(repeating: "é", count: 1_000_000)
    #expect(
      report(csv: "image," + header, "\(filler),dsr1,h10,sglang,fp8,none,1,1,4,100,50,2026-06-11")
        == """
        Content/datasets/a.csv:2:1000007: error: unknown hardware "h10"
          | …éééééééééééééééééééééééééééééééééééééééééééééééééééééé,dsr1,h10,sglang,fp8,none,1\
        ,1,4,100,50,2026-06-11
          |                                                              ^
        help: did you mean "h100"?
        """)
  }

  @Test("a broken file lists its first thousand errors and counts the rest")
  func limit() throws {
    let rows = Array(repeating: "x", count: 1500).joined(separator: "\n")
    let (dataset, diagnostics) = loadDataset(folder(["datasets/a.csv": "\(header)\n\(rows)\n"]))
    #expect(dataset == nil)
    #expect(diagnostics.count == 1001)
    #expect(
      diagnostics[0].summary
        == "Content/datasets/a.csv: error: 500 further errors and warnings are not listed | "
        + "mend what is listed first; often one cause is behind many")
  }
}
