import Prose

/// The table of everything that templates may name, made from the code that knows it.
enum FactTable {
  /// A Markdown table: name, kind, unit, where it is known, when it is there, and what it is.
  static var markdown: String {
    let rows = Fact.all.map { fact in
      let definition = fact.definition
      return [
        "`\(definition.name)`", fact.kindName, definition.unit ?? "", place(of: definition),
        presence(of: definition), definition.meaning,
      ]
    }
    let lines = [["name", "kind", "unit", "known in", "has a value", "meaning"]] + rows
    let texts = lines.map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }
    return texts[0] + "|---|---|---|---|---|---|\n" + texts.dropFirst().joined()
  }

  private static func place(of definition: FactDefinition) -> String {
    let families = definition.families
    guard families != .all else { return definition.scope.wording }
    return definition.scope.wording + ", families that compare " + listed(compared(families))
  }

  private static func compared(_ families: VariedSides) -> [String] {
    let names: [(VariedSides, String)] = [
      (.hardware, "hardware"), (.model, "models"), (.precision, "precisions"),
      (.specMethod, "speculative methods"), (.engine, "engines"),
    ]
    return names.filter { families.contains($0.0) }.map(\.1)
  }

  private static func presence(of definition: FactDefinition) -> String {
    switch definition.presence {
    case .always: "always"
    case .whenPriced: "where prices are known: within `priced`"
    case .whenRangesMeet: "unless `no_common_point`"
    case .sometimes: "only within a section of itself"
    }
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
