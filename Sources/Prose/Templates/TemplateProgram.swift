import Diagnostics

/// A compiled template: a flat list of operations, run straight into a page's buffer.
///
/// Sections are jumps, partials are already inlined, facts are known by case, and nothing is
/// allocated but the buffer's own growth.
package struct TemplateProgram: Sendable {
  /// What a text is escaped for.
  package enum Escaping: Sendable {
    /// HTML text or a quoted attribute.
    case html
    /// Markdown text outside code.
    case markdown
    case nothing
  }

  enum Operation: Sendable, Hashable {
    /// Appends `literals[start..<end]`.
    case literal(start: Int32, end: Int32)
    /// Appends a fact; `place` is the index of its tag's place in `places`.
    case text(TextFact, place: Int32)
    case link(LinkFact, place: Int32)
    case markup(MarkupFact)
    /// Continues at an operation after the section, unless the condition holds.
    case skip(to: Int32, unless: FactCondition)
  }

  let escaping: Escaping
  private(set) var literals: [UInt8] = []
  private(set) var operations: [Operation] = []
  private(set) var places: [SourceLocation] = []

  init(escaping: Escaping) {
    self.escaping = escaping
  }

  mutating func append(literal: some Collection<UInt8>) {
    guard !literal.isEmpty else { return }
    let start = Int32(literals.count)
    literals += literal
    operations.append(.literal(start: start, end: Int32(literals.count)))
  }

  mutating func append(_ fact: Fact, at place: SourceLocation) {
    switch fact {
    case .text(let fact): operations.append(.text(fact, place: Int32(places.count)))
    case .link(let fact): operations.append(.link(fact, place: Int32(places.count)))
    case .markup(let fact): operations.append(.markup(fact))
    case .flag: return
    }
    places.append(place)
  }

  /// Begins a section and returns what `endSection` needs to end it.
  mutating func beginSection(_ condition: FactCondition) -> Int {
    operations.append(.skip(to: 0, unless: condition))
    return operations.count - 1
  }

  /// Makes the section's jump lead behind the last operation there is now.
  mutating func endSection(_ opening: Int) {
    guard case .skip(_, let condition) = operations[opening] else { return }
    operations[opening] = .skip(to: Int32(operations.count), unless: condition)
  }
}

/// A fact together with whether it must be set or not: what a section tests.
package struct FactCondition: Sendable, Hashable {
  package let fact: Fact
  package let isSet: Bool
}

/// A template named a fact that has no value in this run.
///
/// Compiling refuses every template in which that could happen to facts as their table describes
/// them, so this is a mistake of the code that set the values.
package struct AbsentFact: Error, Sendable, Hashable {
  package let fact: Fact
  /// Where the template names it.
  package let location: SourceLocation

  /// The sentence for a reader of the console.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, at: location.path, location.position,
      "\"\(fact.definition.name)\" has no value here",
      help: "put it into a section: {{#\(fact.definition.name)}}…{{/\(fact.definition.name)}}")
  }
}
