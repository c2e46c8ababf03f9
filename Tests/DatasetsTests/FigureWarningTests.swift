import Testing

@Suite("Figures that contradict each other")
struct FigureWarningTests {
  private let throughputs = header + ",input_tput_per_gpu,output_tput_per_gpu,disagg"

  @Test("a total more than 5 % off input and output is a warning, on aggregate rows only")
  func throughput() {
    #expect(
      report(csv: throughputs, goodRow + ",50,45,") == """
        Content/datasets/a.csv:2:39: warning: row 1: tput_per_gpu is 100, but input and output \
        together are 95
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,50,45,
          |                                       ^
        help: on an aggregate deployment they differ by no more than 5 %
        """)
    #expect(
      report(csv: throughputs, goodRow + ",60,45.3,false") == """
        Content/datasets/a.csv:2:39: warning: row 1: tput_per_gpu is 100, but input and output \
        together are 105.3
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,60,45.3,false
          |                                       ^
        help: on an aggregate deployment they differ by no more than 5 %
        """)
    #expect(report(csv: throughputs, goodRow + ",50,45.3,") == "")
    #expect(report(csv: throughputs, goodRow + ",60,45,") == "")
    #expect(report(csv: throughputs, goodRow + ",50,400,true") == "")
    #expect(report(csv: throughputs, goodRow + ",400,,") == "")
  }

  @Test("an interactivity that is not the inverse of the seconds a token to within 10 %")
  func interactivity() {
    #expect(
      report(csv: header + ",median_tpot", goodRow + ",0.0221") == """
        Content/datasets/a.csv:2:43: warning: row 1: median_intvty is 50, but median_tpot is \
        0.0221
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,0.0221
          |                                           ^
        help: their product is 1 to within 10 %: tokens a second are the inverse of seconds a \
        token
        """)
    #expect(
      report(csv: header + ",median_tpot", goodRow + ",0.0179") == """
        Content/datasets/a.csv:2:43: warning: row 1: median_intvty is 50, but median_tpot is \
        0.0179
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,0.0179
          |                                           ^
        help: their product is 1 to within 10 %: tokens a second are the inverse of seconds a \
        token
        """)
    #expect(
      report(csv: header + ",median_tpot", goodRow + ",20") == """
        Content/datasets/a.csv:2:43: warning: row 1: median_intvty is 50, but median_tpot is 20
          | dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11,20
          |                                           ^
        help: their product is 1 to within 10 %: tokens a second are the inverse of seconds a \
        token
        """)
    #expect(report(csv: header + ",median_tpot", goodRow + ",0.0219") == "")
    #expect(report(csv: header + ",median_tpot", goodRow + ",0.0181") == "")
  }

  @Test("in JSON the warning stands at the figure")
  func json() {
    #expect(
      report(json: jsonRow("\"metrics\": {\"median_tpot\": 1}")) == """
        Content/datasets/a.json:2:107: warning: row 1: median_intvty is 50, but median_tpot is 1
          | …"sglang", "hardware": "h100", "isl": 1024, "median_intvty": 50, "model": "dsr1", \
        "osl": 1024, "precision": "fp8", "spec_method": "none", "tput_per_gpu": 100}]
          |                                                              ^
        help: their product is 1 to within 10 %: tokens a second are the inverse of seconds a \
        token
        """)
  }
}
