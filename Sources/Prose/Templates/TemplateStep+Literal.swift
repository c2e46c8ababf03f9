extension TemplateStep {
  var isSection: Bool {
    switch self {
    case .begin, .end: true
    case .literal, .fact: false
    }
  }

  /// A literal with every line break, and the white space around it, as one space; empty for tags.
  ///
  /// How a paragraph is wrapped in its file says nothing, and on one line nothing in it can begin
  /// a block.
  var literalOnOneLine: [UInt8] {
    guard case .literal(let source, let range) = self else { return [] }
    var line: [UInt8] = []
    var isAfterBreak = false
    for byte in source.bytes[range] {
      if byte == UInt8(ascii: "\n") {
        while let last = line.last, isBlank(last) { line.removeLast() }
        if !isAfterBreak { line.append(UInt8(ascii: " ")) }
        isAfterBreak = true
      } else if !isAfterBreak || !isBlank(byte) {
        line.append(byte)
        isAfterBreak = false
      }
    }
    return line
  }
}

/// HTML text as the characters it shows; knows the four entities that CommonMark writes.
func decodedEntities(_ html: [UInt8]) -> [UInt8] {
  guard html.contains(UInt8(ascii: "&")) else { return html }
  var text: [UInt8] = []
  var rest = html[...]
  while let first = rest.first {
    let entity = first == UInt8(ascii: "&") ? entities.first { rest.starts(with: $0.0.utf8) } : nil
    text.append(entity?.1 ?? first)
    rest = rest.dropFirst(entity?.0.utf8.count ?? 1)
  }
  return text
}

private let entities: [(String, UInt8)] = [
  ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ("&quot;", UInt8(ascii: "\"")),
]
