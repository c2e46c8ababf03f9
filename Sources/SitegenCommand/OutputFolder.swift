import Foundation
import Pages
import Synchronization

/// The folder that a build fills.
///
/// Files are compared with what is there: an unchanged file keeps its inode and time. Changed
/// ones are first written whole into a staging folder; only when all of them are there does
/// `commit` move them to their places, by a plan that the next build finishes when this one is
/// killed. So whatever happens, every file is whole, old or new. A manifest remembers what the
/// build made, so that the next one removes what is no longer made. A file that no build made stays,
/// unless it lies where a page belongs.
///
/// The folder is locked for as long as the value lives. It ends with `commit` or with `discard`.
final class OutputFolder: Sendable {
  /// What a build has done to the folder.
  struct Progress: Sendable {
    var written: [OutputPlan.Move] = []
    var unchanged: [String] = []
    var removed: [String] = []
    var bytes = 0
  }

  static let manifestName = ".sitegen-manifest"
  static let stagingName = ".sitegen-staging"

  let root: FolderHandle
  /// The folders that had to be made to get to `root`, outermost first.
  private let made: [String]
  private let progress = Mutex(Progress())
  private let staging = Mutex<FolderHandle?>(nil)

  /// Makes the folder if needed, waits for another build that is filling it, and finishes what a
  /// killed build has left.
  init(_ path: String, whileWaiting: (_ holder: Int?) -> Void) throws(OutputFailure) {
    made = try Self.makeFolders(path)
    root = try FolderHandle.openLocked(path, whileWaiting: whileWaiting)
    try finishEarlierBuild()
  }

  /// Stages the files that the folder does not have at their paths. Any thread may call it.
  func stage(_ files: [OutputFile]) throws(OutputFailure) {
    var start = files.startIndex
    while start < files.endIndex {
      let folder = OutputPath.split(files[start].path).folder
      let end =
        files[start...].firstIndex { OutputPath.split($0.path).folder != folder } ?? files.endIndex
      try stage(files[start..<end], in: folder)
      start = end
    }
  }

  private func stage(
    _ files: ArraySlice<OutputFile>, in folder: String
  ) throws(OutputFailure) {
    guard files.allSatisfy({ OutputPath.isSafe($0.path) }) else {
      throw OutputFailure(root.path(of: folder), reason: "a file's name has a line break in it")
    }
    let place = try root.folder(folder)
    for file in files {
      let name = OutputPath.split(file.path).name
      let comparison = try place?.compare(name, with: file.bytes) ?? .absent
      if comparison == .different { try place?.checkReplaceable(name) }
      let number = progress.withLock { progress -> Int? in
        progress.bytes += file.bytes.count
        guard comparison != .same else {
          progress.unchanged.append(file.path)
          return nil
        }
        let number = progress.written.count
        progress.written.append(OutputPlan.Move(number: number, path: file.path))
        return number
      }
      if let number { try stagingFolder().write(file.bytes, to: String(number)) }
    }
  }

  /// Moves every staged file to its place, removes what the last build made and this one did not,
  /// and returns what was done.
  ///
  /// Before the first file is replaced, everything that can be known to fail has been tried.
  func commit() throws(OutputFailure) -> Progress {
    var done = progress.withLock { $0 }
    let made = (done.written.map(\.path) + done.unchanged).sorted()
    try checkDistinct(made)
    done.removed = try stale(made)
    let manifest = OutputFile(path: Self.manifestName, bytes: Self.manifest(of: made))
    try stage([manifest])
    var plan = OutputPlan()
    plan.moves = progress.withLock { $0.written }.sorted { $0.path < $1.path }
    plan.removals = done.removed
    guard !plan.isEmpty else { return done }
    plan.folders = try check(plan)
    let staging = try stagingFolder()
    try staging.write(Array(plan.text.utf8), to: Self.planName)
    for folder in plan.folders { _ = try root.folder(folder, makesMissing: true) }
    // From here on there is no way back, only forward: now, or in the next build.
    try staging.move(Self.planName, to: staging, Self.journalName)
    do throws(OutputFailure) {
      try carryOut(plan, from: staging)
    } catch {
      throw OutputFailure(
        error.path, reason: error.reason,
        help: error.help
          ?? "some files are new, some still old, all whole; the next build finishes this one")
    }
    return done
  }

  /// The manifest of sorted paths: one a line.
  static func manifest(of made: [String]) -> [UInt8] {
    Array(made.map { $0 + "\n" }.joined().utf8)
  }

  /// Undoes everything, unless files have been replaced already.
  func discard() {
    guard let left = try? root.folder(Self.stagingName), left.kind(of: Self.journalName) == .absent
    else { return removeMade() }
    try? undo(left)
    removeMade()
  }

  private func removeMade() {
    for folder in made.reversed() { rmdir(folder) }
  }

  /// The folder for changed files, made when the first one is written: a build that changes nothing
  /// writes nothing.
  private func stagingFolder() throws(OutputFailure) -> FolderHandle {
    try staging.withLock { staging throws(OutputFailure) in
      if let staging { return staging }
      guard let made = try root.folder(Self.stagingName, makesMissing: true) else {
        throw OutputFailure(root.path(of: Self.stagingName), errno: ENOENT)
      }
      staging = made
      return made
    }
  }

  private static func makeFolders(_ path: String) throws(OutputFailure) -> [String] {
    if mkdir(path, 0o777) == 0 { return [path] }
    switch errno {
    case EEXIST: return []
    case ENOENT:
      let parent = (path as NSString).deletingLastPathComponent
      guard !parent.isEmpty, parent != path else { throw OutputFailure(path) }
      let made = try makeFolders(parent)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw OutputFailure(path) }
      return made + [path]
    default: throw OutputFailure(path)
    }
  }
}
