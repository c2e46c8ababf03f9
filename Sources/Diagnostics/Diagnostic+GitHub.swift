extension Diagnostic {
  /// The diagnostic as a workflow command of GitHub Actions, which shows it beside the line in a
  /// pull request; the line itself is there already, so the excerpt is left out.
  ///
  ///     ::error file=Content/datasets/june.csv,line=3,col=10,title=sitegen::unknown hardware…
  package var gitHubAnnotation: String {
    var properties = "file=\(escaped(path, isProperty: true))"
    if let position { properties += ",line=\(position.line),col=\(position.column)" }
    let message = help.map { "\(self.message)\nhelp: \($0)" } ?? self.message
    return "::\(severity.rawValue) \(properties),title=sitegen::"
      + escaped(message, isProperty: false)
  }
}

/// What the runner's toolkit escapes (actions/toolkit `command.ts`): in a message `%` and line
/// breaks, in a property also what ends one.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    case ":" where isProperty: result += "%3A"
    case "," where isProperty: result += "%2C"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
