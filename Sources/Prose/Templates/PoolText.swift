import Diagnostics

/// A pool as it stands in a file: its heading, and the stretches that are its variants.
struct PoolText: Sendable {
  let name: String
  /// The offset of the name in the heading.
  let nameStart: Int
  var variants: [Range<Int>] = []
}

/// Cuts the body of a template file into pools and their variants.
///
/// A pool begins with a level-1 heading, a variant is a run of lines without a blank one. Comments
/// are no text: one between variants belongs to neither, and blank lines and headings within one
/// mean nothing.
struct PoolReader {
  private let source: SourceText
  private(set) var pools: [PoolText] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var paragraph: Range<Int>?

  init(_ source: SourceText, in body: Range<Int>) {
    self.source = source
    let comments = commentRanges(in: body)
    for line in source.lines(in: body) {
      let touching = comments.filter {
        $0.lowerBound < max(line.upperBound, line.lowerBound + 1)
          && line.lowerBound < $0.upperBound
      }
      let isVisible = line.contains { offset in
        !isWhitespace(source.bytes[offset]) && !touching.contains { $0.contains(offset) }
      }
      let startsInText = !touching.contains { $0.contains(line.lowerBound) }
      if isVisible, startsInText, source.bytes[line.lowerBound] == UInt8(ascii: "#") {
        endParagraph()
        appendHeading(line)
      } else if isVisible {
        let start = min(touching.first?.lowerBound ?? line.lowerBound, line.lowerBound)
        let end = max(touching.last?.upperBound ?? line.upperBound, line.upperBound)
        paragraph = (paragraph?.lowerBound ?? start)..<end
      } else if touching.isEmpty {
        endParagraph()
      }
    }
    endParagraph()
  }

  private mutating func appendHeading(_ line: Range<Int>) {
    let name = source.trimmed(line.lowerBound + 1..<line.upperBound)
    if name.isEmpty || !isBlank(source.bytes[line.lowerBound + 1]) {
      diagnostics.append(
        source.error(
          at: line.lowerBound, "this heading names no pool",
          help: "a pool begins with a heading of the first level: # summary"))
    }
    pools.append(PoolText(name: source.text(name), nameStart: name.lowerBound))
  }

  private mutating func endParagraph() {
    guard let variant = paragraph else { return }
    paragraph = nil
    guard !pools.isEmpty else {
      diagnostics.append(
        source.error(
          at: variant.lowerBound, "text before the first pool",
          help: "a pool begins with a heading of the first level: # summary"))
      return
    }
    pools[pools.count - 1].variants.append(source.trimmed(variant))
  }

  private func commentRanges(in body: Range<Int>) -> [Range<Int>] {
    let open = Array("{{!".utf8)
    let close = Array("}}".utf8)
    var comments: [Range<Int>] = []
    var rest = source.bytes[body]
    while let start = rest.firstOffset(of: open) {
      let closing = rest[(start + open.count)...].firstOffset(of: close)
      let end = closing.map { $0 + close.count } ?? body.upperBound
      comments.append(start..<end)
      rest = rest[end...]
    }
    return comments
  }
}
