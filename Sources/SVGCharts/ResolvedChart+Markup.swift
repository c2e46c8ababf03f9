import Markup
import Numerals

extension ResolvedChart {
  /// Writes the picture: the legend, where there is one, as an `svg` element for each size of text,
  /// then the chart as an `svg` element; one element a line, coordinates to a tenth.
  ///
  /// Looks are the stylesheet's: elements carry classes, never colours. The classes are
  ///
  /// - `chart` on each `svg`, with `legend` on those of the legend; `small` where there is one size
  ///   of text;
  /// - `grid` lines at ticks; `axis` around numbers, `axis-title`;
  /// - `series-a` … `series-j` on everything that belongs to a series;
  /// - `band`, `rule`, `curve` (with `dashed` outside its range), `bound`, `ring`, `bracket`,
  ///   `leader`; `points`, whose markers hold `point` or `point dominated`;
  /// - `labels` around `name`, `value`, `rule-name` and `gap`; the legend's words are `key`;
  /// - `wide` and `narrow` on `labels` and `legend` where there are two.
  ///
  /// - Parameter idPrefix: unique in the page; the ids of the picture's parts begin with it.
  package func write(idPrefix: [UInt8], to writer: inout MarkupWriter) {
    let ids = ChartIDs(prefix: idPrefix)
    for layer in layers where !layer.legend.isEmpty {
      layer.writeLegend(ids, width: size.width, isOnly: layers.count == 1, to: &writer)
    }
    writer.block(
      "svg", .class("chart", size.narrowText == nil ? "small" : nil),
      .attribute("xmlns", "http://www.w3.org/2000/svg"),
      .attribute("viewBox", viewBox(width: size.width, height: size.height)),
      .attribute("width", size.width, decimals: 1), .attribute("height", size.height, decimals: 1),
      .attribute("role", "img"),
      .attribute("aria-labelledby", ids.id("title") + [UInt8(ascii: " ")] + ids.id("desc"))
    ) { writer in
      writer.line("title", .attribute("id", ids.id("title"))) { $0.text(title) }
      writer.line("desc", .attribute("id", ids.id("desc"))) { $0.text(summary) }
      writeMarkers(ids, to: &writer)
      writeAxes(to: &writer)
      writeMarks(ids, to: &writer)
      for layer in layers { layer.writeLabels(isOnly: layers.count == 1, to: &writer) }
    }
  }

  private func writeMarks(_ ids: ChartIDs, to writer: inout MarkupWriter) {
    for band in bands {
      writer.emptyLine(
        "rect", .class("band"), .attribute("x", band.left, decimals: 1),
        .attribute("y", band.top, decimals: 1), .attribute("width", band.width, decimals: 1),
        .attribute("height", band.height, decimals: 1))
    }
    for x in rules {
      var path = PathData()
      path.move(to: Position(x: x, y: plot.top))
      path.verticalLine(to: plot.bottom)
      writer.emptyLine("path", .class("rule"), .attribute("d", path.bytes))
    }
    for points in points {
      let marker = ids.reference(points.key, .dominated)
      writer.writePoints(points.dominated, marker: marker)
    }
    for curve in curves { curve.write(to: &writer) }
    for points in points {
      let marker = ids.reference(points.key, .frontier)
      writer.writePoints(points.frontier, marker: marker)
    }
    for ring in rings {
      writer.emptyLine(
        "circle", .class("ring", ring.style.className), .attribute("cx", ring.at.x, decimals: 1),
        .attribute("cy", ring.at.y, decimals: 1), .attribute("r", 5.5, decimals: 1))
    }
  }
}

/// The value of the attribute for a picture that starts at the origin.
func viewBox(width: Double, height: Double) -> [UInt8] {
  let origin: StaticString = "0 0 "
  var box = origin.withUTF8Buffer { Array($0) }
  appendTrimmed(width, decimals: 1, to: &box)
  box.append(UInt8(ascii: " "))
  appendTrimmed(height, decimals: 1, to: &box)
  return box
}

extension ResolvedCurve {
  fileprivate func write(to writer: inout MarkupWriter) {
    guard !pieces.isEmpty else { return }
    writer.block("g", .class(style.className)) { writer in
      for piece in pieces {
        let classes: Attribute =
          switch piece.kind {
          case .solid: .class("curve")
          case .dashed: .class("curve", "dashed")
          case .bound: .class("bound")
          }
        writer.emptyLine("path", classes, .attribute("d", PathData(piece.path).bytes))
      }
    }
  }
}
