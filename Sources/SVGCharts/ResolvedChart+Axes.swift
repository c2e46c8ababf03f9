import Markup

extension ResolvedChart {
  /// Writes the grid, the numbers and the titles.
  ///
  /// Numbers and titles stand for both sizes of text: they are anchored at the plot's edges and
  /// moved in multiples of the text size.
  func writeAxes(to writer: inout MarkupWriter) {
    var grid = PathData()
    for tick in y.ticks { grid.horizontalLine(at: tick.position, from: plot.left, to: plot.right) }
    for tick in x.ticks {
      grid.verticalLine(at: tick.position, from: plot.bottom, to: plot.bottom + 5)
    }
    for position in y.minorTicks {
      grid.horizontalLine(at: position, from: plot.left - 4, to: plot.left)
    }
    for position in x.minorTicks {
      grid.verticalLine(at: position, from: plot.bottom, to: plot.bottom + 3)
    }
    writer.emptyLine("path", .class("grid"), .attribute("d", grid.bytes))
    writer.block("g", .class("axis"), .attribute("text-anchor", "end")) { writer in
      for tick in y.ticks {
        writer.writeNumber(
          tick.text, at: Position(x: plot.left - Chart.tickGap, y: tick.position), .numberBeside)
      }
    }
    writer.block("g", .class("axis"), .attribute("text-anchor", "middle")) { writer in
      for tick in x.ticks {
        writer.writeNumber(
          tick.text, at: Position(x: tick.position, y: plot.bottom), .numberBelow)
      }
    }
    writer.writeTitle(at: Position(x: 0, y: plot.top), titleOffset, isAtEnd: false) { writer in
      writer.text("↑ ")
      writer.text(y.title)
    }
    writer.writeTitle(
      at: Position(x: size.width, y: plot.bottom), .titleBelow, isAtEnd: true
    ) { writer in
      writer.text(x.title)
      writer.text(" →")
    }
  }

  var titleOffset: AxisOffset {
    rules.isEmpty ? .titleAboveNumbers : .titleAboveRules
  }
}

extension MarkupWriter {
  fileprivate mutating func writeNumber(
    _ number: [UInt8], at place: Position, _ offset: AxisOffset
  ) {
    line(
      "text", .attribute("x", place.x, decimals: 1), .attribute("y", place.y, decimals: 1),
      .attribute("dy", offset.text)
    ) { $0.text(number) }
  }

  fileprivate mutating func writeTitle(
    at place: Position, _ offset: AxisOffset, isAtEnd: Bool, words: (inout MarkupWriter) -> Void
  ) {
    line(
      "text", .class("axis-title"), .attribute("x", place.x, decimals: 1),
      .attribute("y", place.y, decimals: 1), .attribute("dy", offset.text),
      .attribute("text-anchor", "end").when(isAtEnd), content: words)
  }
}
