import Diagnostics

/// The head of a template file: `key: value` lines between two lines of three hyphens.
///
/// A strict, tiny part of YAML, so that every value is a stretch of the file and a tag within it
/// has its own place: a value is the rest of its line, or stands in single or double quotes that
/// contain no such quote and no escape; a list is one `- value` per indented line after `key:`.
/// Comments begin with `#` at the beginning of a line, or after a space behind a value.
struct FrontMatter: Sendable {
  struct Entry: Sendable {
    let key: String
    let keyStart: Int
    /// The stretches of the values, one for a plain `key: value`.
    var values: [Range<Int>]
    var isList: Bool
  }

  private(set) var entries: [Entry] = []
  /// Where the text after the front matter begins.
  private(set) var bodyStart: Int
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
    bodyStart = 0
    let lines = source.lines(in: source.wholeRange)
    guard let first = lines.first, isFence(first) else { return }
    guard let end = lines.dropFirst().firstIndex(where: isFence) else {
      diagnostics.append(
        source.error(
          at: first.lowerBound, "the front matter is never closed", help: "end it with a line ---"))
      bodyStart = source.bytes.count
      return
    }
    for line in lines[1..<end] { read(line) }
    bodyStart = min(lines[end].upperBound + 1, source.bytes.count)
    for entry in entries where entry.values.isEmpty {
      diagnostics.append(source.error(at: entry.keyStart, "\"\(entry.key)\" has no value"))
    }
  }

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  private func isFence(_ line: Range<Int>) -> Bool {
    source.bytes[source.trimmed(line)].elementsEqual("---".utf8)
  }

  private mutating func read(_ line: Range<Int>) {
    let text = source.trimmed(line)
    guard let first = text.first, source.bytes[first] != UInt8(ascii: "#") else { return }
    if source.bytes[first] == UInt8(ascii: "-"), isBlankOrEnd(first + 1, in: text) {
      guard let last = entries.indices.last, entries[last].isList else {
        diagnostics.append(
          source.error(at: first, "a list item without a key", help: "write key: on a line before"))
        return
      }
      if let value = value(source.trimmed(first + 1..<text.upperBound), at: first) {
        entries[last].values.append(value)
      }
      return
    }
    let key = text.prefix { source.bytes[$0] != UInt8(ascii: ":") }
    guard first == line.lowerBound, key.endIndex < text.endIndex,
      isBlankOrEnd(key.endIndex + 1, in: text)
    else {
      diagnostics.append(
        source.error(at: first, "neither a key nor a list item", help: "write key: value"))
      return
    }
    append(key: source.trimmed(key), value: source.trimmed(key.endIndex + 1..<text.upperBound))
  }

  private mutating func append(key: Range<Int>, value text: Range<Int>) {
    let name = source.text(key)
    if entries.contains(where: { $0.key == name }) {
      diagnostics.append(source.error(at: key.lowerBound, "\"\(name)\" is given twice"))
    }
    let isList = text.isEmpty || source.bytes[text.lowerBound] == UInt8(ascii: "#")
    var entry = Entry(key: name, keyStart: key.lowerBound, values: [], isList: isList)
    if !isList {
      guard let value = value(text, at: key.lowerBound) else { return }
      entry.values = [value]
    }
    entries.append(entry)
  }

  /// The stretch of a value within its quotes, or before its comment.
  private mutating func value(_ text: Range<Int>, at place: Int) -> Range<Int>? {
    guard let first = text.first else {
      diagnostics.append(source.error(at: place, "this list item is empty"))
      return nil
    }
    let quote = source.bytes[first]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let comment = text.dropFirst().first {
        source.bytes[$0] == UInt8(ascii: "#") && isBlank(source.bytes[$0 - 1])
      }
      return source.trimmed(first..<(comment ?? text.upperBound))
    }
    guard let end = text.dropFirst().first(where: { source.bytes[$0] == quote }) else {
      diagnostics.append(source.error(at: first, "this quote is never closed"))
      return nil
    }
    let rest = source.trimmed(end + 1..<text.upperBound)
    if let next = rest.first, source.bytes[next] != UInt8(ascii: "#") {
      diagnostics.append(
        source.error(
          at: next, "text after the closing quote",
          help: "a value contains no quote of its own kind: use the other kind around it"))
    }
    if let escape = (first + 1..<end).first(where: { source.bytes[$0] == UInt8(ascii: "\\") }) {
      diagnostics.append(source.error(at: escape, "quoted values have no escapes"))
    }
    return first + 1..<end
  }

  private func isBlankOrEnd(_ offset: Int, in text: Range<Int>) -> Bool {
    offset >= text.upperBound || isBlank(source.bytes[offset])
  }
}
