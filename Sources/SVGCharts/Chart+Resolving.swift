extension Chart {
  /// Decides where everything stands.
  package func resolved() -> ResolvedChart {
    var marks = DrawnMarks(size: size, frame: frame)
    marks.add(self)
    let wide = marks.labels(textSize: size.text, isNarrow: false)
    let layers: [LabelLayer]
    if let narrowText = size.narrowText {
      layers = [wide, marks.labels(textSize: narrowText, isNarrow: true)]
    } else {
      layers = [wide]
    }
    return ResolvedChart(
      title: title, summary: summary, xTitle: truncated(x.title), yTitle: truncated(y.title),
      marks: consume marks, layers: layers)
  }

  /// As much of an axis' title as there is room for; its arrow and a space take another 1.4 of the
  /// text size.
  private func truncated(_ title: [UInt8]) -> [UInt8] {
    TextMetrics.truncated(title, to: size.width / size.layoutText - 1.4)
  }
}
