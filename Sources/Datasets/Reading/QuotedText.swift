/// A text of the input as a message quotes it: in quotes, on one line, at most 60 scalars of it.
func quoted(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(60) {
    shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  let cut = text.unicodeScalars.dropFirst(60).isEmpty ? "" : "…"
  return "\"\(String(shown))\(cut)\""
}
