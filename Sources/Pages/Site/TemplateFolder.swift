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
    var problems: [Diagnostic] = []
    if !has("style.css") {
      problems.append(
        Diagnostic(
          .warning, at: root + "/assets/style.css", nil, "the stylesheet is missing",
          help: "every page links to it; without it the pages are bare"))
    }
    if !hasExplorer {
      problems.append(
        Diagnostic(
          .warning, at: root + "/assets/kernel.wasm", nil, "the browser's kernel is missing",
          help: "`make wasm` builds it; without it the pages have no explorer"))
    }
    return problems
  }

  /// Whether pages can have controls: the code that computes for them is here.
  var hasExplorer: Bool { has("kernel.wasm") }

  private func has(_ asset: String) -> Bool {
    files.contains { $0.path == "\(root)/assets/\(asset)" }
  }

  /// What lies in `assets/`, which the site carries as it is.
  var assets: [OutputFile] {
    let prefix = root + "/assets/"
    return files.filter { $0.path.hasPrefix(prefix) }.map {
      OutputFile(path: "assets/" + $0.path.dropFirst(prefix.count), bytes: $0.bytes)
    }
  }
}
