import Testing

@testable import SVGCharts

@Suite("Text metrics")
struct TextMetricsTests {
  @Test("digits are all equally wide")
  func digits() {
    let widths = Set("0123456789".map { TextMetrics.width(bytes(String($0))) })
    #expect(widths == [0.64])
  }

  @Test("letters beyond ASCII have the width of a wide one, controls have none")
  func others() {
    #expect(TextMetrics.width(bytes("é")) == 0.85)
    #expect(TextMetrics.width(bytes("…漢")) == 2.04)
    #expect(TextMetrics.width(bytes("\n")) == 0)
  }

  @Test("text is cut between letters, with an ellipsis, to the width that there is")
  func truncated() {
    func cut(_ text: String, _ width: Double) -> String {
      String(decoding: TextMetrics.truncated(bytes(text), to: width), as: UTF8.self)
    }
    #expect(cut("MI355X", 5) == "MI355X")
    #expect(cut("MI355X on ROCm", 5) == "MI355X…")
    #expect(cut("ééééé", 3) == "éé…")
    #expect(cut("MI355X", 0.2) == "…")
  }
}
