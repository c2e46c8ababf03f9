import Datasets
import Prose

/// Who a page says is ahead, and by how much.
package struct VerdictClaim: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case lead
    case withinBracket = "within-bracket"
    case tie, none
  }

  let kind: Kind
  /// Whether side a is ahead; `nil` when nobody is.
  let aIsAhead: Bool?
  let ratio: Double?

  init(_ json: JSONView?) {
    kind = json?["kind"]?.string.flatMap(Kind.init) ?? .none
    aIsAhead = (json?["winner"]?.string).map { $0 == "a" }
    ratio = json?["ratio"]?.number
  }

  /// Whether two claims name different winners.
  func isFlip(of old: VerdictClaim) -> Bool {
    guard let aIsAhead, let before = old.aIsAhead else { return false }
    return aIsAhead != before
  }

  /// Whether two claims say something else of who is ahead; by how much does not count.
  func isOther(than old: VerdictClaim) -> Bool {
    kind != old.kind || aIsAhead != old.aIsAhead
  }

  /// How loud the claim is: 0 for none, up with the ratio, and more for a lead than for a
  /// difference that the interpolation alone could explain.
  var weight: Double {
    switch kind {
    case .none, .tie: 0
    case .withinBracket: (ratio ?? 1) - 1
    case .lead: (ratio ?? 1) + 9
    }
  }

  /// `B200 1.53×`, `B200 1.53× (within bracket)`, `tie`, `no verdict`.
  func text(_ a: String, _ b: String) -> String {
    let winner = aIsAhead.map { $0 ? a : b } ?? ""
    let factor = ratio.map { " " + FigureText.factor($0) + "×" } ?? ""
    return switch kind {
    case .lead: winner + factor
    case .withinBracket: winner + factor + " (within bracket)"
    case .tie: "tie"
    case .none: "no verdict"
    }
  }
}
