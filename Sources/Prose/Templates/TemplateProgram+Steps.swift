extension TemplateProgram {
  /// Steps in their order, literals as they stand in the file.
  init(_ steps: [TemplateStep], escaping: Escaping) {
    self.init(escaping: escaping)
    var open: [Int] = []
    for step in steps {
      switch step {
      case .literal(let source, let range): append(literal: source.bytes[range])
      case .fact(let fact, let tag): append(fact, at: tag.location)
      case .begin(let condition, _): open.append(beginSection(condition))
      case .end: if let opening = open.popLast() { endSection(opening) }
      }
    }
  }

  /// The steps of a paragraph as Markdown on one line.
  init(markdownParagraph steps: [TemplateStep]) {
    self.init(escaping: .markdown)
    let backslash = UInt8(ascii: "\\")
    var open: [(opening: Int, mayBeginLine: Bool)] = []
    // Until something has been written, a fact may begin the line, and its digits with the
    // template's full stop would begin a list: "{{target}}. …". What a section writes counts only
    // within it: it may be left out.
    var mayBeginLine = true
    var followsFact = false
    for step in steps {
      switch step {
      case .literal:
        var text = step.literalOnOneLine
        let endsNumber = text.first == UInt8(ascii: ".") || text.first == UInt8(ascii: ")")
        if mayBeginLine && followsFact && endsNumber { text.insert(backslash, at: 0) }
        // A backslash before a tag is one that shows; before the fact's own it would not be.
        if text.reversed().prefix(while: { $0 == backslash }).count % 2 == 1 {
          text.append(backslash)
        }
        append(literal: text)
        if text.contains(where: { !isBlank($0) }) { mayBeginLine = false }
        followsFact = false
      case .fact(let fact, let tag):
        append(fact, at: tag.location)
        followsFact = true
      case .begin(let condition, _):
        open.append((beginSection(condition), mayBeginLine))
      case .end:
        guard let section = open.popLast() else { continue }
        endSection(section.opening)
        mayBeginLine = section.mayBeginLine
      }
    }
  }
}
