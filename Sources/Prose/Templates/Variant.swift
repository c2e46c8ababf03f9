import Diagnostics

/// One way to say something: a paragraph of a template, compiled for each form of output.
///
/// Markdown ran once, when the variant was compiled: a run only copies bytes and escapes facts.
///
///     var page: [UInt8] = Array("<p>".utf8)
///     try variant.html.run(values, into: &page)
package struct Variant: Sendable {
  /// Inline HTML, without a `<p>` around it, so that sentences can be joined.
  package let html: TemplateProgram
  /// The same text as Markdown, on one line.
  package let markdown: TemplateProgram
  /// The same text without marks, for titles, descriptions and alternative texts.
  package let plain: TemplateProgram
  /// Where the variant begins.
  package let location: SourceLocation

  /// Says nothing: what an optional pool that a file leaves out contains.
  static let silent = Variant(
    html: TemplateProgram(escaping: .html), markdown: TemplateProgram(escaping: .markdown),
    plain: TemplateProgram(escaping: .nothing),
    location: SourceLocation(path: "", position: Position(line: 1, column: 1)))
}
