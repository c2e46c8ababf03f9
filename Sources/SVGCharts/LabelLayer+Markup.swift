import Markup

extension LabelLayer {
  /// Writes the words of one size, each with its leader.
  func writeLabels(isOnly: Bool, to writer: inout MarkupWriter) {
    writer.block("g", .class("labels", isOnly ? nil : widthClass)) { writer in
      for bracket in brackets {
        writer.emptyLine("path", .class("bracket"), .attribute("d", PathData(bracket).bytes))
      }
      for label in labels { label.write(to: &writer) }
    }
  }

  /// Writes the legend as a picture of its own, so that the chart is as high with either.
  func writeLegend(_ ids: ChartIDs, width: Double, isOnly: Bool, to writer: inout MarkupWriter) {
    writer.block(
      "svg", .class("chart legend", isOnly ? "small" : widthClass),
      .attribute("viewBox", viewBox(width: width, height: legendHeight)),
      .attribute("width", width, decimals: 1), .attribute("height", legendHeight, decimals: 1),
      .attribute("aria-hidden", "true")
    ) { writer in
      for entry in legend { entry.write(ids, textSize: textSize, to: &writer) }
    }
  }

  private var widthClass: StaticString { isNarrow ? "narrow" : "wide" }
}

extension PlacedLabel {
  fileprivate func write(to writer: inout MarkupWriter) {
    if let leader {
      writer.emptyLine(
        "path", .class("leader", style?.className),
        .attribute("d", PathData([leader.start, leader.end]).bytes))
    }
    writer.line(
      "text", .class(role.className, style?.className), .attribute("x", place.x, decimals: 1),
      .attribute("y", place.baseline, decimals: 1), place.anchorAttribute
    ) { $0.text(text) }
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

extension TextPlace {
  fileprivate var anchorAttribute: Attribute {
    switch anchor {
    case .start: .attribute("text-anchor", "start").when(false)
    case .middle: .attribute("text-anchor", "middle")
    case .end: .attribute("text-anchor", "end")
    }
  }
}

extension LegendEntry {
  fileprivate func write(_ ids: ChartIDs, textSize: Double, to writer: inout MarkupWriter) {
    var x = at.x + sample.firstPoint * textSize
    if case .series(let style, _) = sample {
      var line = PathData()
      line.move(to: at)
      line.horizontalLine(to: at.x + 2 * sample.firstPoint * textSize)
      writer.emptyLine("path", .class("curve", style.className), .attribute("d", line.bytes))
    }
    for key in sample.keys {
      writer.writePoints([Position(x: x, y: at.y)], marker: ids.reference(key, .frontier))
      x += 0.9 * textSize
    }
    writer.line(
      "text", .class("key"), .attribute("x", place.x, decimals: 1),
      .attribute("y", place.baseline, decimals: 1)
    ) { $0.text(text) }
  }
}

extension LegendEntry.Sample {
  /// From the start of a sample to its first point, in multiples of the text size.
  fileprivate var firstPoint: Double {
    switch self {
    case .series: 0.9
    case .points: 0.4
    }
  }
}
