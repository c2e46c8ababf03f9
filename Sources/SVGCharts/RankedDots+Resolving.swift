extension RankedDots {
  /// Decides where everything stands.
  package func resolved() -> ResolvedRankedDots {
    ResolvedRankedDots(
      title: title, summary: summary, wide: picture(.wide), narrow: picture(.narrow))
  }

  /// How a picture is laid out; text is 14 units high in both.
  private struct Layout {
    let width: Double
    let rowHeight: Double
    /// From the top of a row to its dot, and to the baselines of its words.
    let dot: Double
    let label: Double
    let detail: Double
    /// Whether the words have a column of their own, left of the dots.
    let hasColumn: Bool

    static let wide = Layout(
      width: 640, rowHeight: 44, dot: 22, label: 17, detail: 36, hasColumn: true)
    static let narrow = Layout(
      width: 360, rowHeight: 68, dot: 52, label: 17, detail: 36, hasColumn: false)
  }

  private static let textSize = 14.0
  /// Between a dot, its arrow and its value.
  private static let gap = 10.0
  static let arrowLength = 14.0

  private func picture(_ layout: Layout) -> ResolvedRankedDots.Picture {
    let text = Self.textSize
    let rows = rows.filter { $0.value.isDrawable }
    var column = 0.0
    var valueWidth = 0.0
    for row in rows {
      column = max(column, TextMetrics.width(row.label, isBold: true) * text)
      column = max(column, TextMetrics.width(row.detail) * text)
      valueWidth = max(valueWidth, TextMetrics.width(row.text) * text)
    }
    column = layout.hasColumn ? min(column.rounded(.up), layout.width * 0.6) : 0
    let left = layout.hasColumn ? column + 16 : 8
    let plot = Box(
      left: left, top: 0,
      right: layout.width - (Self.gap + Self.arrowLength + valueWidth).rounded(.up),
      bottom: layout.rowHeight * Double(rows.count))
    let scale = scale(rows, length: plot.width)
    func x(_ value: Double) -> Double { plot.left + plot.width * scale.position(of: value) }
    // Some letters reach out to the left of where they stand.
    let room = layout.hasColumn ? column : layout.width - 1
    return ResolvedRankedDots.Picture(
      width: layout.width, height: plot.bottom + 3.2 * text, plot: plot,
      axisTitle: TextMetrics.truncated(axisTitle, to: layout.width / text - 1.4), scale: scale,
      baseline: x(baseline),
      rows: rows.enumerated().map { index, row in
        let top = layout.rowHeight * Double(index)
        let dot = Position(x: x(row.value), y: top + layout.dot)
        func word(_ word: [UInt8], _ baseline: Double, isBold: Bool) -> ResolvedRankedDots.Word {
          ResolvedRankedDots.Word(
            text: TextMetrics.truncated(word, to: room / text, isBold: isBold),
            place: TextPlace(x: 1, baseline: top + baseline, anchor: .start))
        }
        return ResolvedRankedDots.Row(
          dot: dot, isAtLeast: row.isAtLeast, label: word(row.label, layout.label, isBold: true),
          detail: word(row.detail, layout.detail, isBold: false),
          value: ResolvedRankedDots.Word(
            text: row.text,
            place: TextPlace(
              x: dot.x + Self.gap + (row.isAtLeast ? Self.arrowLength : 0),
              baseline: dot.y + 0.35 * text, anchor: .start)))
      })
  }

  /// The scale with the most ticks whose numbers have room.
  private func scale(_ rows: [Row], length: Double) -> Scale {
    let values = [baseline] + rows.map { $0.value }
    return Scale(.logarithmic, values: values, length: length) { tick, next in
      let widths = TextMetrics.width(tick.text) + TextMetrics.width(next.text)
      return (widths / 2 + 0.5) * Self.textSize
    }
  }
}
