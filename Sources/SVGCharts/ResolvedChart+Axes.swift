import Markup

extension ResolvedChart {
  /// Writes the grid, the numbers and the titles.
  ///
  /// Numbers and titles stand for both sizes of text: they are anchored at the plot's edges and
  /// moved in multiples of the text size.
  func writeAxes(to writer: inout MarkupWriter) {
    var grid = PathData()
    for tick in y.ticks {
      grid.move(to: Position(x: plot.left, y: tick.position))
      grid.horizontalLine(to: plot.right)
    }
    for tick in x.ticks {
      grid.move(to: Position(x: tick.position, y: plot.bottom))
      grid.verticalLine(to: plot.bottom + 5)
    }
    for position in y.minorTicks {
      grid.move(to: Position(x: plot.left - 4, y: position))
      grid.horizontalLine(to: plot.left)
    }
    for position in x.minorTicks {
      grid.move(to: Position(x: position, y: plot.bottom))
      grid.verticalLine(to: plot.bottom + 3)
    }
    writer.emptyLine("path", .class("grid"), .attribute("d", grid.bytes))
    writer.block("g", .class("axis"), .attribute("text-anchor", "end")) { writer in
      for tick in y.ticks {
        writer.line(
          "text", .attribute("x", plot.left - Chart.tickGap, decimals: 1),
          .attribute("y", tick.position, decimals: 1),
          .attribute("dy", AxisOffset.numberBeside.text)
        ) { $0.text(tick.text) }
      }
    }
    writer.block("g", .class("axis"), .attribute("text-anchor", "middle")) { writer in
      for tick in x.ticks {
        writer.line(
          "text", .attribute("x", tick.position, decimals: 1),
          .attribute("y", plot.bottom, decimals: 1),
          .attribute("dy", AxisOffset.numberBelow.text)
        ) { $0.text(tick.text) }
      }
    }
    writer.line(
      "text", .class("axis-title"), .attribute("x", 0), .attribute("y", plot.top, decimals: 1),
      .attribute("dy", titleOffset.text)
    ) { writer in
      writer.text("↑ ")
      writer.text(y.title)
    }
    writer.line(
      "text", .class("axis-title"), .attribute("x", size.width, decimals: 1),
      .attribute("y", plot.bottom, decimals: 1), .attribute("dy", AxisOffset.titleBelow.text),
      .attribute("text-anchor", "end")
    ) { writer in
      writer.text(x.title)
      writer.text(" →")
    }
  }

  var titleOffset: AxisOffset {
    rules.isEmpty ? .titleAboveNumbers : .titleAboveRules
  }
}
