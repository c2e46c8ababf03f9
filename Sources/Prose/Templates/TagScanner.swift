import Diagnostics

/// Cuts a range of a file into literals and tags.
///
/// A section's tag, a comment or a partial that stands alone on its line takes the line's white
/// space with it, and all but a partial also the line break: Mustache's rule for standalone tags.
/// A partial keeps the line break, since the paragraph it stands for has none of its own.
struct TagScanner {
  private let source: SourceText
  private let range: Range<Int>
  private(set) var pieces: [TemplatePiece] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the literal that is being read began.
  private var literalStart: Int

  init(_ source: SourceText, in range: Range<Int>) {
    self.source = source
    self.range = range
    literalStart = range.lowerBound
    scan()
  }

  private mutating func scan() {
    var index = range.lowerBound
    while index < range.upperBound {
      guard source.bytes[index] == brace, starts("{{", at: index) else {
        index += 1
        continue
      }
      let isRaw = starts("{{{", at: index)
      let close = isRaw ? "}}}" : "}}"
      let contentStart = index + (isRaw ? 3 : 2)
      guard let contentEnd = find(close, from: contentStart),
        isOneTag(contentStart..<contentEnd)
      else {
        diagnostics.append(
          source.error(at: index, "this tag is never closed", help: "end it with \(close)"))
        index = contentStart
        literalStart = contentStart
        continue
      }
      let end = contentEnd + close.utf8.count
      let tag = tag(content: contentStart..<contentEnd, isRaw: isRaw, start: index)
      appendTag(tag, from: index, to: end)
      index = literalStart
    }
    appendLiteral(upTo: range.upperBound)
  }

  /// The tag with this content; `nil`, with a diagnostic, when it is none of the subset.
  private mutating func tag(content: Range<Int>, isRaw: Bool, start: Int) -> TemplateTag? {
    var nameRange = source.trimmed(content)
    var kind: TemplateTag.Kind = isRaw ? .raw : .escaped
    let sigil = nameRange.isEmpty ? nil : source.bytes[nameRange.lowerBound]
    if !isRaw, let sigil {
      switch sigil {
      case UInt8(ascii: "#"): kind = .section(isSet: true)
      case UInt8(ascii: "^"): kind = .section(isSet: false)
      case UInt8(ascii: "/"): kind = .end
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "!"):
        return TemplateTag(
          kind: .comment, name: "", source: source, start: start, nameStart: content.lowerBound)
      case UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "$"):
        let tag = "{{\(Character(Unicode.Scalar(sigil)))"
        diagnostics.append(
          source.error(
            at: start, "\(tag) … }} is not part of the template language",
            help: "there are {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> pool}} and {{! … }}"))
        return nil
      default: break
      }
      if case .escaped = kind {
      } else {
        nameRange = source.trimmed(nameRange.lowerBound + 1..<nameRange.upperBound)
      }
    }
    guard !nameRange.isEmpty else {
      diagnostics.append(source.error(at: start, "this tag is empty", help: "name a fact in it"))
      return nil
    }
    guard source.bytes[nameRange].allSatisfy(isNameByte) else {
      diagnostics.append(
        source.error(
          at: nameRange.lowerBound, "\"\(source.text(nameRange))\" is not a name",
          help: "names are lower-case letters, digits, hyphens and underscores"))
      return nil
    }
    return TemplateTag(
      kind: kind, name: source.text(nameRange), source: source, start: start,
      nameStart: nameRange.lowerBound)
  }

  private mutating func appendTag(_ tag: TemplateTag?, from start: Int, to end: Int) {
    var literalEnd = start
    var next = end
    if let tag, let line = standaloneLine(of: tag, from: start, to: end) {
      literalEnd = line.lowerBound
      next = line.upperBound
    }
    appendLiteral(upTo: literalEnd)
    if let tag { pieces.append(.tag(tag)) }
    literalStart = next
  }

  private mutating func appendLiteral(upTo end: Int) {
    if literalStart < end { pieces.append(.literal(source, literalStart..<end)) }
    literalStart = end
  }

  /// What a tag that stands alone on its line replaces; `nil` when it does not stand alone.
  private func standaloneLine(of tag: TemplateTag, from start: Int, to end: Int) -> Range<Int>? {
    var isPartial = false
    switch tag.kind {
    case .escaped, .raw: return nil
    case .partial: isPartial = true
    case .section, .end, .comment: break
    }
    var lineStart = start
    while lineStart > literalStart, isBlank(source.bytes[lineStart - 1]) { lineStart -= 1 }
    guard
      lineStart == range.lowerBound || source.bytes[lineStart - 1] == UInt8(ascii: "\n")
    else { return nil }
    var lineEnd = end
    while lineEnd < range.upperBound, isBlank(source.bytes[lineEnd]) { lineEnd += 1 }
    if lineEnd == range.upperBound { return lineStart..<lineEnd }
    guard source.bytes[lineEnd] == UInt8(ascii: "\n") else { return nil }
    return lineStart..<(isPartial ? lineEnd : lineEnd + 1)
  }

  /// Whether the content of a tag does not run into the next tag; a comment's may.
  private func isOneTag(_ content: Range<Int>) -> Bool {
    let first = source.bytes[content].first { !isWhitespace($0) }
    return first == UInt8(ascii: "!") || !source.bytes[content].contains(brace)
  }

  private func starts(_ text: String, at index: Int) -> Bool {
    source.bytes[index..<range.upperBound].starts(with: text.utf8)
  }

  private func find(_ text: String, from start: Int) -> Int? {
    (start..<range.upperBound).first {
      source.bytes[$0] == UInt8(ascii: "}") && starts(text, at: $0)
    }
  }
}

private let brace = UInt8(ascii: "{")

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
