// Two attributes go without an array, which is all that most elements need: each array that is not
// made saves the browser's kernel some thirty bytes.
extension MarkupWriter {
  /// Writes `<name attributes>`, the content and `</name>`, with nothing between them.
  package mutating func element(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, first, second, others)
    content(&self)
    endTag(name)
  }

  /// Writes an element that contains only text, which is data.
  package mutating func element(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute..., text: [UInt8]
  ) {
    startTag(name, first, second, others)
    self.text(text)
    endTag(name)
  }

  /// Writes an element that contains only the program's own words.
  package mutating func element(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute..., text: StaticString
  ) {
    startTag(name, first, second, others)
    self.text(text)
    endTag(name)
  }

  /// Writes an element as `element` does, and ends the line.
  package mutating func line(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, first, second, others)
    content(&self)
    endTag(name)
    newline()
  }

  /// Writes both tags on lines of their own, and the content, which is lines, between them.
  package mutating func block(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, first, second, others)
    newline()
    content(&self)
    endTag(name)
    newline()
  }

  /// Writes a start tag only: HTML's void elements, `<br>`, `<meta charset="utf-8">`.
  package mutating func voidElement(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute...
  ) {
    startTag(name, first, second, others)
  }

  /// Writes an element as `voidElement` does, and ends the line.
  package mutating func voidLine(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute...
  ) {
    startTag(name, first, second, others)
    newline()
  }

  /// Writes a tag that closes itself: SVG's empty elements, `<path d="M0 0"/>`.
  package mutating func emptyElement(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute...
  ) {
    openTag(name, first, second, others)
    append("/>")
  }

  /// Writes an element as `emptyElement` does, and ends the line.
  package mutating func emptyLine(
    _ name: StaticString, _ first: Attribute = .absent, _ second: Attribute = .absent,
    _ others: Attribute...
  ) {
    openTag(name, first, second, others)
    append("/>\n")
  }

  private mutating func startTag(
    _ name: StaticString, _ first: Attribute, _ second: Attribute, _ others: [Attribute]
  ) {
    openTag(name, first, second, others)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func openTag(
    _ name: StaticString, _ first: Attribute, _ second: Attribute, _ others: [Attribute]
  ) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    append(first)
    append(second)
    for attribute in others { append(attribute) }
  }

  private mutating func append(_ attribute: Attribute) {
    if !attribute.markup.isEmpty { bytes += attribute.markup }
  }

  private mutating func endTag(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }
}
