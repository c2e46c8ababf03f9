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

  /// How many lines of each file are in one version only, by path. Drawings are left out: a curve
  /// that moves is drawn anew.
  private static func difference(
    _ old: [String: String], _ new: [String: String]
  ) -> [String: Int] {
    var changed: [String: Int] = [:]
    for path in Set(old.keys).union(new.keys) where old[path] != new[path] {
      changed[path] = lines(new[path]).difference(from: lines(old[path])).count
    }
    return changed
  }

  private static func lines(_ text: String?) -> [Substring] {
    (text ?? "").replacing(#/(?s)<svg.*?<\/svg>/#, with: "").split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The counts with one entry for the files of the pages that `h1` is on.
  private static func folded(_ counts: [String: Int]) -> [String: Set<Int>] {
    var folded: [String: Set<Int>] = [:]
    for (path, count) in counts {
      var name = path
      for folder in ["compare/", "compare-per-dollar/"] where path.hasPrefix(folder + "model-one-h")
      {
        let file = path.split(separator: "/").last ?? ""
        name = (path.contains("h1") ? "h1 pages: " : "other pages: ") + file
      }
      folded[name, default: []].insert(count)
    }
    return folded
  }

  private static let old = rows(["h1", "h2", "h3"])

  private func difference(
    _ rows: [String], _ registries: [String: String] = [:]
  ) throws -> [String: Int] {
    Self.difference(
      try SmallSite.files(of: try SmallSite.site(Self.old)),
      try SmallSite.files(of: try SmallSite.site(rows, registries)))
  }

  @Test("by another source of a row are those that name it, a line or two each")
  func source() throws {
    var rows = Self.old
    rows[0] = SmallSite.row("h1", 10, 850, concurrency: 32, source: "again")
    let lines = try difference(rows)
    #expect(lines.count == 13)
    #expect(
      Self.folded(lines) == [
        "data/model-one.csv": [2],
        "h1 pages: comparison.json": [2],
        "h1 pages: index.html": [4],
        "h1 pages: index.md": [2],
      ])
  }

  @Test("by another throughput of a row are those that show its curve")
  func number() throws {
    var rows = Self.old
    rows[1] = SmallSite.row("h1", 20, 701, concurrency: 16)
    let lines = try difference(rows)
    // Of hubs and home nothing but their drawings.
    #expect(lines.count == 17)
    #expect(
      Self.folded(lines) == [
        "comparisons.json": [8], "hardware/h1/index.html": [0],
        "index.html": [0], "models/model-one/index.html": [0],
        "data/model-one.csv": [2],
        "h1 pages: comparison.json": [38, 54],
        "h1 pages: index.html": [20],
        "h1 pages: index.md": [18],
      ])
  }

  @Test("by a new row that moves no curve are those that count it")
  func added() throws {
    let lines = try difference(Self.old + [SmallSite.row("h1", 15, 500, concurrency: 2)])
    #expect(lines.count == 13)
    #expect(
      Self.folded(lines) == [
        "data/model-one.csv": [1],
        "feed.xml": [2],
        "h1 pages: comparison.json": [2],
        "h1 pages: index.html": [4],
        "hardware/h1/index.html": [8],
        "index.html": [4],
        "models/model-one/index.html": [8],
      ])
  }

  @Test("by a new chip are its own, and lists of links")
  func chip() throws {
    let hardware = try #require(SmallSite.registries["registry/hardware.yml"])
    let lines = try difference(
      Self.rows(["h1", "h2", "h3", "h4"]),
      ["registry/hardware.yml": hardware + "h4: {label: H4, vendor: W, architecture: D}\n"])
    let others = lines.filter { !$0.key.contains("h4") }
    #expect(
      Self.folded(others) == [
        "compare/index.html": [11], "compare-per-dollar/index.html": [11], "comparisons.json": [8],
        "data/model-one.csv": [4], "data/registries.json": [7], "feed.xml": [4],
        "h1 pages: index.html": [4],
        "hardware/h1/index.html": [2], "hardware/h2/index.html": [2], "hardware/h3/index.html": [2],
        "index.html": [14], "llms.txt": [6], "models/model-one/index.html": [22],
        "other pages: index.html": [4], "sitemap.xml": [7],
      ])
  }

  @Test("by a new model are its own, and lists of links")
  func model() throws {
    let models = try #require(SmallSite.registries["registry/models.yml"])
    let more = Self.old.filter { $0.contains(",h1,") }.map { $0.replacing("m1,", with: "m2,") }
    let lines = try difference(
      Self.old + more,
      ["registry/models.yml": models + "m2: {label: Model Two, slug: model-two}\n"])
    let others = lines.filter { !$0.key.contains("model-two") }
    #expect(
      Self.folded(others) == [
        "404.html": [1], "compare/index.html": [1], "compare-model/index.html": [86],
        "compare-per-dollar/index.html": [1], "comparisons.json": [3],
        "data/registries.json": [5], "feed.xml": [7],
        "h1 pages: index.html": [2], "hardware/h1/index.html": [26], "hardware/h2/index.html": [1],
        "hardware/h3/index.html": [1], "index.html": [6], "llms.txt": [5],
        "models/model-one/index.html": [5], "other pages: index.html": [1], "sitemap.xml": [3],
      ])
  }
}
