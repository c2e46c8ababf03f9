import Diagnostics

/// A tag of the Mustache subset, as it stands in a file.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}`
    case raw
    /// `{{#name}}`, or `{{^name}}` when not `isSet`
    case section(isSet: Bool)
    /// `{{/name}}`
    case end
    /// `{{> name}}`
    case partial
    /// `{{! … }}`
    case comment
  }

  let kind: Kind
  let name: String
  let source: SourceText
  /// The offset of the first brace.
  let start: Int
  /// The offset of the name's first byte.
  let nameStart: Int

  var location: SourceLocation { source.location(of: start) }
}

/// A stretch of a template: text to be copied, or a tag.
enum TemplatePiece: Sendable {
  case literal(SourceText, Range<Int>)
  case tag(TemplateTag)
}
