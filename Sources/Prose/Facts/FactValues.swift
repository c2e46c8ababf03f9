/// The facts of one run of a template.
///
///     var values = FactValues()
///     values[.lead] = "MTP"
///     values[.close] = true
///     values[.methodURL] = "../../method/"
///
/// A value type: facts of a page are set once, then copied and completed for each target.
package struct FactValues: Sendable {
  // Indexed by the facts' raw values; an empty text is an absent one.
  private var texts = [String](repeating: "", count: TextFact.allCases.count)
  private var links = [String](repeating: "", count: LinkFact.allCases.count)
  private var markup = [[UInt8]](repeating: [], count: MarkupFact.allCases.count)
  private var flags: UInt64 = 0

  package init() {}

  /// A text, `nil` when absent.
  ///
  /// Stored as one line: control characters and line breaks become spaces, spaces at either end
  /// are dropped, and what is then empty is absent.
  package subscript(fact: TextFact) -> String? {
    get { texts[Int(fact.rawValue)].isEmpty ? nil : texts[Int(fact.rawValue)] }
    set { texts[Int(fact.rawValue)] = newValue.map(oneLine) ?? "" }
  }

  /// A condition, `false` until set.
  package subscript(fact: FlagFact) -> Bool {
    get { flags & (1 << UInt64(fact.rawValue)) != 0 }
    set {
      let bit: UInt64 = 1 << UInt64(fact.rawValue)
      flags = newValue ? flags | bit : flags & ~bit
    }
  }

  /// A destination, `nil` when absent.
  package subscript(fact: LinkFact) -> String? {
    get { links[Int(fact.rawValue)].isEmpty ? nil : links[Int(fact.rawValue)] }
    set { links[Int(fact.rawValue)] = newValue.map(oneLine) ?? "" }
  }

  /// Finished HTML, empty when absent.
  package subscript(fact: MarkupFact) -> [UInt8] {
    get { markup[Int(fact.rawValue)] }
    set { markup[Int(fact.rawValue)] = newValue }
  }

  /// Whether a section of the fact is shown: the flag is set, or there is a value.
  package func isSet(_ fact: Fact) -> Bool {
    switch fact {
    case .text(let fact): !texts[Int(fact.rawValue)].isEmpty
    case .flag(let fact): self[fact]
    case .link(let fact): !links[Int(fact.rawValue)].isEmpty
    case .markup(let fact): !markup[Int(fact.rawValue)].isEmpty
    }
  }
}

private func oneLine(_ text: String) -> String {
  let space = UInt8(ascii: " ")
  // 0xC2 may start one of the control characters U+0080 to U+009F.
  let isSuspect = { (byte: UInt8) in byte < 0x20 || byte == 0x7F || byte == 0xC2 }
  guard text.utf8.first == space || text.utf8.last == space || text.utf8.contains(where: isSuspect)
  else { return text }
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let shown = scalar.properties.generalCategory == .control ? " " : scalar
    if shown != " " || !line.isEmpty { line.append(shown) }
  }
  while line.last == " " { line.removeLast() }
  return String(line)
}
