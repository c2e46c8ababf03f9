import Foundation
import Markup
import SVGCharts
import Testing

/// Compares every picture with the file beside this one, byte by byte.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes the files instead, and fails so that no
/// run that records can pass for one that compares. `CHART_SHEET=sheet.html` also writes all of them
/// on one page, light and dark, for eyes.
@Suite("Golden pictures")
struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  @Test("a picture is what it was", arguments: Figures.all.map(\.name))
  func golden(name: String) throws {
    let chart = try #require(Figures.all.first { $0.name == name }).chart
    let markup = Self.markup(chart, name)
    let file = Self.folder.appending(path: "\(name).html")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Self.page([markup]).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(Self.page([markup]) == golden)
    }
  }

  @Test(
    "all pictures are written on one sheet",
    .enabled(if: ProcessInfo.processInfo.environment["CHART_SHEET"] != nil))
  func sheet() throws {
    let path = try #require(ProcessInfo.processInfo.environment["CHART_SHEET"])
    let figures = Figures.all.map { "<h2>\($0.name)</h2>\n" + Self.markup($0.chart, $0.name) }
    let style = Self.folder.appending(path: "chart.css").absoluteString
    try Self.page(figures, stylesheet: style)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func markup(_ chart: Chart, _ name: String) -> String {
    var writer = MarkupWriter()
    chart.resolved().write(idPrefix: bytes(name), to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func page(_ figures: [String], stylesheet: String = "chart.css") -> String {
    """
    <!doctype html>
    <meta charset="utf-8">
    <title>Charts</title>
    <link rel="stylesheet" href="\(stylesheet)">

    """ + figures.map { "<figure>\n\($0)</figure>\n" }.joined()
  }
}
