import Foundation

/// Files of a folder, by their names in it.
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
