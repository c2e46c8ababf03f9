import Diagnostics

/// The files of the templates folder.
package struct TemplateFolder: Sendable {
  package let root: String
  package let files: [SourceFile]

  package init(root: String, files: [SourceFile]) {
    self.root = root
    self.files = files
  }

  /// What the site can be made without, but should not.
  var problems: [Diagnostic] {
    let stylesheet = root + "/assets/style.css"
    guard !files.contains(where: { $0.path == stylesheet }) else { return [] }
    return [
      Diagnostic(
        .warning, at: stylesheet, nil, "the stylesheet is missing",
        help: "every page links to it; without it the pages are bare")
    ]
  }

  /// What lies in `assets/`, which the site carries as it is.
  var assets: [OutputFile] {
    let prefix = root + "/assets/"
    return files.filter { $0.path.hasPrefix(prefix) }.map {
      OutputFile(path: "assets/" + $0.path.dropFirst(prefix.count), bytes: $0.bytes)
    }
  }
}
