import Markup
import Methodology

/// The colour of a cell: which way its ratio goes, and how far.
///
/// A difference that is not a lead, or of which only a bound is known, has the palest colour
/// whatever its size, and a dashed edge.
struct MatrixTone: Equatable {
  /// How far a ratio is from one.
  enum Strength: Equatable {
    case slight, clear, strong

    /// Steps at ratios of 1.25 and 2.
    init(ratio: Double) {
      self = ratio >= 2 ? .strong : ratio >= 1.25 ? .clear : .slight
    }
  }

  let isAhead: Bool
  /// `nil` for a tie and where there is no verdict.
  let strength: Strength?
  let isHedged: Bool

  init(_ verdict: Verdict, isAhead: Bool) {
    self.isAhead = isAhead
    isHedged = verdict.winner != nil && (verdict.kind != .lead || verdict.isBound)
    strength =
      verdict.winner == nil
      ? nil : isHedged ? .slight : verdict.ratio.map { Strength(ratio: $0.value) }
  }

  /// The class by which the stylesheet knows the colour.
  var attribute: Attribute {
    let name: StaticString? =
      switch (strength, isAhead) {
      case (.slight, true): "ahead-1"
      case (.clear, true): "ahead-2"
      case (.strong, true): "ahead-3"
      case (.slight, false): "behind-1"
      case (.clear, false): "behind-2"
      case (.strong, false): "behind-3"
      case (nil, _): nil
      }
    guard let name else { return .flag("class").when(false) }
    return .class(name, isHedged ? "hedged" : nil)
  }

  /// The colours in words, for the page that shows matrices.
  static func writeKey(to html: inout MarkupWriter) {
    html.block("ul", .class("matrix-key")) { html in
      for (tone, meaning) in key {
        html.line("li", tone) { html in
          html.element("span", .class("swatch"), .attribute("aria-hidden", "true")) { _ in }
          html.text(meaning)
        }
      }
    }
  }

  private static let key: [(Attribute, StaticString)] = [
    (.class("behind-3"), "behind, at most half"), (.class("behind-2"), "at most 0.8×"),
    (.class("behind-1"), "less"), (.class("ahead-1"), "ahead"),
    (.class("ahead-2"), "at least 1.25×"), (.class("ahead-3"), "at least twice"),
    (.class("ahead-1", "hedged"), "within the bracket, or a bound"),
  ]
}
