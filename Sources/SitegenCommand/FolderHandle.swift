import Foundation

/// An open folder of the output, through which everything in it is reached.
///
/// Paths below it are walked folder by folder, and a link on the way is refused: whatever lies in
/// the output folder, nothing outside of it is read, written or removed.
final class FolderHandle: Sendable {
  /// The folder as messages print it.
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens the output folder itself, which may be a link, and holds it against other builds.
  static func openLocked(
    _ path: String, whileWaiting: (_ holder: Int?) -> Void
  ) throws(OutputFailure) -> FolderHandle {
    while true {
      let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputFailure(path) }
      let folder = FolderHandle(path: path, descriptor: descriptor)
      try folder.lock(whileWaiting: whileWaiting)
      // While this process waited, the folder may have been removed and another one made.
      var (held, named) = (stat(), stat())
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
        held.st_dev == named.st_dev
      {
        return folder
      }
    }
  }

  /// Locks the folder itself: that needs no file, which a kill would leave behind, and the system
  /// releases it when the process ends, however it ends.
  private func lock(whileWaiting: (_ holder: Int?) -> Void) throws(OutputFailure) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    guard errno == EWOULDBLOCK else { throw OutputFailure(path) }
    whileWaiting(FileLocks.holder(of: descriptor))
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw OutputFailure(path) }
    }
  }

  /// The path of something below the folder, as messages print it.
  func path(of relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  /// A folder below this one; `nil` when it is not there.
  ///
  /// - Parameter makesMissing: whether folders that are not there are made.
  func folder(
    _ relative: String, makesMissing: Bool = false
  ) throws(OutputFailure) -> FolderHandle? {
    var folder = self
    for name in relative.split(separator: "/").map(String.init) {
      var next = folder.open(name)
      if next == nil, makesMissing, errno == ENOENT {
        try folder.makeFolder(name)
        next = folder.open(name)
      }
      guard let next else {
        guard errno != ENOENT else { return nil }
        throw folder.failure(name, wanting: "folder")
      }
      folder = FolderHandle(path: folder.path(of: name), descriptor: next)
    }
    return folder
  }

  /// Opens a folder in this one, but no link to one; `nil` with the reason in `errno`.
  private func open(_ name: String) -> Int32? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, name, flags)
    return opened >= 0 ? opened : nil
  }

  private func makeFolder(_ name: String) throws(OutputFailure) {
    guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else {
      throw OutputFailure(path(of: name))
    }
  }

  /// The failure of the last call, in plainer words where something else is in the way.
  func failure(_ name: String, wanting wanted: String) -> OutputFailure {
    let code = errno
    switch kind(of: name) {
    case .link:
      return OutputFailure(
        path(of: name), reason: "it is a link, and a build follows no link in its output",
        help: "remove the link, or name the folder that it leads to with --output")
    case .folder where wanted != "folder":
      return OutputFailure(path(of: name), reason: "a folder is where a file should be")
    case .file where wanted == "folder":
      return OutputFailure(path(of: name), reason: "a file is where a folder should be")
    case .absent, .file, .folder, .other:
      return OutputFailure(path(of: name), errno: code)
    }
  }

  /// What a name in the folder stands for.
  enum Kind {
    case absent, file, folder, link, other
  }

  func kind(of name: String) -> Kind {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
