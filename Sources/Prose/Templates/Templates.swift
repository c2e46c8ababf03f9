import Diagnostics

/// Every template of the site, compiled.
package struct Templates: Sendable {
  let families: [String: FamilyTemplates]
  package let shared: SharedTemplates
  let layouts: [String: TemplateProgram]

  /// The words of a family that was asked for when loading.
  package func family(_ id: String) -> FamilyTemplates? { families[id] }

  /// The layout of a file that was asked for when loading.
  package func layout(_ fileName: String) -> TemplateProgram? { layouts[fileName] }
}
