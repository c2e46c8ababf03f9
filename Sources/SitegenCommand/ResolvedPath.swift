import Foundation

/// An absolute path without links, also of what is not there yet: for telling whether two paths
/// lead to one folder.
struct ResolvedPath: Equatable {
  let path: String

  init(_ path: String) {
    var existing =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var missing: [String] = []
    while true {
      if let resolved = realpath(existing, nil) {
        defer { free(resolved) }
        var parts = String(cString: resolved).split(separator: "/").map(String.init)
        for name in missing.reversed() {
          if name == ".." { _ = parts.popLast() } else if name != "." { parts.append(name) }
        }
        self.path = "/" + parts.joined(separator: "/")
        return
      }
      let name = (existing as NSString).lastPathComponent
      guard name != existing, !existing.isEmpty else {
        self.path = path
        return
      }
      missing.append(name)
      existing = (existing as NSString).deletingLastPathComponent
    }
  }

  /// Whether another path is this one or lies below it.
  func contains(_ other: ResolvedPath) -> Bool {
    other == self || other.path.hasPrefix(path == "/" ? path : path + "/")
  }

  /// Why the site must not be written to a folder: it would mix with what it is made from, and the
  /// next build would read it. `nil` when the folders are apart.
  static func overlap(output: String, input: String) -> String? {
    let (to, from) = (ResolvedPath(output), ResolvedPath(input))
    let relation =
      if to == from { "is" } else if to.contains(from) { "contains" } else if from.contains(to) {
        "lies in"
      } else { String?.none }
    return relation.map {
      "--output \(output) (\(to.path)) \($0) the input folder \(input) (\(from.path))."
    }
  }
}
