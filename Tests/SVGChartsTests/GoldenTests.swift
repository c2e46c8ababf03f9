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
    try Self.compare(name) { chart.resolved().write(idPrefix: bytes(name), to: &$0) }
  }

  @Test("a ranking is what it was", arguments: Figures.ranked.map(\.name))
  func ranked(name: String) throws {
    let chart = try #require(Figures.ranked.first { $0.name == name }).chart
    try Self.compare(name) { chart.resolved().write(idPrefix: bytes(name), to: &$0) }
  }

  private static func compare(_ name: String, _ write: (inout MarkupWriter) -> Void) throws {
    var writer = MarkupWriter()
    write(&writer)
    let markup = String(decoding: writer.bytes, as: UTF8.self)
    let file = folder.appending(path: "\(name).html")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try page(markup).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(page(markup) == golden)
    }
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
