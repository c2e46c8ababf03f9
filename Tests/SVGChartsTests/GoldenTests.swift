import Foundation
import Markup
import SVGCharts
import Testing

/// Compares every picture with the file beside this one, byte by byte.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes the files instead, and fails so that no
/// run that records can pass for one that compares. `make charts` draws all of them for eyes.
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
      try Self.page(markup).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(Self.page(markup) == golden)
    }
  }

  private static func markup(_ chart: Chart, _ name: String) -> String {
    var writer = MarkupWriter()
    chart.resolved().write(idPrefix: bytes(name), to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func page(_ figure: String) -> String {
    """
    <!doctype html>
    <meta charset="utf-8">
    <title>Charts</title>
    <link rel="stylesheet" href="../../../Templates/assets/style.css">
    <figure>
    \(figure)</figure>

    """
  }
}
