import Markup

extension ResolvedRankedDots {
  /// Writes both pictures as `svg` elements of the classes `chart wide` and `chart narrow`, of which
  /// the stylesheet shows one.
  ///
  /// Besides the classes of a chart: `stem` on the lines to the dots, `arrow` on those that lead on
  /// from a lower bound, `second` on the second line of words.
  ///
  /// - Parameter idPrefix: unique in the page; the ids of the pictures' parts begin with it.
  package func write(idPrefix: [UInt8], to writer: inout MarkupWriter) {
    write(wide, .class("chart", "wide"), ChartIDs(prefix: idPrefix), to: &writer)
    let narrowID: StaticString = "-narrow"
    write(
      narrow, .class("chart small", "narrow"),
      ChartIDs(prefix: narrowID.withUTF8Buffer { idPrefix + $0 }), to: &writer)
  }

  private func write(
    _ picture: Picture, _ classes: Attribute, _ ids: ChartIDs, to writer: inout MarkupWriter
  ) {
    writer.block(
      "svg", classes, .attribute("xmlns", "http://www.w3.org/2000/svg"),
      .attribute("viewBox", viewBox(width: picture.width, height: picture.height)),
      .attribute("width", picture.width, decimals: 1),
      .attribute("height", picture.height, decimals: 1), .attribute("role", "img"),
      .attribute("aria-labelledby", ids.id("title") + [UInt8(ascii: " ")] + ids.id("desc"))
    ) { writer in
      writer.line("title", .attribute("id", ids.id("title"))) { $0.text(title) }
      writer.line("desc", .attribute("id", ids.id("desc"))) { $0.text(summary) }
      picture.writeAxis(to: &writer)
      writer.block("g", .class("series-a")) { picture.writeDots(to: &$0) }
      writer.block("g", .class("labels")) { picture.writeWords(to: &$0) }
    }
  }
}

extension ResolvedRankedDots.Picture {
  fileprivate func writeAxis(to writer: inout MarkupWriter) {
    var grid = PathData()
    for tick in axis.ticks {
      grid.move(to: Position(x: tick.position, y: plot.top))
      grid.verticalLine(to: plot.bottom)
    }
    writer.emptyLine("path", .class("grid"), .attribute("d", grid.bytes))
    writer.block("g", .class("axis"), .attribute("text-anchor", "middle")) { writer in
      for tick in axis.ticks {
        writer.line(
          "text", .attribute("x", tick.position, decimals: 1),
          .attribute("y", plot.bottom, decimals: 1), .attribute("dy", "1.1em")
        ) { $0.text(tick.text) }
      }
    }
    writer.line(
      "text", .class("axis-title"), .attribute("x", width - 1, decimals: 1),
      .attribute("y", plot.bottom, decimals: 1), .attribute("dy", "2.6em"),
      .attribute("text-anchor", "end")
    ) { writer in
      writer.text(axis.title)
      writer.text(" →")
    }
  }

  fileprivate func writeDots(to writer: inout MarkupWriter) {
    var stems = PathData()
    var arrows = PathData()
    for row in rows {
      stems.move(to: Position(x: baseline, y: row.dot.y))
      stems.horizontalLine(to: row.dot.x)
      guard row.isAtLeast else { continue }
      let tip = row.dot.x + RankedDots.arrowLength
      arrows.move(to: row.dot)
      arrows.horizontalLine(to: tip)
      arrows.polyline([
        Position(x: tip - 4, y: row.dot.y - 4), Position(x: tip, y: row.dot.y),
        Position(x: tip - 4, y: row.dot.y + 4),
      ])
    }
    writer.emptyLine("path", .class("stem"), .attribute("d", stems.bytes))
    if !arrows.bytes.isEmpty {
      writer.emptyLine("path", .class("arrow"), .attribute("d", arrows.bytes))
    }
    for row in rows {
      writer.emptyLine(
        "circle", .class("point"), .attribute("cx", row.dot.x, decimals: 1),
        .attribute("cy", row.dot.y, decimals: 1), .attribute("r", 5))
    }
  }

  fileprivate func writeWords(to writer: inout MarkupWriter) {
    for row in rows {
      writer.write(row.label, .class("name"))
      writer.write(row.detail, .class("second"))
      writer.write(row.value, .class("value"))
    }
  }
}

extension MarkupWriter {
  fileprivate mutating func write(_ word: ResolvedRankedDots.Word, _ classes: Attribute) {
    line(
      "text", classes, .attribute("x", word.place.x, decimals: 1),
      .attribute("y", word.place.baseline, decimals: 1)
    ) { $0.text(word.text) }
  }
}
