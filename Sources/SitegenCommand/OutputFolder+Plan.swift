import Foundation

/// Checking a plan, carrying it out, and finishing or undoing that of a killed build.
extension OutputFolder {
  /// The plan while it can still be undone, and from when on it is carried out: renaming one to
  /// the other is the moment at which the new site counts.
  static let planName = "plan"
  static let journalName = "journal"

  /// Two files of one path, or a file where another needs a folder, are the fault of the input; the
  /// folder must not depend on which of them is written last.
  func checkDistinct(_ paths: [String]) throws(OutputFailure) {
    let files = Set(paths)
    if files.count < paths.count, let twice = zip(paths, paths.dropFirst()).first(where: ==) {
      throw OutputFailure(
        root.path(of: twice.0), reason: "two files of the site would have this path")
    }
    var checked: Set<String> = []
    for path in paths {
      var folder = OutputPath.split(path).folder
      while !folder.isEmpty, checked.insert(folder).inserted {
        if files.contains(folder) {
          throw OutputFailure(
            root.path(of: folder), reason: "the site would have a file and a folder of this path")
        }
        folder = OutputPath.split(folder).folder
      }
    }
  }

  /// The files of the last build that this one does not make, as far as they are still there.
  func stale(_ made: [String]) throws(OutputFailure) -> [String] {
    guard let manifest = try root.contents(Self.manifestName) else { return [] }
    let listed = String(decoding: manifest, as: UTF8.self).split(separator: "\n").map(String.init)
    var stale: [String] = []
    for path in Set(listed).subtracting(made).sorted() where OutputPath.isSafe(path) {
      let (folder, name) = OutputPath.split(path)
      // What has become a link, or lies behind one, is not what the build made.
      guard let place = try? root.folder(folder), place.kind(of: name) == .file else { continue }
      try place.checkReplaceable(name)
      stale.append(path)
    }
    return stale
  }

  /// Checks that every folder with changes can be written; returns those that are yet to be made.
  func check(_ plan: OutputPlan) throws(OutputFailure) -> [String] {
    var missing: Set<String> = []
    var checked: Set<String> = []
    for path in plan.moves.map(\.path) + plan.removals {
      var folder = OutputPath.split(path).folder
      while checked.insert(folder).inserted {
        if let place = try root.folder(folder) {
          try place.checkWritable()
          break
        }
        missing.insert(folder)
        folder = OutputPath.split(folder).folder
      }
    }
    return missing.sorted()
  }

  /// Moves, removes, and at last clears the staging folder. Whatever of it was done before, by a
  /// build that was killed, is not done again.
  func carryOut(_ plan: OutputPlan, from staging: FolderHandle) throws(OutputFailure) {
    // The manifest goes last, so that nothing is forgotten when someone removes the journal.
    let moves = plan.moves.filter { $0.path != Self.manifestName }
    let last = plan.moves.filter { $0.path == Self.manifestName }
    var folder: (path: String, handle: FolderHandle) = ("", root)
    func move(_ moves: [OutputPlan.Move]) throws(OutputFailure) {
      for move in moves {
        let (path, name) = OutputPath.split(move.path)
        if path != folder.path {
          guard let place = try root.folder(path, makesMissing: true) else {
            throw OutputFailure(root.path(of: path), errno: ENOENT)
          }
          folder = (path, place)
        }
        try staging.move(String(move.number), to: folder.handle, name)
      }
    }
    try move(moves)
    for path in plan.removals { try remove(path) }
    try move(last)
    try removeStaging()
  }

  /// Removes a file and the folders that it leaves empty.
  private func remove(_ path: String) throws(OutputFailure) {
    let (folder, name) = OutputPath.split(path)
    guard let place = try root.folder(folder) else { return }
    try place.removeFile(name)
    removeEmptyFolders(upFrom: folder)
  }

  private func removeEmptyFolders(upFrom path: String) {
    var path = path
    while !path.isEmpty {
      let (parent, name) = OutputPath.split(path)
      guard let place = try? root.folder(parent), place.removeEmptyFolder(name) else { return }
      path = parent
    }
  }

  /// Finishes a build that was killed while it replaced files, or clears what one left that had
  /// not come so far.
  func finishEarlierBuild() throws(OutputFailure) {
    guard let staging = try root.folder(Self.stagingName) else { return }
    if let plan = try staging.contents(Self.journalName).flatMap(plan) {
      try carryOut(plan, from: staging)
    } else {
      try undo(staging)
    }
  }

  /// Removes the folders that were made for a plan that is not carried out, and the staging folder.
  func undo(_ staging: FolderHandle) throws(OutputFailure) {
    if let bytes = try? staging.contents(Self.planName), let plan = plan(bytes) {
      for folder in plan.folders.reversed() {
        let (parent, name) = OutputPath.split(folder)
        _ = (try? root.folder(parent))?.removeEmptyFolder(name)
      }
    }
    try removeStaging()
  }

  private func plan(_ bytes: [UInt8]) -> OutputPlan? {
    OutputPlan(String(decoding: bytes, as: UTF8.self))
  }

  /// The journal goes first: without it, what else is left counts for nothing.
  private func removeStaging() throws(OutputFailure) {
    guard let staging = try root.folder(Self.stagingName) else { return }
    try staging.removeFile(Self.journalName)
    try? FileManager.default.removeItem(atPath: staging.path)
    guard root.kind(of: Self.stagingName) == .absent else {
      throw OutputFailure(staging.path, reason: "what a build has left here cannot be removed")
    }
  }
}
