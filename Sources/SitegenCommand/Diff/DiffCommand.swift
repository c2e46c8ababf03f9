import ArgumentParser
import Changes
import Foundation

/// `sitegen diff`: in what two versions of the site differ, as claims.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells in what two versions of the site differ: claims, not lines.",
    discussion: """
      Worst first: winners that flipped, verdicts that changed, pages new and gone, pinned \
      workloads, figures that moved, prices and powers, rows, notices, and at last what is words \
      or looks only.

        sitegen diff OLD NEW           two output folders
        sitegen diff --base main       the tracked Output/ at a commit, and the one here

      Exit codes: 0 no difference, 1 differences, 2 the versions could not be compared, 64 wrong \
      usage.
      """)

  @Argument(help: "The older and the newer output folder.", completion: .directory)
  var folders: [String] = []

  @Option(help: "The commit whose tracked output is the older version.")
  var base: String?

  @Option(help: "With --base, the output folder that is tracked.", completion: .directory)
  var output = "Output"

  @Option(help: "How the differences are printed: text, markdown (for a pull request) or json.")
  var format = Format.text

  @Option(
    help: """
      Where Markdown's links to pages lead: an address in which {page} stands for a page's path, \
      or that it is added to; by default the site's own, empty for none.
      """)
  var links: String?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  func validate() throws {
    if let base {
      guard folders.isEmpty else { throw ValidationError("--base takes the place of two folders.") }
      guard !base.isEmpty, !base.hasPrefix("-") else {
        throw ValidationError("--base takes a commit.")
      }
    } else {
      guard folders.count == 2 else {
        throw ValidationError("Name two output folders, or a commit with --base.")
      }
    }
  }

  func run() throws {
    let changes: SiteChanges
    let address: String
    do throws(UnreadableSite) {
      let new = try FolderVersion(base == nil ? folders[1] : output)
      if let base {
        changes = try compare(GitVersion(base, beside: new), new)
      } else {
        changes = try compare(FolderVersion(folders[0]), new)
      }
      address = new.siteAddress ?? ""
    } catch {
      Console.printError("sitegen diff: \(error.message)\n")
      throw ExitCode(2)
    }
    switch format {
    case .text: try Console.print(changes.text())
    case .json: try Console.print(String(decoding: JSONReport.bytes(of: changes), as: UTF8.self))
    case .markdown:
      let comment = MarkdownReport.bytes(of: changes, link: PageLink(links ?? address))
      try Console.print(String(decoding: comment, as: UTF8.self))
    }
    if !changes.isEmpty { throw ExitCode(1) }
  }

  /// Compares bytes first, and reads on only where they differ; on all threads.
  private func compare(
    _ old: some SiteVersion, _ new: FolderVersion
  ) throws(UnreadableSite) -> SiteChanges {
    let pair = VersionPair(old: old.paths, new: new.paths, changed: try old.changed(against: new))
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let findings = try map(pair.pieces, jobs: jobs) { piece throws(UnreadableSite) in
      try piece.findings(
        old: { path throws(UnreadableSite) in try old.contents(path) },
        new: { path throws(UnreadableSite) in try new.contents(path) })
    }
    return SiteChanges(pair, findings.flatMap(\.self))
  }
}

/// Why a version of the site cannot be read; exit code 2.
struct UnreadableSite: Error {
  let message: String
}

/// A version of the site, wherever its files are.
protocol SiteVersion: Sendable {
  /// Of all files, in any order.
  var paths: [String] { get }
  func contents(_ path: String) throws(UnreadableSite) -> [UInt8]?
  /// The paths that both versions have, with other bytes.
  func changed(against new: FolderVersion) throws(UnreadableSite) -> [String]
}
