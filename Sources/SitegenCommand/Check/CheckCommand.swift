import ArgumentParser
import Diagnostics
import Foundation
import SiteCheck

/// `sitegen check`: what is wrong with a finished site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a built site.",
    discussion: """
      Looks for broken links and anchors inside the site, ids, titles, descriptions and addresses \
      that are there twice, titles and descriptions longer than search engines show, pages that no \
      link leads to, pages over the byte budget, images without alternative texts, and JSON and \
      CSV files that cannot be read. Everything found is printed at once.

      Exit codes: 0 nothing found, 1 findings, 2 the folder cannot be read, 64 wrong usage.
      """)

  @Option(help: "The folder that the site was built into.", completion: .directory)
  var output = "Output"

  @Option(
    name: .customLong("base-url"),
    help: "Where the site will be served; by default what its robots.txt says.")
  var baseURL: String?

  @Option(name: .customLong("page-bytes"), help: "The most bytes that an HTML page may have.")
  var pageBytes = 60_000

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output takes a folder.") }
    guard pageBytes > 0 else { throw ValidationError("--page-bytes takes a positive number.") }
  }

  func run() throws {
    var report = Report(reporting)
    let count: Int
    do throws(UnreadableSite) {
      let folder = try FolderVersion(output, countsAll: true)
      count = folder.paths.count
      report.add(try check(folder))
    } catch {
      Console.printError("sitegen check: \(error.message)\n")
      throw ExitCode(2)
    }
    Console.printError(report.text())
    if report.hasErrors { throw ExitCode(1) }
    try Console.print("\(output): \(count) files, nothing found\n")
  }

  private func check(_ folder: FolderVersion) throws(UnreadableSite) -> [Diagnostic] {
    var base = baseURL ?? folder.siteAddress ?? ""
    if !base.isEmpty, !base.hasSuffix("/") { base += "/" }
    let site = SiteCheck(
      root: output, files: folder.paths, baseURL: base,
      limits: SiteCheck.Limits(pageBytes: pageBytes))
    let read = folder.paths.filter(SiteCheck.isRead)
    let readings = try map(
      read, jobs: ProcessInfo.processInfo.activeProcessorCount
    ) { path throws(UnreadableSite) in
      site.read(SourceFile(path: path, bytes: try folder.contents(path) ?? []))
    }
    return site.diagnostics(of: readings)
  }
}
