import ArgumentParser
import Comparisons
import Datasets

/// `sitegen list`: every comparison that the content allows, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists every comparison: URL, workload, sides, row counts.",
    discussion: "One line a page, with tabs between its columns. Needs no templates.")

  @OptionGroup var input: ContentOptions
  @OptionGroup var reporting: ReportOptions

  func run() throws {
    var report = Report(reporting)
    let dataset = input.load(&report)
    let set = dataset.map(ComparisonSet.init)
    report.add(set?.diagnostics ?? [])
    Console.printError(report.text())
    guard let dataset, let set, !report.hasErrors else { throw ExitCode(1) }
    var text = "url\tworkload\ta\tb\trows_a\trows_b\n"
    for comparison in set.comparisons {
      let pinned = comparison.pinned
      let columns = [
        comparison.path, pinned.workload.label(dataset.registries), comparison.a.label,
        comparison.b.label, String(pinned.a?.rows.count ?? 0), String(pinned.b?.rows.count ?? 0),
      ]
      text += columns.joined(separator: "\t") + "\n"
    }
    try Console.print(text)
  }
}
