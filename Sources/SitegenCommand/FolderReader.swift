import Diagnostics
import Foundation

/// Reads a folder into memory: the one place where the build meets its input files.
struct FolderReader {
  private var files: [SourceFile] = []
  private var diagnostics: [Diagnostic] = []
  /// The folders that have been read, with how they were reached.
  private var visited: [FileIdentity: String] = [:]

  /// Every file below `root`, as `root/relative/path`, sorted by path; `nil` without such a folder.
  ///
  /// Hidden files and folders are left out. What cannot be read is reported, and so is what would
  /// else be passed over: every file is read.
  static func read(_ root: String, _ report: inout Report) -> [SourceFile]? {
    var reader = FolderReader()
    let identity = FileIdentity(root)
    if let identity, identity.kind == S_IFDIR {
      reader.read(root, identity)
    } else {
      reader.complain(root, identity == nil ? "no such folder" : "this is not a folder")
    }
    reader.files.sort { $0.path < $1.path }
    report.add(reader.files)
    report.add(reader.diagnostics)
    return identity?.kind == S_IFDIR ? reader.files : nil
  }

  private mutating func read(_ folder: String, _ identity: FileIdentity) {
    if let earlier = visited.updateValue(folder, forKey: identity) {
      visited[identity] = earlier
      return complain(folder, "the link leads to a folder that is read already, \(earlier)")
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return complain(folder, "the folder cannot be read")
    }
    for name in names.sorted() where !name.hasPrefix(".") { readEntry(folder + "/" + name, name) }
  }

  private mutating func readEntry(_ path: String, _ name: String) {
    guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return complain(path, "the name has a control character in it")
    }
    guard let identity = FileIdentity(path) else {
      return complain(path, "the link leads nowhere")
    }
    switch identity.kind {
    case S_IFDIR:
      if [".csv", ".json", ".md", ".yml", ".html"].contains(where: name.lowercased().hasSuffix) {
        complain(
          path, "this is a folder, and has the name of a file",
          help: "rename the folder, or put the file in its place")
      }
      read(path, identity)
    case S_IFREG:
      guard let bytes = FileManager.default.contents(atPath: path) else {
        return complain(path, "the file cannot be read")
      }
      files.append(SourceFile(path: path, bytes: [UInt8](bytes)))
    default:
      // Opening a pipe would wait for who writes to it.
      complain(path, "this is neither a file nor a folder")
    }
  }

  private mutating func complain(_ path: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, at: path, nil, message, help: help))
  }
}

/// What a path leads to, links followed: the same file has the same identity by any path.
private struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
  let kind: mode_t

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    kind = status.st_mode & S_IFMT
  }
}
