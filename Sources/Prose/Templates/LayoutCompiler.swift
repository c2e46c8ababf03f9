import Diagnostics

/// A file of HTML that must be among the templates, and the facts it must place.
package struct LayoutDefinition: Sendable {
  /// The file's name, for example `layout.html`.
  package let fileName: String
  /// Facts whose absence would lose a part of the page.
  package let required: [Fact]

  package init(fileName: String, required: [Fact]) {
    self.fileName = fileName
    self.required = required
  }
}

/// Compiles a layout: HTML is trusted and copied, facts are escaped for where they land.
struct LayoutCompiler {
  private(set) var program: TemplateProgram?
  private(set) var diagnostics: [Diagnostic]

  init(_ source: SourceText, definition: LayoutDefinition) {
    let parser = TemplateParser(
      source, in: source.wholeRange,
      context: TemplateContext(name: "a layout", scope: .layout, families: .all))
    diagnostics = parser.diagnostics
    checkPlaces(of: parser.steps)
    let placed = Set(parser.steps.compactMap(\.fact))
    for fact in definition.required where !placed.contains(fact) {
      let name = fact.definition.name
      let tag = if case .markup = fact { "{{{\(name)}}}" } else { "{{\(name)}}" }
      diagnostics.append(
        source.error(
          at: source.bytes.count, "the layout does not place \"\(name)\"",
          help: "put \(tag) where it belongs"))
    }
    if diagnostics.isEmpty { program = TemplateProgram(parser.steps, escaping: .html) }
  }

  private mutating func checkPlaces(of steps: [TemplateStep]) {
    var place = HTMLPlace()
    for step in steps {
      switch step {
      case .literal(let source, let range):
        for byte in source.bytes[range] { place.read(byte) }
      case .fact(let fact, let tag):
        if let fault = fault(fact, at: place.part) {
          diagnostics.append(tag.source.error(at: tag.start, "\"\(tag.name)\" \(fault)"))
        }
      case .begin, .end:
        break
      }
    }
  }

  /// Why a fact cannot stand in a part of HTML, `nil` when it can.
  private func fault(_ fact: Fact, at part: HTMLPlace.Part) -> String? {
    switch (part, fact) {
    case (.text, .markup), (.script, .markup), (.text, .text): nil
    case (.text, _): "is a \(fact.kindName), which can only stand in an attribute"
    case (.attribute(let name), _) where name == "style" || name.hasPrefix("on"):
      "cannot be escaped within \(name)"
    case (.attribute(let name), .text) where destinationAttributes.contains(name):
      "is text, and \(name) takes a link"
    case (.attribute, .text), (.attribute, .link): nil
    case (.attribute, _): "is \(fact.kindName), which cannot stand in an attribute"
    case (.script, _): "cannot be escaped within a script or a style"
    case (.markup, _): "stands within a tag, but not within a quoted attribute"
    }
  }
}

/// Attributes whose value a browser follows or loads.
private let destinationAttributes: Set<String> = [
  "action", "cite", "data", "formaction", "href", "poster", "src", "srcset",
]

extension TemplateStep {
  fileprivate var fact: Fact? {
    if case .fact(let fact, _) = self { fact } else { nil }
  }
}
