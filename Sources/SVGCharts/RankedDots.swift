/// A ranked dot plot: rows of words, each with a dot on one common axis.
///
///     let chart = RankedDots(
///       title: "Biggest differences", summary: "GB300 over H100 leads by 25.7× …",
///       axisTitle: "Times the other side", baseline: 1,
///       rows: [.init(label: "GB300 over H100", detail: "DeepSeek R1, 1k/1k", value: 25.7,
///                    text: "≥ 25.7×", isAtLeast: true)])
///     chart.resolved().write(idPrefix: "ranking", to: &writer)
///
/// Rows stand in the given order. All text is UTF-8 that the caller has formatted.
package struct RankedDots: Equatable, Sendable {
  /// What the picture is: its accessible name.
  package var title: [UInt8]
  /// What the picture says, for readers who do not see it.
  package var summary: [UInt8]
  package var axisTitle: [UInt8]
  /// Where the stems of the dots start, at an end of the axis. The axis is logarithmic if this and all
  /// values are positive.
  package var baseline: Double
  package var rows: [Row]

  /// One dot and its words.
  package struct Row: Equatable, Sendable {
    package var label: [UInt8]
    package var detail: [UInt8]
    package var value: Double
    /// The value as it is printed beside the dot.
    package var text: [UInt8]
    /// The value is a lower bound: an arrow leads on from the dot.
    package var isAtLeast: Bool

    package init(
      label: [UInt8], detail: [UInt8], value: Double, text: [UInt8], isAtLeast: Bool = false
    ) {
      self.label = label
      self.detail = detail
      self.value = value
      self.text = text
      self.isAtLeast = isAtLeast
    }
  }

  package init(
    title: [UInt8], summary: [UInt8], axisTitle: [UInt8], baseline: Double, rows: [Row]
  ) {
    self.title = title
    self.summary = summary
    self.axisTitle = axisTitle
    self.baseline = baseline
    self.rows = rows
  }
}
