extension TemplateProgram {
  /// Appends the template's text with these facts.
  ///
  /// Throws at the first fact without a value; what was appended until then stays.
  package func run(_ values: FactValues, into page: inout [UInt8]) throws(AbsentFact) {
    var index = 0
    while index < operations.count {
      switch operations[index] {
      case .literal(let start, let end):
        page += literals[Int(start)..<Int(end)]
      case .skip(let target, let condition):
        if values.isSet(condition.fact) != condition.isSet {
          index = Int(target)
          continue
        }
      case .text(let fact, let place):
        guard let text = values[fact] else {
          throw AbsentFact(fact: .text(fact), location: places[Int(place)])
        }
        switch escaping {
        case .html: appendHTML(text, to: &page)
        case .markdown: appendMarkdown(text, to: &page)
        case .nothing: page += text.utf8
        }
      case .link(let fact, let place):
        guard let destination = values[fact] else {
          throw AbsentFact(fact: .link(fact), location: places[Int(place)])
        }
        appendDestination(destination, to: &page)
      case .markup(let fact):
        page += values[fact]
      }
      index += 1
    }
  }
}

extension TemplateProgram {
  /// The template's text with these facts, as a string of its own.
  package func text(_ values: FactValues) throws(AbsentFact) -> String {
    var bytes: [UInt8] = []
    try run(values, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
