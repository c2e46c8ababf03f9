/// Something a template may name: a text, a condition, a destination or finished markup.
///
/// Each kind is an enumeration of its own, so that a value of the wrong kind does not compile;
/// together they are the one table of facts, `Fact.all`, from which the guide for template authors
/// is written. Programs refer to facts by case: running one looks nothing up by name.
package enum Fact: Sendable, Hashable {
  case text(TextFact)
  case flag(FlagFact)
  case link(LinkFact)
  case markup(MarkupFact)

  /// Every fact, texts first, in the order of their declarations.
  package static let all: [Fact] =
    TextFact.allCases.map(Fact.text) + FlagFact.allCases.map(Fact.flag)
    + LinkFact.allCases.map(Fact.link) + MarkupFact.allCases.map(Fact.markup)

  /// What the table says of this fact.
  package var definition: FactDefinition {
    switch self {
    case .text(let fact): fact.definition
    case .flag(let fact): fact.definition
    case .link(let fact): fact.definition
    case .markup(let fact): fact.definition
    }
  }

  /// What kind of thing the fact is, as a diagnostic names it.
  package var kindName: String {
    switch self {
    case .text: "text"
    case .flag: "flag"
    case .link: "link"
    case .markup: "markup"
    }
  }

  static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.definition.name, $0) })
}

/// One row of the table of facts.
package struct FactDefinition: Sendable, Hashable {
  /// The name in templates, in snake case.
  package let name: String
  /// The unit of a figure, as readers see it; the value itself does not contain it.
  package let unit: String?
  /// The pools that offer the fact.
  package let scope: FactScope
  /// The families that know it.
  package let families: VariedSides
  package let presence: FactPresence
  /// What the value is, in one sentence, for template authors.
  package let meaning: String

  init(
    _ name: String, unit: String? = nil, _ scope: FactScope, in families: VariedSides = .all,
    presence: FactPresence = .always, _ meaning: String
  ) {
    self.name = name
    self.unit = unit
    self.scope = scope
    self.families = families
    self.presence = presence
    self.meaning = meaning
  }
}

/// When a fact has a value, where its scope offers it.
///
/// A template must name a fact that can be absent within a section that rules its absence out;
/// otherwise the sentence would have a hole.
package enum FactPresence: Sendable, Hashable {
  case always
  /// The prices are known, and with them the costs of what has a throughput: sections of `priced`,
  /// or of what the costs say, guarantee it.
  case whenPriced
  /// The sides share an operating point: an inverted section of `no_common_point` guarantees it.
  case whenRangesMeet
  /// Only a section of the fact itself guarantees it.
  case sometimes
}

/// What differs between the two sides of a family's comparisons.
package struct VariedSides: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let hardware = VariedSides(rawValue: 1)
  package static let model = VariedSides(rawValue: 2)
  package static let precision = VariedSides(rawValue: 4)
  package static let specMethod = VariedSides(rawValue: 8)
  package static let engine = VariedSides(rawValue: 16)

  package static let all: VariedSides = [.hardware, .model, .precision, .specMethod, .engine]
  /// The families whose pages are about one hardware.
  static let onOneHardware: VariedSides = all.subtracting(.hardware)
}
