extension Diagnostic {
  /// The diagnostic as a JSON object on one line; what is absent is null.
  ///
  ///     {"severity": "error", "path": "Content/site.yml", "line": 3, "column": 1, "message": …}
  package var json: String {
    let members = [
      ("severity", quoted(severity.rawValue)),
      ("path", quoted(path)),
      ("line", number(position?.line)),
      ("column", number(position?.column)),
      ("message", quoted(message)),
      ("excerpt", excerpt.map(quoted) ?? "null"),
      ("caret", number(caret)),
      ("help", help.map(quoted) ?? "null"),
    ]
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
}

/// A JSON string (RFC 8259, section 7).
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    // Line separators are line ends to some readers of lines, and to old JavaScript.
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
