import Diagnostics

/// One step of a template whose names, kinds and sections are in order.
enum TemplateStep: Sendable {
  case literal(SourceText, Range<Int>)
  case fact(Fact, TemplateTag)
  case begin(FactCondition, TemplateTag)
  case end(TemplateTag)
}

/// Reads a template's tags against the table of facts and inlines its partials.
///
/// Collects everything that is wrong; the steps are only fit to compile without diagnostics.
struct TemplateParser {
  private let context: TemplateContext
  private(set) var steps: [TemplateStep] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the partials that were inlined, at any depth.
  private(set) var partialNames: Set<String> = []

  init(_ source: SourceText, in range: Range<Int>, context: TemplateContext) {
    self.context = context
    parse(source, range, within: [], conditions: context.given)
  }

  private struct OpenSection {
    let tag: TemplateTag
    /// What holds outside the section.
    let outside: Set<FactCondition>
  }

  private mutating func parse(
    _ source: SourceText, _ range: Range<Int>, within partials: [String],
    conditions: Set<FactCondition>
  ) {
    let scanner = TagScanner(source, in: range)
    diagnostics += scanner.diagnostics
    var conditions = conditions
    var open: [OpenSection] = []
    for piece in scanner.pieces {
      switch piece {
      case .literal(let source, let range):
        steps.append(.literal(source, range))
      case .tag(let tag):
        switch tag.kind {
        case .comment:
          break
        case .escaped, .raw:
          appendFact(tag, conditions)
        case .partial:
          inline(tag, within: partials, conditions)
        case .section(let isSet):
          open.append(OpenSection(tag: tag, outside: conditions))
          if let fact = fact(named: tag) {
            let condition = FactCondition(fact: fact, isSet: isSet)
            conditions.insert(condition)
            steps.append(.begin(condition, tag))
          }
        case .end:
          if let section = close(tag, &open) { conditions = section.outside }
        }
      }
    }
    for section in open {
      let name = section.tag.name
      report(
        section.tag.source, section.tag.start, "section \"\(name)\" is never closed",
        help: "end it with {{/\(name)}}")
    }
  }

  private mutating func close(_ tag: TemplateTag, _ open: inout [OpenSection]) -> OpenSection? {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      let help = open.last.map { "the open section is \"\($0.tag.name)\"" }
      report(tag.source, tag.start, "{{/\(tag.name)}} closes no section", help: help)
      return nil
    }
    for section in open[(index + 1)...] {
      let name = section.tag.name
      report(
        tag.source, tag.start, "{{/\(tag.name)}} closes a section around \"\(name)\"",
        help: "close it first: {{/\(name)}}")
    }
    steps.append(.end(tag))
    let section = open[index]
    open.removeSubrange(index...)
    return section
  }

  private mutating func appendFact(_ tag: TemplateTag, _ conditions: Set<FactCondition>) {
    guard let fact = fact(named: tag) else { return }
    let isRaw = if case .raw = tag.kind { true } else { false }
    let name = tag.name
    switch fact {
    case .flag:
      report(
        tag.source, tag.nameStart, "\"\(name)\" is a flag and has no text",
        help: "make a section of it: {{#\(name)}}…{{/\(name)}}")
      return
    case .markup:
      guard isRaw else {
        report(
          tag.source, tag.nameStart, "\"\(name)\" is markup",
          help: "place it with three braces: {{{\(name)}}}")
        return
      }
    case .text, .link:
      guard !isRaw else {
        report(
          tag.source, tag.nameStart, "\"\(name)\" is \(fact.kindName), not markup",
          help: "write two braces: {{\(name)}}")
        return
      }
      guard context.isPresent(fact, where: conditions) else {
        let priced = FlagFact.priced.definition
        let isPriced = fact.definition.presence == .whenPriced
        let section = isPriced && context.scope.contains(priced.scope) ? priced.name : name
        report(
          tag.source, tag.nameStart, "\"\(name)\" may have no value here",
          help: "put it into a section: {{#\(section)}}…{{/\(section)}}")
        return
      }
    }
    steps.append(.fact(fact, tag))
  }

  /// The fact a tag names; `nil`, with a diagnostic, when it is not known here.
  private mutating func fact(named tag: TemplateTag) -> Fact? {
    let name = tag.name
    guard let fact = Fact.byName[name] else {
      let known = Fact.all.filter { !$0.definition.scope.isDisjoint(with: context.scope) }
      report(
        tag.source, tag.nameStart, "unknown fact \"\(name)\"",
        help: suggestion(for: name, among: known.map(\.definition.name)))
      return nil
    }
    let definition = fact.definition
    guard !definition.scope.isDisjoint(with: context.scope) else {
      report(
        tag.source, tag.nameStart, "\"\(name)\" is not known in \(context.name)",
        help: "it belongs to \(definition.scope.wording)")
      return nil
    }
    guard !definition.families.isDisjoint(with: context.families) else {
      report(
        tag.source, tag.nameStart, "\"\(name)\" is not known in this family",
        help: "it is what the two sides differ in: name a and b")
      return nil
    }
    return fact
  }

  private mutating func inline(
    _ tag: TemplateTag, within partials: [String], _ conditions: Set<FactCondition>
  ) {
    // Where the file of partials is missing, that alone is worth a report.
    guard let known = context.partials else { return }
    guard let partial = known[tag.name] else {
      report(
        tag.source, tag.nameStart, "unknown partial \"\(tag.name)\"",
        help: suggestion(for: tag.name, among: known.keys.sorted()))
      return
    }
    guard !partials.contains(tag.name) else {
      let path = (partials + [tag.name]).joined(separator: " → ")
      report(tag.source, tag.nameStart, "partial \"\(tag.name)\" contains itself: \(path)")
      return
    }
    partialNames.insert(tag.name)
    parse(
      partial.source, partial.range, within: partials + [tag.name], conditions: conditions)
  }

  private mutating func report(
    _ source: SourceText, _ offset: Int, _ message: String, help: String? = nil
  ) {
    diagnostics.append(source.error(at: offset, message, help: help))
  }
}
