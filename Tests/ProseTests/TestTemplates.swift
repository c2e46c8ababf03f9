import Diagnostics

@testable import Prose

/// A paragraph compiled where every fact of a two-sided pool is known and priced.
func paragraph(
  _ text: String, scope: FactScope = [.page, .target, .verdict], families: VariedSides = .hardware,
  partials: [String: String] = [:]
) -> (variant: Variant?, diagnostics: [Diagnostic]) {
  let source = SourceText(SourceFile(path: "t.md", bytes: Array(text.utf8)))
  var reader = TemplateFileReader(
    source, families: families,
    partials: partials.mapValues { text in
      let source = SourceText(SourceFile(path: "shared.md", bytes: Array(text.utf8)))
      return PartialSource(source: source, range: source.wholeRange)
    })
  let variant = reader.variant(
    source.wholeRange, named: "two-sided", scope,
    given: [FactCondition(fact: .flag(.priced), isSet: true)])
  return (variant, reader.diagnostics)
}
