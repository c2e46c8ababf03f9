extension Chart {
  /// How many of a series' dominated points are drawn.
  package struct Thinning: Equatable, Sendable {
    package let style: SeriesStyle
    package let shown: Int
    package let total: Int
  }

  /// The dominated points of each series that has more than are drawn.
  package var thinnings: [Thinning] {
    SeriesStyle.allCases.compactMap { style in
      var total = 0
      for mark in points where mark.style == style {
        total += mark.dominated.count { $0.isDrawable }
      }
      let shown = min(total, PointsMark.dominatedLimit)
      return shown < total ? Thinning(style: style, shown: shown, total: total) : nil
    }
  }
}
