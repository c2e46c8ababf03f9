import Diagnostics

/// Compiles all template files of a site.
///
/// A family's words are in `families/{id}.md`, those of all families in `shared.md`, layouts in
/// `{name}.html`; paths may begin with any folder. Whatever lies in a folder `assets` is not read.
/// There are no templates when anything is an error; what no family and no layout asks for is a
/// warning.
///
///     let (templates, diagnostics) = loadTemplates(
///       files, families: TemplateFamily.standard,
///       layouts: [LayoutDefinition(fileName: "layout.html", required: [.markup(.table)])])
///
/// - Parameter root: the folder of the templates, for naming one that is missing.
package func loadTemplates(
  _ files: [SourceFile], in root: String? = nil, families: [TemplateFamily],
  layouts: [LayoutDefinition]
) -> (templates: Templates?, diagnostics: [Diagnostic]) {
  var loading = TemplateLoading(root: root)
  let (families, shared, layouts) = loading.load(files, families, layouts)
  let diagnostics = Set(loading.diagnostics).sorted()
  guard let shared, !diagnostics.contains(where: { $0.severity == .error }) else {
    return (nil, diagnostics)
  }
  return (Templates(families: families, shared: shared, layouts: layouts), diagnostics)
}

private struct TemplateLoading {
  let root: String?
  var diagnostics: [Diagnostic] = []

  mutating func load(
    _ files: [SourceFile], _ families: [TemplateFamily], _ layouts: [LayoutDefinition]
  ) -> ([String: FamilyTemplates], SharedTemplates?, [String: TemplateProgram]) {
    var sources: [String: SourceText] = [:]
    for file in files {
      guard let name = templateName(file.path) else { continue }
      let source = SourceText(file)
      if let offset = source.invalidOffset {
        diagnostics.append(source.error(at: offset, "this is not UTF-8"))
      } else {
        sources[name] = source
      }
    }
    let unread = Set(files.compactMap { templateName($0.path) }).subtracting(sources.keys)
    func take(_ name: String) -> SourceText? {
      let source = sources.removeValue(forKey: name)
      if source == nil, !unread.contains(name) {
        let path = root.map { "\($0)/\(name)" } ?? name
        diagnostics.append(Diagnostic(.error, at: path, nil, "this template is missing"))
      }
      return source
    }

    let sharedSource = take("shared.md")
    let partials = sharedSource.map(SharedTemplates.partials)
    var compiledFamilies: [String: FamilyTemplates] = [:]
    // `nil` when a file is missing that may inline what nothing else does.
    var inlined: Set<String>? = []
    for family in families {
      guard let source = take("families/\(family.id).md") else {
        inlined = nil
        continue
      }
      var reader = TemplateFileReader(source, families: family.varies, partials: partials)
      compiledFamilies[family.id] = FamilyTemplates.read(&reader, family: family)
      diagnostics += reader.diagnostics
      inlined?.formUnion(reader.partialNames)
    }
    var shared: SharedTemplates?
    if let sharedSource {
      var reader = TemplateFileReader(sharedSource, families: .all, partials: partials)
      shared = SharedTemplates.read(&reader, inlined: inlined)
      diagnostics += reader.diagnostics
    }
    var compiledLayouts: [String: TemplateProgram] = [:]
    for layout in layouts {
      guard let source = take(layout.fileName) else { continue }
      let compiler = LayoutCompiler(source, definition: layout)
      compiledLayouts[layout.fileName] = compiler.program
      diagnostics += compiler.diagnostics
    }
    for (name, source) in sources {
      let known = families.map { "families/\($0.id).md" } + layouts.map(\.fileName)
      diagnostics.append(
        Diagnostic(
          .warning, at: source.file.path, nil, "a template that nothing uses",
          help: suggestion(for: name, among: known)))
    }
    return (compiledFamilies, shared, compiledLayouts)
  }

  /// What a template is asked for by: its file's name, after `families/` where it lies in there;
  /// `nil` for files that are no templates.
  private func templateName(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let last = parts.last, last.hasSuffix(".md") || last.hasSuffix(".html"),
      !parts.dropLast().contains("assets")
    else { return nil }
    return parts.dropLast().last == "families" ? "families/\(last)" : String(last)
  }
}
