import Diagnostics
import Foundation
import Pages
import Prose
import Synchronization

/// Renders a site in memory and compares it with an output folder, for `build --check`: nothing is
/// written.
struct OutputComparison {
  let site: Site
  /// How many threads render.
  let jobs: Int
  let progress: RenderProgress

  /// Everything in which the folder is not what the sources make, and what kept files from being
  /// made.
  func run(
    against path: String, whileWaiting: (_ holder: Int?) -> Void
  ) throws(OutputFailure) -> [Diagnostic] {
    guard FileManager.default.fileExists(atPath: path) else {
      let help = "sitegen build makes it"
      return [Diagnostic(.error, at: path, nil, "there is no such folder", help: help)]
    }
    let folder = try FolderHandle.openLocked(path, whileWaiting: whileWaiting)
    let made = Mutex<[String]>([])
    let found = Mutex<[Diagnostic]>([])
    let tasks = site.tasks
    try forEachInParallel(count: tasks.count, jobs: jobs) { index throws(OutputFailure) in
      let files: [OutputFile]
      do throws(AbsentFact) { files = try site.render(tasks[index]) } catch {
        found.withLock { $0.append(error.diagnostic) }
        return
      }
      for file in files {
        let fault = try Self.fault(of: file, in: folder)
        found.withLock { if let fault { $0.append(fault) } }
      }
      made.withLock { $0 += files.map(\.path) }
      progress.advance()
    }
    progress.finish()
    let paths = made.withLock { $0 }.sorted()
    let manifest = OutputFile(
      path: OutputFolder.manifestName, bytes: OutputFolder.manifest(of: paths))
    let listed = try Self.fault(of: manifest, in: folder)
    return found.withLock { $0 } + (listed.map { [$0] } ?? []) + Self.leftOver(paths, in: folder)
  }

  /// How a file on disk is not what it should be; `nil` when it is.
  private static func fault(
    of file: OutputFile, in root: FolderHandle
  ) throws(OutputFailure) -> Diagnostic? {
    let (path, name) = OutputPath.split(file.path)
    let shown = root.path(of: file.path)
    guard let place = try root.folder(path) else {
      return Diagnostic(.error, at: shown, nil, "missing")
    }
    switch try place.compare(name, with: file.bytes) {
    case .same: return nil
    case .absent: return Diagnostic(.error, at: shown, nil, "missing")
    case .different:
      let found = try place.contents(name) ?? []
      return differing(SourceFile(path: shown, bytes: found), made: file.bytes)
    }
  }

  /// Where a file first departs from what is made, with the line that should stand there.
  private static func differing(_ file: SourceFile, made: [UInt8]) -> Diagnostic {
    let same = zip(file.bytes, made).prefix { $0 == $1 }.count
    let newline = UInt8(ascii: "\n")
    let start = made[..<same].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = made[start...].firstIndex(of: newline) ?? made.endIndex
    let line = String(decoding: made[start..<min(end, start + 200)], as: UTF8.self)
    return Diagnostic(
      .error, in: SourceMap(file), at: start, "stale",
      help: start == made.count ? "it ends here" : "it should read: \(line)")
  }

  /// Files that the site has no more, or never had.
  ///
  /// What lies at the top of the folder and in no manifest was put there by hand, as hosts ask for
  /// (`CNAME`), and is left alone.
  private static func leftOver(_ made: [String], in root: FolderHandle) -> [Diagnostic] {
    let made = Set(made)
    let manifest = (try? root.contents(OutputFolder.manifestName)) ?? []
    let listed = Set(
      String(decoding: manifest, as: UTF8.self).split(separator: "\n").map(String.init))
    let found =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      guard !made.contains(path), path != OutputFolder.manifestName else { return false }
      let (folder, name) = OutputPath.split(path)
      guard !path.hasPrefix(OutputFolder.stagingName + "/"),
        listed.contains(path) || !folder.isEmpty,
        let place = try? root.folder(folder)
      else { return false }
      return place.kind(of: name) != .folder
    }.map {
      Diagnostic(.error, at: root.path(of: $0), nil, "left over: the sources do not make it")
    }
  }
}
