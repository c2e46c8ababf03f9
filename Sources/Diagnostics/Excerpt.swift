/// A line of a file as a diagnostic shows it, and where the caret goes.
///
/// Lines over `widest` scalars are cut around the caret, with an ellipsis where something is
/// missing; control characters become spaces.
struct Excerpt {
  var text: String
  /// Scalars before the caret.
  var caret: Int

  /// The longest line that is shown whole, in scalars.
  static let widest = 160
  /// How much of a longer line stands before the caret.
  private static let lead = 60

  /// Cuts a line, or the part of it that is at hand, around the caret.
  init(
    line: String.UnicodeScalarView, caret: Int, startsLine: Bool = true, endsLine: Bool = true
  ) {
    let scalars = Array(line)
    let caret = min(caret, scalars.count)
    let whole = startsLine && endsLine && scalars.count <= Self.widest
    let start = whole ? 0 : max(0, caret - Self.lead)
    let end = min(scalars.count, start + Self.widest)
    var shown = String.UnicodeScalarView()
    let cutLeft = start > 0 || !startsLine
    if cutLeft { shown.append("…") }
    for scalar in scalars[start..<end] {
      shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    if end < scalars.count || !endsLine { shown.append("…") }
    text = String(shown)
    self.caret = caret - start + (cutLeft ? 1 : 0)
  }
}
