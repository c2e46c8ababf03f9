import Foundation
import Pages
import Synchronization

/// The folder that a build fills.
///
/// Files are compared with what is there: an unchanged file keeps its inode and time. Changed
/// ones are first written whole into a staging folder; only when all of them are there does
/// `commit` move them to their places, so that whatever happens, every file is whole, old or new.
/// A manifest remembers what the build made, so that the next one removes what is no longer made
/// and never touches a file that it did not make.
final class OutputFolder: Sendable {
  /// Why the output could not be written; exit code 74.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    init(_ path: String, errno code: Int32 = errno) {
      self.path = path
      reason = String(cString: strerror(code))
    }

    init(_ path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    var description: String { "\(path): error: cannot write: \(reason)\n" }
  }

  /// What a build has done to the folder so far.
  struct Progress: Sendable {
    var written: [String] = []
    var unchanged: [String] = []
    var bytes = 0
  }

  static let manifestName = ".sitegen-manifest"
  private static let stagingName = ".sitegen-staging"

  let root: String
  private let staging: String
  private let progress = Mutex(Progress())

  /// Makes the folder if needed and clears what a killed build left in staging.
  init(_ root: String) throws(Failure) {
    self.root = root
    staging = root + "/" + Self.stagingName
    try Self.makeFolder(root)
    try? FileManager.default.removeItem(atPath: staging)
    try Self.makeFolder(staging)
  }

  /// Stages a file unless the folder already has these bytes at its path. Any thread may call it.
  func stage(_ file: OutputFile) throws(Failure) {
    if Self.holds(root + "/" + file.path, file.bytes) {
      progress.withLock {
        $0.unchanged.append(file.path)
        $0.bytes += file.bytes.count
      }
      return
    }
    let number = progress.withLock {
      $0.written.append(file.path)
      $0.bytes += file.bytes.count
      return $0.written.count - 1
    }
    try Self.write(file.bytes, to: "\(staging)/\(number)")
  }

  /// Moves every staged file to its place, removes what the last build made and this one did not,
  /// and returns what was done.
  func commit() throws(Failure) -> Progress {
    let done = progress.withLock { $0 }
    let made = (done.written + done.unchanged).sorted()
    try stage(
      OutputFile(
        path: Self.manifestName,
        bytes: Array(
          made.map { $0 + "\n" }.joined().utf8)))
    let staged = progress.withLock { $0.written }
    let stale = Set(previouslyMade()).subtracting(made)
    for (number, path) in staged.enumerated() {
      let destination = root + "/" + path
      try Self.makeFolder((destination as NSString).deletingLastPathComponent)
      guard rename("\(staging)/\(number)", destination) == 0 else { throw Failure(destination) }
    }
    for path in stale.sorted() { removeStale(path) }
    rmdir(staging)
    return done
  }

  private func previouslyMade() -> [String] {
    guard let data = FileManager.default.contents(atPath: root + "/" + Self.manifestName) else {
      return []
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }

  /// Removes a file and the folders that it leaves empty.
  private func removeStale(_ path: String) {
    guard unlink(root + "/" + path) == 0 else { return }
    var folder = (path as NSString).deletingLastPathComponent
    while !folder.isEmpty, rmdir(root + "/" + folder) == 0 {
      folder = (folder as NSString).deletingLastPathComponent
    }
  }
}

extension OutputFolder {
  private static func makeFolder(_ path: String) throws(Failure) {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST {
      var status = stat()
      guard path.isEmpty || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR) else {
        throw Failure(path, errno: ENOTDIR)
      }
      return
    }
    guard errno == ENOENT else { throw Failure(path) }
    try makeFolder((path as NSString).deletingLastPathComponent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Failure(path) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        close(descriptor)
        throw Failure(path, errno: code)
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw Failure(path) }
  }

  /// Whether a regular file with exactly these bytes is at a path.
  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size == bytes.count
    else { return false }
    var chunk = [UInt8](repeating: 0, count: min(bytes.count, 1 << 16))
    var compared = 0
    while compared < bytes.count {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0,
        bytes[compared..<min(compared + count, bytes.count)].elementsEqual(chunk[..<count])
      else { return false }
      compared += count
    }
    return true
  }
}
