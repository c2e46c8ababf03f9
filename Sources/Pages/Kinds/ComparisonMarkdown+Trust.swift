import Comparisons
import Datasets
import Methodology
import Prose

extension ComparisonMarkdown {
  /// Both sides' accuracy, where both were evaluated.
  func accuracy(_ text: inout MarkdownText) throws(AbsentFact) {
    let comparison = page.comparison
    guard !comparison.accuracy.isEmpty else { return }
    text.heading(2, "Accuracy")
    for finding in page.accuracyFindings { text.paragraph([try finding.markdown()]) }
    var lines: [[MarkdownText.Cell]] = [AccuracySection.columns.map { .text($0.name) }]
    for accuracy in comparison.accuracy {
      for side in [Side.a, .b] {
        let ofSide = accuracy.accuracy(side)
        lines.append(
          [.text(ofSide.taskLabel), .text(comparison.value(side).label)]
            + ofSide.figures.map { .text($0) } + [.links(ofSide.runs(in: page.site.dataset))])
      }
    }
    text.table(lines)
    text.paragraph([try page.prose.shared(.accuracyNote).markdown()])
  }

  /// Both sides over time, where either was run on several days.
  func trend(_ text: inout MarkdownText) throws(AbsentFact) {
    guard let trend = page.trend else { return }
    text.heading(2, "Over time")
    let values = page.prose.facts.values(of: trend)
    text.paragraph([
      try page.prose.shared(.trendCaption, values).markdown(),
      try page.prose.shared(.trendNote, values).markdown(),
    ])
    text.table(
      [["after the runs of", .text(page.comparison.a.label), .text(page.comparison.b.label)]]
        + trend.days.map { day in
          [.text(day.date.iso8601), .text(day.text(.a)), .text(day.text(.b))]
        })
  }
}
