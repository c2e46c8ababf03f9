import Comparisons
import Figures
import Datasets
import Methodology
import Prose

/// A comparison's Markdown twin: the page's facts and sentences as a reviewer or a language model
/// reads them, one sentence and one row a line.
struct ComparisonMarkdown {
  let page: ComparisonPage

  private var comparison: Comparison { page.comparison }
  private var workload: WorkloadComparison { comparison.pinned }
  private var registries: Registries { page.registries }

  func bytes() throws(AbsentFact) -> [UInt8] {
    var text = MarkdownText()
    text.heading(1, page.site.headings[page.index])
    text.paragraph([try page.prose.answer.markdown()])
    text.paragraph([try page.prose.summary.markdown()])
    try notices(&text)
    text.heading(2, "In words")
    for paragraph in page.prose.paragraphs {
      var sentences: [[UInt8]] = []
      for sentence in paragraph { sentences.append(try sentence.markdown()) }
      text.paragraph(sentences)
    }
    text.heading(2, "At matched interactivity")
    text.table(targets)
    try sameEngine(&text)
    try accuracy(&text)
    try workloads(&text)
    try trend(&text)
    text.heading(2, "Sources")
    text.table(
      [["factor", .text(comparison.a.label), .text(comparison.b.label), ""]]
        + BehindSides(comparison: comparison, dataset: page.site.dataset).lines.map { line in
          [
            .text(line.factor.rawValue), .text(line.a), .text(line.b),
            line.differs ? "differs" : "same",
          ]
        })
    text.table(knots)
    for hardware in comparison.chips {
      let entry = registries.hardware[hardware]
      text.item(
        "\(entry.label): \(PriceText(entry, basis: page.site.dataset.site.costBasis).text)")
    }
    return text.bytes
  }

  private func notices(_ text: inout MarkdownText) throws(AbsentFact) {
    guard !comparison.notices.isEmpty else { return }
    text.heading(2, "Before you rely on this")
    for (_, sentence) in page.prose.notices { text.item(markdown: try sentence.markdown()) }
  }

  private func sameEngine(_ text: inout MarkdownText) throws(AbsentFact) {
    guard page.showsSameEngine else { return }
    text.heading(2, "On the same engine")
    text.paragraph([try page.prose.shared(.sameEngineIntro).markdown()])
    guard !comparison.sameEngine.isEmpty else { return }
    let header: [MarkdownText.Cell] = [
      "engine", "tok/s/user", .text("\(comparison.a.label), tok/s/GPU"),
      .text("\(comparison.b.label), tok/s/GPU"), "finding",
    ]
    text.table(
      [header]
        + comparison.sameEngine.map { view in
          [.text(view.label(registries))] + view.cells.map { .text($0) }
            + [.text(HeadlineText(comparison: comparison, view: view).text)]
        })
  }

  private func workloads(_ text: inout MarkdownText) throws(AbsentFact) {
    guard comparison.workloads.count > 1 else { return }
    text.heading(2, "Other workloads")
    for workload in comparison.workloads.dropFirst() {
      text.item(
        "\(page.site.label(of: workload.workload)), at "
          + "\(FigureText.target(workload.middle.target)) tok/s/user: "
          + HeadlineText(comparison: comparison, workload: workload).text)
    }
    text.endList()
    for sentence in page.prose.oneSided { text.paragraph([try sentence.markdown()]) }
  }

  /// One line per target, metric and side.
  private var targets: [[MarkdownText.Cell]] {
    var lines: [[MarkdownText.Cell]] = [
      [
        "tok/s/user", "metric", .text(comparison.a.label), .text(comparison.b.label), "ahead",
      ]
    ]
    for point in workload.points {
      for metric in TableMetric.allCases {
        let cells = [Side.a, .b].map { side in
          let value = metric.value(of: side, at: point, in: workload)
          return MarkdownText.Cell.text(
            value.note.map { "\(value.text) (\($0))" } ?? value.text)
        }
        lines.append(
          [.text(FigureText.target(point.target)), "\(metric.label), \(metric.unit)"] + cells
            + [.text(metric.verdict(of: point).map(mark) ?? "")])
      }
    }
    return lines
  }

  private func mark(_ verdict: Verdict) -> String {
    guard let winner = verdict.winner else { return verdict.kind == .tie ? "tie" : "no verdict" }
    return comparison.value(winner).label
      + (verdict.kind == .withinBracket ? " (within the measured bracket)" : "")
  }

  /// The knots of both frontiers.
  private var knots: [[MarkdownText.Cell]] {
    var lines: [[MarkdownText.Cell]] = [
      [
        "side", "tok/s/user", "tok/s/GPU", "engine", "spec decoding", "deployment", "concurrency",
        "run", "image or source",
      ]
    ]
    for side in [Side.a, .b] {
      guard let measured = workload.side(side) else { continue }
      for index in measured.curve.frontier.knots.indices {
        let row = page.site.dataset.rows[measured.row(ofKnot: index)]
        let date = row.date.iso8601
        lines.append([
          .text(comparison.value(side).label), .text(FigureText.interactivity(row.interactivity)),
          .text(FigureText.tableThroughput(row.throughput)),
          .text(registries.engines[row.configuration.engine].label),
          .text(registries.specMethods[row.configuration.specMethod].label),
          .text(row.configuration.shapeText), .text(FigureText.count(row.concurrency)),
          row.link.map { .link(date, to: $0) } ?? .text(date), .text(row.origin),
        ])
      }
    }
    return lines
  }
}

/// Appends Markdown whose texts are data: every mark in them is escaped.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []

  mutating func heading(_ level: Int, _ text: String) {
    if !bytes.isEmpty { endBlock() }
    bytes += String(repeating: "#", count: level).utf8
    bytes.append(UInt8(ascii: " "))
    appendMarkdown(text, to: &bytes)
    bytes += "\n\n".utf8
  }

  /// Finished Markdown, one sentence a line.
  mutating func paragraph(_ sentences: [[UInt8]]) {
    for sentence in sentences {
      bytes += sentence
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func item(_ text: String) {
    bytes += "- ".utf8
    appendMarkdown(text, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func item(markdown: [UInt8]) {
    bytes += "- ".utf8
    bytes += markdown
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Ends a list, so that what follows is a paragraph of its own.
  mutating func endList() { endBlock() }

  /// What stands in one cell of a table.
  enum Cell: ExpressibleByStringInterpolation {
    case text(String)
    case link(String, to: String)
    /// Several links, or texts where there is no link.
    case links([(label: String, link: String?)])

    init(stringLiteral text: String) { self = .text(text) }
  }

  /// The first line is the header.
  mutating func table(_ lines: [[Cell]]) {
    for (index, line) in lines.enumerated() {
      for cell in line {
        bytes += "| ".utf8
        append(cell)
        bytes.append(UInt8(ascii: " "))
      }
      bytes += "|\n".utf8
      if index == 0 { bytes += (String(repeating: "| --- ", count: line.count) + "|\n").utf8 }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .text(let text): appendMarkdown(text, to: &bytes)
    case .link(let text, let destination):
      bytes.append(UInt8(ascii: "["))
      appendMarkdown(text, to: &bytes)
      bytes += "](".utf8
      appendDestination(destination, to: &bytes)
      bytes.append(UInt8(ascii: ")"))
    case .links(let links):
      for (position, (label, link)) in links.enumerated() {
        if position > 0 { bytes += ", ".utf8 }
        append(link.map { .link(label, to: $0) } ?? .text(label))
      }
    }
  }

  private mutating func endBlock() {
    if !bytes.suffix(2).elementsEqual("\n\n".utf8) { bytes.append(UInt8(ascii: "\n")) }
  }
}
