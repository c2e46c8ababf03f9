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
    writer.writePicture(
      classes, width: picture.width, height: picture.height, ids, title: title, summary: summary
    ) { writer in
      picture.writeAxis(to: &writer)
      writer.block("g", .class("series-a")) { picture.writeDots(to: &$0) }
      writer.block("g", .class("labels")) { picture.writeWords(to: &$0) }
    }
  }
}

extension ResolvedRankedDots.Picture {
  fileprivate func writeAxis(to writer: inout MarkupWriter) {
    var grid = PathData()
    func x(_ tick: DecimalTick) -> Double {
      plot.left + plot.width * scale.position(of: tick.value)
    }
    for tick in scale.ticks {
      grid.verticalLine(at: x(tick), from: plot.top, to: plot.bottom)
    }
    writer.writePath(grid, "grid")
    writer.block("g", .class("axis"), .attribute("text-anchor", "middle")) { writer in
      for tick in scale.ticks {
        writer.writeText(tick.text, x: x(tick), y: plot.bottom, offset: .attribute("dy", "1.1em"))
      }
    }
    writer.writeText(
      axisTitle + Array(" →".utf8), .class("axis-title"), x: width - 1, y: plot.bottom,
      offset: .attribute("dy", "2.6em"),
      anchor: .end)
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
    writer.writePath(stems, "stem")
    if !arrows.bytes.isEmpty { writer.writePath(arrows, "arrow") }
    for row in rows {
      writer.emptyLine(
        "circle", .class("point"), .attribute("cx", row.dot.x, decimals: 1),
        .attribute("cy", row.dot.y, decimals: 1), .attribute("r", 5))
    }
  }

  fileprivate func writeWords(to writer: inout MarkupWriter) {
    for row in rows {
      row.label.write("name", to: &writer)
      row.detail.write("second", to: &writer)
      row.value.write("value", to: &writer)
    }
  }
}

extension ResolvedRankedDots.Word {
  fileprivate func write(_ name: StaticString, to writer: inout MarkupWriter) {
    writer.writeText(text, .class(name), x: place.x, y: place.baseline)
  }
}
