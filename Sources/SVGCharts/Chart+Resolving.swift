extension Chart {
  /// Decides where everything stands.
  package func resolved() -> ResolvedChart {
    var marks = DrawnMarks(size: size, frame: frame)
    marks.add(self)
    var layout = LabelLayout(
      marks: marks, textSize: size.text, isNarrow: false)
    let wide = layout.layer()
    var layers = [wide]
    if let narrowText = size.narrowText {
      layout.textSize = narrowText
      layout.isNarrow = true
      layers = [wide, layout.layer()]
    }
    return ResolvedChart(
      title: title, summary: summary, xTitle: truncated(x.title), yTitle: truncated(y.title),
      marks: layout.marks, layers: layers)
  }

  /// As much of an axis' title as there is room for; its arrow and a space take another 1.4 of the
  /// text size.
  private func truncated(_ title: [UInt8]) -> [UInt8] {
    TextMetrics.truncated(title, to: size.width / size.layoutText - 1.4)
  }
}
