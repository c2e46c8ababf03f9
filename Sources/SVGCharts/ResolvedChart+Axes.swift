import Markup

extension ResolvedChart {
  /// Writes the grid, the numbers and the titles.
  ///
  /// Numbers and titles stand for both sizes of text: they are anchored at the plot's edges and
  /// moved in multiples of the text size.
  func writeAxes(to writer: inout MarkupWriter) {
    let frame = marks.frame
    let plot = frame.plot
    var grid = PathData()
    for tick in frame.y.ticks {
      grid.horizontalLine(at: frame.vertical(tick.value), from: plot.left, to: plot.right)
    }
    for tick in frame.x.ticks {
      grid.verticalLine(at: frame.horizontal(tick.value), from: plot.bottom, to: plot.bottom + 5)
    }
    for value in frame.y.minorTicks {
      grid.horizontalLine(at: frame.vertical(value), from: plot.left - 4, to: plot.left)
    }
    for value in frame.x.minorTicks {
      grid.verticalLine(at: frame.horizontal(value), from: plot.bottom, to: plot.bottom + 3)
    }
    writer.writePath(grid, "grid")
    writer.block("g", .class("axis"), .attribute("text-anchor", "end")) { writer in
      for tick in frame.y.ticks {
        writer.writeText(
          tick.text, x: plot.left - Chart.tickGap, y: frame.vertical(tick.value),
          offset: .attribute("dy", AxisOffset.numberBeside.text))
      }
    }
    writer.block("g", .class("axis"), .attribute("text-anchor", "middle")) { writer in
      for tick in frame.x.ticks {
        writer.writeText(
          tick.text, x: frame.horizontal(tick.value), y: plot.bottom,
          offset: .attribute("dy", AxisOffset.numberBelow.text))
      }
    }
    writer.writeText(
      Self.up + yTitle, .class("axis-title"), x: 0, y: plot.top,
      offset: .attribute("dy", frame.titleOffset.text))
    writer.writeText(
      xTitle + Self.right, .class("axis-title"), x: marks.size.width, y: plot.bottom,
      offset: .attribute("dy", AxisOffset.titleBelow.text), anchor: .end)
  }

  /// The arrows at the titles, `↑ ` and ` →`, in UTF-8.
  private static var up: [UInt8] { [0xE2, 0x86, 0x91, 0x20] }
  private static var right: [UInt8] { [0x20, 0xE2, 0x86, 0x92] }
}
