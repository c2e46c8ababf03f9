import Diagnostics

/// The files of `Content/` as they were read: all that a dataset is made from.
package struct ContentFolder: Sendable {
  /// The folder as diagnostics print it, for example `Content`.
  package var root: String
  /// The files in any order; each path is `root` + "/" + the path below it.
  package var files: [SourceFile]

  package init(root: String, files: [SourceFile]) {
    self.root = root
    self.files = files
  }
}

extension ContentFolder {
  /// The path that diagnostics print for a file, whether it is there or not.
  func path(_ relative: String) -> String { "\(root)/\(relative)" }

  func file(_ relative: String) -> SourceFile? {
    files.first { $0.path == path(relative) }
  }

  /// The files below a folder, or below the root for "", by path; hidden files are nobody's
  /// content.
  func files(below folder: String) -> [SourceFile] {
    let prefix = folder.isEmpty ? path("") : path(folder) + "/"
    return files.filter { file in
      file.path.hasPrefix(prefix)
        && !file.path.dropFirst(prefix.count).split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted { $0.path < $1.path }
  }
}
