import Diagnostics
import Foundation

/// Reads a folder into memory: the one place where the build meets its input files.
enum FolderReader {
  /// Every regular file below `root`, as `root/relative/path`, sorted by path.
  ///
  /// Hidden files and folders are left out. A folder or file that cannot be read is a diagnostic.
  static func read(_ root: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else {
      return ([], [Diagnostic(.error, at: root, nil, "no such folder")])
    }
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var folders = [root]
    while let folder = folders.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        diagnostics.append(Diagnostic(.error, at: folder, nil, "the folder cannot be read"))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder + "/" + name
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
          diagnostics.append(Diagnostic(.error, at: path, nil, "the link leads nowhere"))
          continue
        }
        if isFolder.boolValue {
          folders.append(path)
        } else if let bytes = FileManager.default.contents(atPath: path) {
          files.append(SourceFile(path: path, bytes: [UInt8](bytes)))
        } else {
          diagnostics.append(Diagnostic(.error, at: path, nil, "the file cannot be read"))
        }
      }
    }
    return (files.sorted { $0.path < $1.path }, diagnostics.sorted())
  }
}
