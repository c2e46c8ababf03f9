import Foundation

/// An open folder of the output, through which everything in it is reached.
///
/// Paths below it are walked folder by folder, and a link on the way is refused: whatever lies in
/// the output folder, nothing outside of it is read, written or removed.
final class FolderHandle: Sendable {
  /// The folder as messages print it.
  let path: String
  private let descriptor: Int32

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
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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
      if makesMissing { try folder.makeFolder(name) }
      let next = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else {
        guard errno != ENOENT else { return nil }
        throw folder.failure(name, wanting: "folder")
      }
      folder = FolderHandle(path: folder.path(of: name), descriptor: next)
    }
    return folder
  }

  private func makeFolder(_ name: String) throws(OutputFailure) {
    guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else {
      throw OutputFailure(path(of: name))
    }
  }

  /// The failure of the last call, in plainer words where something else is in the way.
  private func failure(_ name: String, wanting wanted: String) -> OutputFailure {
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

// MARK: - Files

extension FolderHandle {
  /// How a file compares with the bytes that it should have.
  enum Comparison {
    case absent, different, same
  }

  /// Compares a file with bytes; a link or a folder in its place is a failure.
  func compare(_ name: String, with bytes: [UInt8]) throws(OutputFailure) -> Comparison {
    // Without O_NONBLOCK, opening a pipe would wait for who writes to it.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return .absent
      // A file that may not be read may well be replaced.
      case EACCES: return .different
      default: throw failure(name, wanting: "file")
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw OutputFailure(path(of: name)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(name, wanting: "file") }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
      return .different
    }
    return holds(file, bytes) ? .same : .different
  }

  private func holds(_ file: Int32, _ bytes: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      bytes.withUnsafeBytes { bytes in
        guard let base = chunk.baseAddress, let expected = bytes.baseAddress else {
          return bytes.isEmpty
        }
        var compared = 0
        while compared < bytes.count {
          let count = Glibc.read(file, base, min(chunk.count, bytes.count - compared))
          guard count > 0, memcmp(base, expected + compared, count) == 0 else { return false }
          compared += count
        }
        return true
      }
    }
  }

  /// The bytes of a file; `nil` when there is none.
  func contents(_ name: String) throws(OutputFailure) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      guard errno != ENOENT else { return nil }
      throw failure(name, wanting: "file")
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw failure(name, wanting: "file") }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file that is not there yet.
  ///
  /// Nothing is flushed to the disk: what a kill interrupts stays in the system's cache all the
  /// same. After a power cut the site is built again from its sources, in less time than flushing
  /// each file would take.
  func write(_ bytes: [UInt8], to name: String) throws(OutputFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o666)
    guard file >= 0 else { throw OutputFailure(path(of: name)) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        close(file)
        throw OutputFailure(path(of: name), errno: code)
      }
      written += count
    }
    guard close(file) == 0 else { throw OutputFailure(path(of: name)) }
  }

  /// Moves a file to a name in another folder, over the file that is there; whether there was one
  /// to move.
  @discardableResult
  func move(
    _ name: String, to folder: FolderHandle, _ newName: String
  ) throws(OutputFailure) -> Bool {
    guard renameat(descriptor, name, folder.descriptor, newName) != 0 else { return true }
    let code = errno
    if code == ENOENT, kind(of: name) == .absent { return false }
    errno = code
    throw folder.failure(newName, wanting: "file")
  }

  /// Removes a file; anything else by that name stays.
  func removeFile(_ name: String) throws(OutputFailure) {
    guard kind(of: name) == .file else { return }
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw OutputFailure(path(of: name))
    }
  }

  /// Removes a folder if it is empty; whether it was.
  func removeEmptyFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Throws when entries of the folder cannot be replaced or added.
  func checkWritable() throws(OutputFailure) {
    guard faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 else {
      throw OutputFailure(path)
    }
  }

  /// Throws when a file cannot be replaced or removed although its folder can be written: it is
  /// immutable, or mounted for reading. Its permissions do not matter.
  func checkReplaceable(_ name: String) throws(OutputFailure) {
    guard faccessat(descriptor, name, W_OK, AT_EACCESS) != 0 else { return }
    guard errno != EPERM, errno != EROFS else { throw OutputFailure(path(of: name)) }
  }
}
