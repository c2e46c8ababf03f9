import ArgumentParser
import Datasets
import Diagnostics
import Foundation
import Pages

/// `sitegen build`: reads the content and the templates, and writes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site.",
    discussion: """
      Exit codes: 0 done, 1 the input has errors (nothing is written), 64 wrong usage, \
      74 the output could not be written.
      """)

  @OptionGroup var input: ContentOptions

  @Option(help: "The folder with templates and assets.", completion: .directory)
  var templates = "Templates"

  @Option(help: "The folder to write the site into.", completion: .directory)
  var output = "Output"

  @Option(
    help: """
      What to make of each comparison: html, markdown, json, with commas. Without html there are \
      no HTML pages at all.
      """)
  var formats = PageFormats.all

  @Option(help: "How many threads render pages; all processors by default.")
  var jobs: Int?

  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Print nothing but diagnostics.")
  var quiet = false

  @Flag(
    help: """
      Write nothing; name every file of the output that is stale, missing or left over, and end \
      with 1 if there is one.
      """)
  var check = false

  @Flag(help: "Print how long each stage took, and each kind of page.")
  var timings = false

  func validate() throws {
    guard jobs.map((1...1024).contains) ?? true else {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
    guard !output.isEmpty else { throw ValidationError("--output takes a folder.") }
    guard !templates.isEmpty else { throw ValidationError("--templates takes a folder.") }
    for folder in [input.content, templates] {
      if let overlap = ResolvedPath.overlap(output: output, input: folder) {
        throw ValidationError(overlap)
      }
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    var report = Report(reporting)
    let site = readSite(&report, &stopwatch)
    guard let site, !report.hasErrors else { return try stop(report) }
    let kinds = KindTimings()
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let rendering = RenderProgress(
      total: site.tasks.count, elapsed: stopwatch.elapsed, show: progressLine)
    if check {
      return try compare(
        OutputComparison(site: site, jobs: jobs, progress: rendering), &report, &stopwatch)
    }
    let build = SiteBuild(site: site, jobs: jobs, kinds: kinds, progress: rendering)
    let progress: OutputFolder.Progress?
    do throws(OutputFailure) {
      progress = try build.run(
        into: output, report: &report, stopwatch: &stopwatch, whileWaiting: sayWaiting)
    } catch {
      try fail(error, report)
    }
    guard let progress else { return try stop(report) }
    Console.printError(report.text())
    if !quiet { try Console.print(summary(of: progress, site)) }
    if timings {
      try Console.print(stopwatch.report(pages: site.pageCount) + "\n" + kinds.report())
    }
  }

  /// Reads all input, so that one run tells everything that is wrong with any of it.
  private func readSite(_ report: inout Report, _ stopwatch: inout Stopwatch) -> Site? {
    let dataset = input.load(&report)
    let templateFiles = FolderReader.read(templates, &report)
    stopwatch.lap("read")
    guard let templateFiles else { return nil }
    let (site, diagnostics) = Site.make(
      from: dataset, templates: TemplateFolder(root: templates, files: templateFiles),
      formats: formats.formats)
    report.add(diagnostics)
    stopwatch.lap("compute")
    return site
  }

  /// Ends a build whose input has errors.
  private func stop(_ report: Report) throws {
    Console.printError(report.text(consequence: "nothing was written"))
    throw ExitCode(1)
  }

  /// Ends a build whose output cannot be written, or not even read.
  func fail(_ failure: OutputFailure, _ report: Report) throws -> Never {
    var report = report
    report.add([failure.diagnostic])
    Console.printError(report.text())
    throw ExitCode(74)
  }

  /// Where progress is shown: on a terminal only.
  private var progressLine: (@Sendable (String) -> Void)? {
    guard !quiet, reporting.format != .json, Console.errorIsTerminal else { return nil }
    return { Console.printError($0) }
  }

  /// Says why nothing goes on; also when asked to be quiet, but not into a JSON document.
  func sayWaiting(for holder: Int?) {
    guard reporting.format != .json else { return }
    let who = holder.map { "process \($0)" } ?? "another process"
    Console.printError("\(output): waiting for \(who), which is building into this folder\n")
  }

  private func summary(of progress: OutputFolder.Progress, _ site: Site) -> String {
    let files = progress.written.count + progress.unchanged.count
    let removed = progress.removed.isEmpty ? "" : ", \(progress.removed.count) removed"
    return "\(site.pageCount) pages, \(files) files, \(progress.bytes) bytes in \(output); "
      + "\(progress.written.count) changed\(removed)\n"
  }
}
