extension MarkupWriter {
  /// Writes `<name attributes>`, the content and `</name>`, with nothing between them.
  package mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, attributes)
    content(&self)
    endTag(name)
  }

  /// Writes an element as `element` does, and ends the line.
  package mutating func line(
    _ name: StaticString, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, attributes)
    content(&self)
    endTag(name)
    newline()
  }

  /// Writes both tags on lines of their own, and the content, which is lines, between them.
  package mutating func block(
    _ name: StaticString, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    startTag(name, attributes)
    newline()
    content(&self)
    endTag(name)
    newline()
  }

  /// Writes a start tag only: HTML's void elements, `<br>`, `<meta charset="utf-8">`.
  package mutating func voidElement(_ name: StaticString, _ attributes: Attribute...) {
    startTag(name, attributes)
  }

  /// Writes an element as `voidElement` does, and ends the line.
  package mutating func voidLine(_ name: StaticString, _ attributes: Attribute...) {
    startTag(name, attributes)
    newline()
  }

  /// Writes a tag that closes itself: SVG's empty elements, `<path d="M0 0"/>`.
  package mutating func emptyElement(_ name: StaticString, _ attributes: Attribute...) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element as `emptyElement` does, and ends the line.
  package mutating func emptyLine(_ name: StaticString, _ attributes: Attribute...) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(ascii: ">"))
    newline()
  }

  private mutating func startTag(_ name: StaticString, _ attributes: [Attribute]) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func openTag(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes { append(attribute) }
  }

  private mutating func endTag(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }
}
