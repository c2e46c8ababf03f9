import Comparisons
import Datasets
import Markup
import Methodology
import Prose

/// How often both sides answered the questions of a task correctly, and whether the difference is
/// more than chance; nothing where one side was not evaluated.
struct AccuracySection {
  let comparison: Comparison
  let dataset: Dataset
  /// What each comparison finds, one sentence a task, and what holds for all: finished HTML.
  let findings: [[UInt8]]
  let note: [UInt8]

  /// The heading of a column, and whether numbers stand in it.
  static let columns: [(name: String, isNumber: Bool)] = [
    ("Task", false), ("Side", false), ("Exact match", true), ("95% interval", true),
    ("Questions", true), ("Results", true), ("Runs", false),
  ]

  /// Whether rows must say their task; the caption does for a single one.
  private var namesTasks: Bool { comparison.accuracy.count > 1 }

  private var caption: String {
    let task = comparison.accuracy.first.map { namesTasks ? "Accuracy" : $0.taskLabel } ?? ""
    return "\(task) with 95% intervals."
  }

  func write(to html: inout MarkupWriter) {
    html.block("section", .attribute("aria-labelledby", "accuracy")) { html in
      html.line("h2", .attribute("id", "accuracy")) { $0.text("Accuracy") }
      for finding in findings { html.line("p") { $0.trustedMarkup(finding) } }
      html.block(
        "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
        .attribute("aria-label", "Accuracy")
      ) { html in
        html.block("table", .class("wide")) { html in
          html.line("caption") { $0.text(caption) }
          AccuracyTable.head(namesTasks ? Self.columns : Array(Self.columns.dropFirst()), &html)
          html.block("tbody") { html in
            for accuracy in comparison.accuracy {
              for side in [Side.a, .b] { row(accuracy.accuracy(side), of: side, &html) }
            }
          }
        }
      }
      html.line("p", .class("note")) { $0.trustedMarkup(note) }
    }
  }

  private func row(_ accuracy: Accuracy, of side: Side, _ html: inout MarkupWriter) {
    html.block("tr") { html in
      if namesTasks { html.line("td") { $0.text(accuracy.taskLabel) } }
      html.line("th", .attribute("scope", "row")) { $0.text(comparison.value(side).label) }
      for text in accuracy.figures { html.line("td", .class("number")) { $0.text(text) } }
      html.line("td") { html in
        for (position, run) in accuracy.runs(in: dataset).enumerated() {
          if position > 0 { html.text(", ") }
          guard let link = run.link else {
            html.text(run.label)
            continue
          }
          html.element("a", .attribute("href", link)) { $0.text(run.label) }
        }
      }
    }
  }
}

/// What tables of accuracies have in common.
enum AccuracyTable {
  static func head(
    _ columns: [(name: String, isNumber: Bool)], _ html: inout MarkupWriter
  ) {
    html.block("thead") { html in
      html.block("tr") { html in
        for column in columns {
          html.line("th", .attribute("scope", "col"), .class("number").when(column.isNumber)) {
            $0.text(column.name)
          }
        }
      }
    }
  }
}

extension Accuracy {
  /// Share, interval, questions of a result and number of results, as a table shows them.
  var figures: [String] {
    let most = FigureText.count(questions.upperBound)
    return [
      FigureText.accuracy(value), intervalText,
      questions.lowerBound == questions.upperBound
        ? most : "\(FigureText.count(questions.lowerBound)) to \(most)",
      FigureText.count(results.count),
    ]
  }

  /// The runs behind the figure by date, each once: the date, numbered from the second run of a day
  /// on, and where the run's record lies.
  func runs(in dataset: Dataset) -> [(label: String, link: String?)] {
    let evaluations = results.map { dataset.evaluations[$0] }.sorted {
      ($0.date, $0.runURL) < ($1.date, $1.runURL)
    }
    var runs: [(label: String, link: String?)] = []
    var last: Evaluation?
    var ofDay = 0
    for evaluation in evaluations {
      if let last, last.date == evaluation.date, last.runURL == evaluation.runURL { continue }
      ofDay = last?.date == evaluation.date ? ofDay + 1 : 1
      let day = evaluation.date.iso8601
      runs.append((ofDay > 1 ? "\(day) (\(ofDay))" : day, evaluation.runLink))
      last = evaluation
    }
    return runs
  }
}

extension ComparisonPage {
  /// Empty where the family does not compare accuracy, or one side was not evaluated.
  func accuracy() throws(AbsentFact) -> [UInt8] {
    guard !comparison.accuracy.isEmpty else { return [] }
    var findings: [[UInt8]] = []
    for finding in accuracyFindings { findings.append(try finding.html()) }
    let section = AccuracySection(
      comparison: comparison, dataset: site.dataset, findings: findings,
      note: try prose.shared(.accuracyNote).html())
    return markup { section.write(to: &$0) }
  }

  /// What is found of each task, in words.
  var accuracyFindings: [ComparisonProse.Sentence] {
    comparison.accuracy.map { prose.shared(.accuracyFinding, prose.facts.values(of: $0)) }
  }
}
