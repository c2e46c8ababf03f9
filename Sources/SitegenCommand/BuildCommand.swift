import ArgumentParser
import Datasets
import Diagnostics
import Foundation
import Pages
import Prose

/// `sitegen build`: reads the content and the templates, and writes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site.",
    discussion: """
      Exit codes: 0 done, 1 the input has errors (nothing is written), 64 wrong usage, \
      74 the output could not be written.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The folder to write the site into.")
  var output = "Output"

  @Option(help: "How many threads render pages; all processors by default.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print nothing but diagnostics.")
  var quiet = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func validate() throws {
    guard (1...1024).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
    guard !output.isEmpty else { throw ValidationError("--output takes a folder.") }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let loaded = try input.load()
    stopwatch.lap("read")
    let site = try input.site(from: loaded)
    stopwatch.lap("compute")
    let progress: OutputFolder.Progress
    do throws(Failure) {
      progress = try write(site, &stopwatch)
    } catch {
      switch error {
      case .input(let diagnostic): try Console.report([diagnostic])
      case .output(let failure): Console.printError(failure.description)
      }
      throw ExitCode(74)
    }
    if !quiet { Console.print(summary(of: progress, site)) }
    if timings { Console.print(stopwatch.report(pages: site.pageCount)) }
  }

  /// Why rendering or writing stopped.
  private enum Failure: Error {
    case input(Diagnostic)
    case output(OutputFolder.Failure)
  }

  private func write(
    _ site: Site, _ stopwatch: inout Stopwatch
  ) throws(Failure) -> OutputFolder.Progress {
    let folder = try writing { () throws(OutputFolder.Failure) in try OutputFolder(self.output) }
    try render(site, into: folder)
    stopwatch.lap("render")
    let progress = try writing(folder.commit)
    stopwatch.lap("write")
    return progress
  }

  /// Renders every task on all threads and stages its files.
  private func render(_ site: Site, into folder: OutputFolder) throws(Failure) {
    let tasks = site.tasks
    try forEachInParallel(count: tasks.count, jobs: jobs) { index throws(Failure) in
      let files: [OutputFile]
      do throws(AbsentFact) { files = try site.render(tasks[index]) } catch {
        throw .input(error.diagnostic)
      }
      for file in files {
        try writing { () throws(OutputFolder.Failure) in try folder.stage(file) }
      }
    }
  }

  /// Runs something that writes; its failure becomes the build's.
  private func writing<Result>(
    _ body: () throws(OutputFolder.Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(OutputFolder.Failure) { return try body() } catch { throw .output(error) }
  }

  private func summary(of progress: OutputFolder.Progress, _ site: Site) -> String {
    let files = progress.written.count + progress.unchanged.count
    return "\(site.pageCount) pages, \(files) files, \(progress.bytes) bytes in \(output); "
      + "\(progress.written.count) changed\n"
  }
}
