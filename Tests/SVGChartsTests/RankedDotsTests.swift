import Markup
@testable import SVGCharts
import Testing

@Suite("Ranked dots")
struct RankedDotsTests {
  private func chart(_ values: [Double], bound: Bool = false) -> RankedDots {
    RankedDots(
      title: bytes("t"), summary: bytes("s"), axisTitle: bytes("Times"), baseline: 1,
      rows: values.map {
        RankedDots.Row(
          label: bytes("A over B"), detail: bytes("on C"), value: $0, text: bytes("\($0)×"),
          isAtLeast: bound)
      })
  }

  @Test("equal ratios are equally far apart, from a baseline of one")
  func positions() {
    let picture = chart([100, 10]).resolved().wide
    #expect(picture.baseline == picture.plot.left)
    #expect(picture.rows.map(\.dot.x)[0] == picture.plot.right)
    let middle = (picture.plot.left + picture.plot.right) / 2
    #expect((picture.rows[1].dot.x - middle).magnitude < 1e-9)
  }

  @Test("rows stand in the given order, all as high")
  func order() {
    let picture = chart([2, 9, 4]).resolved().narrow
    #expect(picture.rows.map(\.dot.y) == [52, 120, 188])
  }

  @Test("an arrow leads on from a bound, before its text, and from nothing else")
  func bounds() {
    let exact = chart([2, 4]).resolved().wide
    let bound = chart([2, 4], bound: true).resolved().wide
    #expect(exact.rows.allSatisfy { !$0.isAtLeast && $0.value.place.x == $0.dot.x + 10 })
    #expect(bound.rows.allSatisfy { $0.isAtLeast && $0.value.place.x == $0.dot.x + 24 })
    var writer = MarkupWriter()
    chart([2, 4]).resolved().write(idPrefix: bytes("t"), to: &writer)
    #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("\"arrow\""))
  }

  @Test("what cannot be drawn has no row")
  func undrawable() {
    #expect(chart([.nan, 2, .infinity]).resolved().wide.rows.count == 1)
    #expect(chart([]).resolved().wide.rows.isEmpty)
  }

  @Test("words keep to their column, and values to the picture")
  func room() {
    for (_, chart) in Figures.ranked {
      let resolved = chart.resolved()
      for (picture, room) in [
        (resolved.wide, resolved.wide.plot.left), (resolved.narrow, resolved.narrow.width),
      ] {
        for row in picture.rows {
          #expect(TextMetrics.width(row.label.text, isBold: true) * 14 <= room)
          #expect(TextMetrics.width(row.detail.text) * 14 <= room)
          #expect(row.value.place.x + TextMetrics.width(row.value.text) * 14 <= picture.width)
        }
      }
    }
  }
}
