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
  /// - `rule`, `curve` (with `dashed` outside its range), `bound`, `ring`, `bracket`,
  ///   `leader`; `points`, whose markers hold `point` or `point dominated`;
  /// - `labels` around `name`, `value`, `rule-name` and `gap`; the legend's words are `key`;
  /// - `wide` and `narrow` on `labels` and `legend` where there are two.
  ///
  /// - Parameter idPrefix: unique in the page; the ids of the picture's parts begin with it.
  package func write(idPrefix: [UInt8], to writer: inout MarkupWriter) {
    let ids = ChartIDs(prefix: idPrefix)
    let size = marks.size
    let isOnly = layers.count == 1
    for layer in layers { layer.writeLegend(ids, marks, isOnly: isOnly, to: &writer) }
    writer.writePicture(
      .class("chart", isOnly ? "small" : nil), width: size.width, height: size.height, ids,
      title: title, summary: summary
    ) { writer in
      writeMarkers(ids, to: &writer)
      writeAxes(to: &writer)
      writeMarks(ids, to: &writer)
      for layer in layers { layer.writeLabels(isOnly: isOnly, to: &writer) }
    }
  }

  private func writePoints(_ rank: PointRank, _ ids: ChartIDs, to writer: inout MarkupWriter) {
    for points in marks.points {
      writer.writePoints(
        rank == .frontier ? points.frontier : points.dominated,
        marker: ids.reference(points, rank))
    }
  }

  private func writeMarks(_ ids: ChartIDs, to writer: inout MarkupWriter) {
    let plot = marks.frame.plot
    for rule in marks.rules {
      var path = PathData()
      path.verticalLine(at: rule.x, from: plot.top, to: plot.bottom)
      writer.writePath(path, "rule")
    }
    writePoints(.dominated, ids, to: &writer)
    for curve in marks.curves { curve.write(in: marks.frame, to: &writer) }
    writePoints(.frontier, ids, to: &writer)
    for value in marks.values {
      writer.emptyLine(
        "circle", .class("ring", value.style.className), .attribute("cx", value.at.x, decimals: 1),
        .attribute("cy", value.at.y, decimals: 1), .attribute("r", 5.5, decimals: 1))
    }
  }
}

extension CurveMark {
  fileprivate func write(in frame: PlotFrame, to writer: inout MarkupWriter) {
    let paths = paths(in: frame)
    guard paths.contains(where: { !$0.places.isEmpty }) else { return }
    writer.block("g", .class(style.className)) { writer in
      for (index, path) in paths.enumerated() where !path.places.isEmpty {
        let stretch = Stretch(rawValue: index)
        writer.writePath(
          PathData(path), stretch == .bound ? "bound" : "curve",
          stretch == .before || stretch == .after ? "dashed" : nil)
      }
    }
  }
}
