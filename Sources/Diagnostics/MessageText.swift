/// The most scalars of a message that are kept: far above any sentence of ours.
private let longestMessage = 1000

/// A text as a diagnostic keeps it: on one line and of bounded length, whatever of the input it
/// quotes.
func messageText(_ text: String) -> String {
  let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  if isClean, text.utf8.count <= longestMessage { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(longestMessage) {
    kept.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  let isCut = text.unicodeScalars.dropFirst(longestMessage).first != nil
  return String(kept) + (isCut ? "…" : "")
}
