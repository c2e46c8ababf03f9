import Foundation
import Synchronization

/// A version of the site as a commit has tracked it. Nothing is checked out, and no file written:
/// git says what differs from the folder here, and hands over only that.
struct GitVersion: SiteVersion {
  let paths: [String]
  /// Of the blobs, by path.
  private let objects: [String: String]
  private let differing: Set<String>
  private let blobs: GitBlobs

  /// - Parameter folder: the output folder in the working tree.
  init(_ commit: String, beside folder: FolderVersion) throws(DiffFailure) {
    let root = folder.root
    guard
      let name = try? git(["rev-parse", "--verify", "--quiet", commit + "^{commit}"], in: root),
      let commitID = String(decoding: name, as: UTF8.self).split(separator: "\n").first
    else { throw DiffFailure(message: "\(commit) is no commit of the repository of \(root)") }
    let tree = try git(["ls-tree", "-r", "-z", String(commitID)], in: root)
    var objects: [String: String] = [:]
    for entry in String(decoding: tree, as: UTF8.self).split(separator: "\0") {
      // `100644 blob 3b18e512…<tab>compare/x/index.html`
      let parts = entry.split(separator: "\t", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      guard parts.count == 2, words.count == 3, words[1] == "blob" else { continue }
      let path = String(parts[1])
      if path != OutputFolder.manifestName { objects[path] = String(words[2]) }
    }
    guard !objects.isEmpty else {
      throw DiffFailure(message: "\(commit) tracks nothing in \(root)")
    }
    let changed = try git(
      [
        "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--relative", String(commitID), "--", ".",
      ], in: root)
    differing = Set(
      String(decoding: changed, as: UTF8.self).split(separator: "\0").map(String.init))
    self.objects = objects
    paths = Array(objects.keys)
    blobs = try GitBlobs(in: root)
  }

  func contents(_ path: String) throws(DiffFailure) -> [UInt8]? {
    guard let object = objects[path] else { return nil }
    return try blobs.contents(of: object)
  }

  func changed(against new: FolderVersion) throws(DiffFailure) -> [String] {
    var changed: [String] = []
    for path in new.paths where objects[path] != nil && differing.contains(path) {
      // What was untracked since is a difference to git, and may be none here.
      if try contents(path) != new.contents(path) { changed.append(path) }
    }
    return changed
  }
}

/// The output of a git command that ends with 0.
private func git(_ arguments: [String], in folder: String) throws(DiffFailure) -> Data {
  let output = Pipe()
  let process = gitProcess(arguments, in: folder)
  process.standardOutput = output
  process.standardInput = FileHandle.nullDevice
  do { try process.run() } catch { throw DiffFailure(message: "git cannot be started") }
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw DiffFailure(message: "git \(arguments[0]) failed in \(folder)")
  }
  return data
}

private func gitProcess(_ arguments: [String], in folder: String) -> Process {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["git"] + arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.standardError = FileHandle.nullDevice
  return process
}

/// Reads blobs from one `git cat-file --batch` that runs for as long as the value lives.
private final class GitBlobs: Sendable {
  private struct Pipes: @unchecked Sendable {
    let process: Process
    let input: FileHandle
    let output: FileHandle
  }

  private let pipes: Mutex<Pipes>

  init(in folder: String) throws(DiffFailure) {
    // When git ends early, writing to it is to fail, not to end this process.
    signal(SIGPIPE, SIG_IGN)
    let (input, output) = (Pipe(), Pipe())
    let process = gitProcess(["cat-file", "--batch"], in: folder)
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { throw DiffFailure(message: "git cannot be started") }
    pipes = Mutex(
      Pipes(
        process: process, input: input.fileHandleForWriting, output: output.fileHandleForReading))
  }

  deinit {
    pipes.withLock {
      try? $0.input.close()
      $0.process.waitUntilExit()
    }
  }

  func contents(of object: String) throws(DiffFailure) -> [UInt8] {
    let found = pipes.withLock { pipes -> [UInt8]? in
      guard (try? pipes.input.write(contentsOf: Data((object + "\n").utf8))) != nil else {
        return nil
      }
      // `3b18e512… blob 1234`, the bytes, and a line break.
      var header: [UInt8] = []
      while let byte = bytes(1, of: pipes)?.first, byte != UInt8(ascii: "\n") {
        header.append(byte)
      }
      let words = String(decoding: header, as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]) else { return nil }
      return bytes(size + 1, of: pipes)?.dropLast()
    }
    guard let found else { throw DiffFailure(message: "git cannot read the object \(object)") }
    return found
  }

  private func bytes(_ count: Int, of pipes: Pipes) -> [UInt8]? {
    var taken = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while taken < count {
        let read = Glibc.read(
          pipes.output.fileDescriptor, buffer.baseAddress.map { $0 + taken }, count - taken)
        guard read > 0 else { break }
        taken += read
      }
      filled = taken
    }
    return taken == count ? bytes : nil
  }
}
