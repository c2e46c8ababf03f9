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
      for entry in legend { write(entry, ids, marks, to: &writer) }
    }
  }

  /// Writes a sample and what it means.
  private func write(
    _ entry: PlacedLabel, _ ids: ChartIDs, _ marks: DrawnMarks, to writer: inout MarkupWriter
  ) {
    guard let sample = entry.leader else { return }
    if let line = entry.style {
      var data = PathData()
      data.horizontalLine(at: sample.start.y, from: sample.start.x, to: sample.end.x)
      writer.writePath(data, "curve", line.className)
    }
    var x = sample.start.x + (entry.style == nil ? 0.4 : 0.9) * textSize
    for index in entry.points {
      writer.writePoints(
        [Position(x: x, y: sample.start.y)],
        marker: ids.reference(marks.points[index], .frontier))
      x += 0.9 * textSize
    }
    writer.writeText(entry.text, .class("key"), x: entry.place.x, y: entry.place.baseline)
  }

  private var widthClass: StaticString { isNarrow ? "narrow" : "wide" }
}

extension PlacedLabel {
  fileprivate func write(to writer: inout MarkupWriter) {
    if let leader {
      writer.writePath(PathData([leader.start, leader.end]), "leader", style?.className)
    }
    writer.writeText(
      text, .class(role.className, style?.className), x: place.x, y: place.baseline,
      anchor: place.anchor)
  }
}

extension PlacedLabel.Role {
  fileprivate var className: StaticString {
    switch self {
    case .series: "name"
    case .value: "value"
    case .rule: "rule-name"
    case .gap: "gap"
    case .key: "key"
    }
  }
}
