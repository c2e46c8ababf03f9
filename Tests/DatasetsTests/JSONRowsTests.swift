import Datasets
import Diagnostics
import Foundation
import Testing

@Suite("Rows of a JSON file")
struct JSONRowsTests {
  @Test("have their metrics in an object or beside the other fields")
  func metrics() throws {
    let inside = try #require(
      load(
        json: jsonRow("\"metrics\": {\"tput_per_gpu\": 100, \"x\": null}", without: "tput_per_gpu")
      ).dataset?.rows)
    let beside = try #require(load(json: jsonRow("")).dataset?.rows)
    #expect(inside.map(\.unplaced) == beside.map(\.unplaced))
    #expect(beside.map(\.location.path) == ["Content/datasets/a.json"])
    #expect(beside.map(\.location.position) == [Position(line: 1, column: 2)])
  }

  @Test("keep what no rule uses, by name")
  func otherFields() throws {
    let row = try #require(
      load(json: jsonRow("\"z\": 1.50, \"a\": \"<\\u0062>\", \"n\": null, \"l\": [1, {}]"))
        .dataset?.rows.first)
    #expect(
      row.otherFields == [
        .init(name: "a", text: "<b>"), .init(name: "l", text: "[1, {}]"),
        .init(name: "z", text: "1.50"),
      ])
  }

  @Test("a truncated file is an error where it ends")
  func truncated() {
    #expect(
      report(json: "[\n{\"model\": \"dsr1\",\n") == """
        Content/datasets/a.json:3:1: error: the file ends where a key in quotes is expected
          |\u{20}
          | ^
        """)
    #expect(
      report(json: "[{\"model\": \"ds") == """
        Content/datasets/a.json:1:12: error: the string that begins here does not end
          | [{"model": "ds
          |            ^
        """)
  }

  @Test("what is no array of objects is an error")
  func shapes() {
    #expect(
      report(json: "[]") == """
        Content/datasets/a.json:1:1: error: the array has no rows
          | []
          | ^
        """)
    #expect(
      report(json: "{\"model\": \"dsr1\"}") == """
        Content/datasets/a.json:1:1: error: a single object is no dataset
          | {"model": "dsr1"}
          | ^
        help: write an array of rows; only a run result, with "hw", may stand alone
        """)
    #expect(
      report(json: "[1, null, [], \"x\"]") == """
        Content/datasets/a.json:1:2: error: row 1 is not an object
          | [1, null, [], "x"]
          |  ^
        Content/datasets/a.json:1:5: error: row 2 is not an object
          | [1, null, [], "x"]
          |     ^
        Content/datasets/a.json:1:11: error: row 3 is not an object
          | [1, null, [], "x"]
          |           ^
        Content/datasets/a.json:1:15: error: row 4 is not an object
          | [1, null, [], "x"]
          |               ^
        """)
    #expect(
      report(["datasets/a.json": "\"x\""]) == """
        Content/datasets/a.json:1:1: error: this is no dataset: no column of one is named here
          | "x"
          | ^
        help: JSON begins with [ or {, CSV with a line of field names like model,hardware,…
        """)
  }

  @Test("a key that stands twice is an error, whether a rule uses it or not")
  func duplicateKeys() {
    #expect(
      report(json: jsonRow("\"conc\": 5")) == """
        Content/datasets/a.json:2:1: error: row 1: "conc" is given twice
          | "conc": 4, "date": "2026-06-11", "framework": "sglang", "hardware": "h100", "isl": \
        1024, "median_intvty": 50, "model": "dsr1", "osl": 1024, "precision": "fp8", …
          | ^
        """)
    #expect(
      report(json: jsonRow("\"metrics\": {\"tput_per_gpu\": 100}")) == """
        Content/datasets/a.json:2:184: error: row 1: "tput_per_gpu" is given twice
          | …1", "osl": 1024, "precision": "fp8", "spec_method": "none", "tput_per_gpu": 100}]
          |                                                              ^
        """)
    #expect(
      report(json: jsonRow("\"x\": 1, \"metrics\": {\"x\": 1}")) == """
        Content/datasets/a.json:1:28: error: row 1: "x" is given twice
          | [{"x": 1, "metrics": {"x": 1},
          |                            ^
        """)
    #expect(
      report(json: jsonRow("\"x\": null, \"\\u0078\": \"\"")) == """
        Content/datasets/a.json:1:24: error: row 1: "x" is given twice
          | [{"x": null, "\\u0078": "",
          |                        ^
        """)
    #expect(
      report(json: jsonRow("\"metrics\": {}, \"metrics\": {\"y\": 1}")) == """
        Content/datasets/a.json:1:18: error: row 1: "metrics" is given twice
          | [{"metrics": {}, "metrics": {"y": 1},
          |                  ^
        """)
  }

  @Test("a metric must be a number")
  func metricTypes() {
    #expect(
      report(json: jsonRow("\"metrics\": {\"a\": \"1\", \"b\": {}, \"c\": true}")) == """
        Content/datasets/a.json:1:20: error: row 1: the metric "a" must be a number
          | [{"metrics": {"a": "1", "b": {}, "c": true},
          |                    ^
        Content/datasets/a.json:1:30: error: row 1: the metric "b" must be a number
          | [{"metrics": {"a": "1", "b": {}, "c": true},
          |                              ^
        Content/datasets/a.json:1:39: error: row 1: the metric "c" must be a number
          | [{"metrics": {"a": "1", "b": {}, "c": true},
          |                                       ^
        """)
    #expect(report(json: jsonRow("\"metrics\": 5")) == "")
  }

  @Test("half a surrogate pair, nesting without end and 10 MB on one line are read in bounds")
  func hostile() {
    #expect(
      report(json: jsonRow("\"image\": \"\\ud800\"")) == """
        Content/datasets/a.json:1:13: error: half of a surrogate pair is no character
          | [{"image": "\\ud800",
          |             ^
        """)
    #expect(
      report(json: String(repeating: "[", count: 100_000)) == """
        Content/datasets/a.json:1:65: error: values are nested deeper than 64 levels
          | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
          |                                                              ^
        """)
    let long = String(repeating: "x", count: 10_000_000)
    #expect(
      report(json: jsonRow("\"image\": \"\(long)\", \"conc\": 0", without: "conc")) == """
        Content/datasets/a.json:1:10000024: error: row 1: "conc" must be a whole number of at \
        least 1, not 0
          | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "conc": 0,
          |                                                              ^
        """)
  }
}
