import Foundation
import Testing

@testable import Pages

/// What a reviewer's difference of lines has in it when the content changes by one thing.
@Suite("The files that a change touches")
struct ReviewTests {
  private static func rows(_ chips: [String]) -> [String] {
    chips.enumerated().flatMap { number, chip in
      (1...4).map { step in
        SmallSite.row(
          chip, Double(10 * step + number), Double(1000 - 150 * step + 70 * number),
          concurrency: 64 >> step)
      }
    }
  }

  /// How many lines of each file are in one version only, by path.
  private static func difference(
    _ old: [String: String], _ new: [String: String]
  ) -> [String: Int] {
    var changed: [String: Int] = [:]
    for path in Set(old.keys).union(new.keys) where old[path] != new[path] {
      let before = (old[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      let after = (new[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      changed[path] = after.difference(from: before).count
    }
    return changed
  }

  @Test("of one row's image are the CSV, a line taken and one given, and no others but its pages'")
  func row() throws {
    let rows = Self.rows(["h1", "h2", "h3"])
    let old = try SmallSite.files(of: try SmallSite.site(rows))
    // The run at 20 tok/s/user of h1, from which no page's target is read: only its source differs.
    var changed = rows
    changed[0] = SmallSite.row("h1", 10, 850, concurrency: 32, source: "again")
    let new = try SmallSite.files(of: try SmallSite.site(changed))
    let lines = Self.difference(old, new)
    print(lines)
    #expect(lines["data/model-one.csv"] == 2)
  }
}
