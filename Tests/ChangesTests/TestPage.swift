@testable import Changes

/// A comparison page's data, of as much as a comparison of versions reads.
struct TestPage {
  var title = "H1 vs H2"
  var workload = "1k/1k"
  var target = 50
  var a = 200.0
  var b = 100.0
  /// `lead`, `within-bracket`, `tie` or `none`.
  var kind = "lead"
  var price = 2.0
  var notices: [String] = []
  var notice = "words"
  /// A further target, with who is ahead there.
  var other: String?

  static let folder = "compare/h1-vs-h2/"

  var json: String {
    """
    {"family": "hardware", "slug": "h1-vs-h2", "url": "\(Self.folder)", "title": "\(title)",
     "fixed": {"model": "m"}, "a": {"key": "h1", "label": "H1"}, "b": {"key": "h2", "label": "H2"},
     "prices": {"a": {"price_per_gpu_hour": \(price), "basis": "rental", "power_kw": 1},
                "b": {"price_per_gpu_hour": 3, "basis": "rental", "power_kw": 1}},
     "workloads": [{"sequence": "\(workload)", "precision": null, "range": [\(target - 10), \(target + 10)],
       "points": [\(point(target, a > b ? "a" : "b", kind))\
    \(other.map { ", " + point(target + 10, $0, "lead") } ?? "")]}],
     "notices": [\(notices.map { "{\"id\": \"\($0)\", \"text\": \"\(notice)\"}" }.joined(separator: ", "))]}

    """
  }

  private func point(_ target: Int, _ winner: String, _ kind: String) -> String {
    let named = kind == "lead" || kind == "within-bracket"
    let ratio = kind == "none" ? "null" : "\(max(a, b) / min(a, b))"
    let verdict =
      "{\"kind\": \"\(kind)\", \"winner\": \(named ? "\"\(winner)\"" : "null"), \"ratio\": \(ratio)}"
    func side(_ value: Double, _ price: Double) -> String {
      "{\"throughput\": \(value), \"cost\": \(price / (value * 0.0036)), \"tok_s_mw\": null, "
        + "\"above_range\": false}"
    }
    return """
      {"target": \(target), "a": \(side(a, price)), "b": \(side(b, 3)), \
      "verdicts": {"throughput": \(verdict), "cost": null, "tok_s_mw": null}}
      """
  }
}

/// What two versions of a site in memory differ in.
func changes(from old: [String: String], to new: [String: String]) throws -> SiteChanges {
  let pair = VersionPair(
    old: Array(old.keys), new: Array(new.keys),
    changed: old.keys.filter { new[$0] != nil && new[$0] != old[$0] })
  let findings = pair.pieces.flatMap { piece in
    piece.findings(old: { old[$0].map { Array($0.utf8) } }, new: { new[$0].map { Array($0.utf8) } })
  }
  return SiteChanges(pair, findings)
}

/// The same for one page of which nothing but the data is there.
func changes(from old: TestPage, to new: TestPage) throws -> SiteChanges {
  let path = TestPage.folder + "comparison.json"
  return try changes(from: [path: old.json], to: [path: new.json])
}
