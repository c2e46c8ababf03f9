import Markup

extension LabelLayer {
  /// Writes the words of one size, each with its leader.
  func writeLabels(isOnly: Bool, to writer: inout MarkupWriter) {
    writer.block("g", .class("labels", isOnly ? nil : widthClass)) { writer in
      if !bracket.isEmpty { writer.writePath(PathData(bracket), "bracket") }
      for label in labels { label.write(to: &writer) }
    }
  }

  /// Writes the legend, if there is one, as a picture of its own, so that the chart is as high with
  /// either.
  func writeLegend(
    _ ids: ChartIDs, _ marks: DrawnMarks, isOnly: Bool, to writer: inout MarkupWriter
  ) {
    guard !legend.isEmpty else { return }
    writer.writeSVG(
      .class("chart legend", isOnly ? "small" : widthClass), width: marks.size.width,
      height: legendHeight
    ) { writer in
      for entry in legend { entry.write(ids, marks, textSize: textSize, to: &writer) }
    }
  }

  private var widthClass: StaticString { isNarrow ? "narrow" : "wide" }
}

extension PlacedLabel {
  fileprivate func write(to writer: inout MarkupWriter) {
    if let leader {
      writer.writePath(PathData([leader.start, leader.end]), "leader", style?.className)
    }
    writer.writeText(
      text, role.className, style?.className, x: place.x, y: place.baseline, anchor: place.anchor)
  }
}

extension PlacedLabel.Role {
  fileprivate var className: StaticString {
    switch self {
    case .series: "name"
    case .value: "value"
    case .rule: "rule-name"
    case .gap: "gap"
    }
  }
}

extension LegendEntry {
  fileprivate func write(
    _ ids: ChartIDs, _ marks: DrawnMarks, textSize: Double, to writer: inout MarkupWriter
  ) {
    let firstPoint = (line == nil ? 0.4 : 0.9) * textSize
    if let line {
      var data = PathData()
      data.horizontalLine(at: at.y, from: at.x, to: at.x + 2 * firstPoint)
      writer.writePath(data, "curve", line.className)
    }
    var x = at.x + firstPoint
    for index in points {
      writer.writePoints(
        [Position(x: x, y: at.y)], marker: ids.reference(marks.points[index], .frontier))
      x += 0.9 * textSize
    }
    writer.writeText(text, "key", x: place.x, y: place.baseline)
  }
}
