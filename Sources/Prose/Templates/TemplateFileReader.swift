import Diagnostics

/// Compiles stretches of one template file and collects what is wrong with them.
struct TemplateFileReader {
  let source: SourceText
  /// What the families differ in that the file serves.
  let families: VariedSides
  let partials: [String: PartialSource]?
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the partials that the file inlines.
  private(set) var partialNames: Set<String> = []

  init(_ source: SourceText, families: VariedSides, partials: [String: PartialSource]?) {
    self.source = source
    self.families = families
    self.partials = partials
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func report(_ offset: Int, _ message: String, help: String? = nil) {
    diagnostics.append(source.error(at: offset, message, help: help))
  }

  mutating func warn(_ offset: Int, _ message: String, help: String? = nil) {
    diagnostics.append(source.warning(at: offset, message, help: help))
  }

  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  /// A stretch as plain text with facts, `nil` when something is wrong with it.
  mutating func plainText(_ range: Range<Int>, named name: String, _ scope: FactScope)
    -> TemplateProgram?
  {
    steps(range, named: name, scope, given: []).map {
      TemplateProgram($0, escaping: .nothing)
    }
  }

  /// A stretch as a paragraph of Markdown, `nil` when something is wrong with it.
  ///
  /// Only `prose` of pools is refused literal figures; front matter may have them.
  mutating func variant(
    _ range: Range<Int>, named name: String, _ scope: FactScope,
    given: Set<FactCondition> = [], refusesFigures: Bool = true
  ) -> Variant? {
    guard let steps = steps(range, named: name, scope, given: given) else { return nil }
    if refusesFigures { diagnostics += literalFigures(in: steps) }
    let compiler = VariantCompiler(steps, source: source, start: range.lowerBound)
    diagnostics += compiler.diagnostics
    return compiler.variant
  }

  private mutating func steps(
    _ range: Range<Int>, named name: String, _ scope: FactScope, given: Set<FactCondition>
  ) -> [TemplateStep]? {
    let context = TemplateContext(
      name: name, scope: scope, families: families, given: given, partials: partials)
    let parser = TemplateParser(source, in: range, context: context)
    diagnostics += parser.diagnostics
    partialNames.formUnion(parser.partialNames)
    return parser.diagnostics.isEmpty ? parser.steps : nil
  }
}
