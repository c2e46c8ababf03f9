import ArgumentParser
import Comparisons
import Datasets
import Methodology

/// `sitegen explain`: how a number on a page came about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains how a page's figures came about.",
    discussion: """
      Prints every row that was considered and what became of it, the frontier with the spline's \
      slopes, the formula with its numbers put in, and the verdicts.

        sitegen explain deepseek-r1-b200-vs-mi355x --target 80 --metric cost --side b
      """)

  @Argument(help: "The page: its slug, its path, or its address.")
  var page: String

  @Option(help: "The interactivity in tok/s/user; the page's middle target by default.")
  var target: Double?

  @Option(help: "One figure; those of the page's table by default.")
  var metric: ExplainedMetric?

  @Option(help: "One side; both by default.")
  var side: SideOption?

  @OptionGroup var input: ContentOptions

  @Option(help: "How the explanation is printed: text or json.")
  var format = ExplanationFormat.text

  enum SideOption: String, CaseIterable, ExpressibleByArgument {
    case a, b

    var side: Side { self == .a ? .a : .b }
  }

  enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func validate() throws {
    guard let target else { return }
    guard target.isFinite, target > 0 else {
      throw ValidationError("--target takes a positive number.")
    }
  }

  func run() throws {
    var report = Report(ReportOptions.plain)
    let dataset = input.load(&report)
    let set = dataset.map(ComparisonSet.init)
    report.add(set?.diagnostics ?? [])
    Console.printError(report.text())
    guard let dataset, let set, !report.hasErrors else { throw ExitCode(1) }
    let comparison = try PageName(page, baseURL: dataset.site.baseURL).find(in: set, dataset)
    let explanation = Explanation(
      comparison, in: dataset, target: target,
      metrics: metric.map { [$0] } ?? [.throughput, .cost, .megawatt, .concurrency],
      side: side?.side)
    switch format {
    case .text: try Console.print(ExplanationText(explanation).text)
    case .json:
      try Console.print(
        String(decoding: ExplanationJSON(explanation: explanation).bytes, as: UTF8.self))
    }
  }
}
