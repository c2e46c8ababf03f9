import ArgumentParser

extension BuildCommand {
  /// Compares the output with what the sources make.
  func compare(
    _ comparison: OutputComparison, _ report: inout Report, _ stopwatch: inout Stopwatch
  ) throws {
    do throws(OutputFailure) {
      report.add(try comparison.run(against: output, whileWaiting: sayWaiting))
    } catch {
      try fail(error, report)
    }
    stopwatch.lap("compare")
    guard !report.hasErrors else {
      Console.printError(report.text(consequence: "run sitegen build and commit what changes"))
      throw ExitCode(1)
    }
    Console.printError(report.text())
    if !quiet { try Console.print("\(output) is what the sources make\n") }
    if timings { try Console.print(stopwatch.report(pages: comparison.site.pageCount)) }
  }
}
