/// A form in which the site gives a comparison's facts.
///
/// Without `html` the site has no HTML at all, because every other page leads to comparisons;
/// without `markdown` no `llms.txt`, which is the list of the Markdown twins.
package enum PageFormat: String, CaseIterable, Sendable {
  case html, markdown, json

  /// The file in the comparison's folder.
  var fileName: String {
    switch self {
    case .html: "index.html"
    case .markdown: "index.md"
    case .json: "comparison.json"
    }
  }

  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .markdown: "text/markdown"
    case .json: "application/json"
    }
  }

  /// What the format is called in a link to it.
  var name: String {
    switch self {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .json: "JSON"
    }
  }
}

extension Site {
  /// What a comparison's page leads to: its facts in the other formats that are made.
  var twins: [PageFormat] { [.json, .markdown].filter(formats.contains) }
}
