import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Prose

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")

/// The template files of this checkout.
private func siteTemplates() throws -> [SourceFile] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  return try paths.filter { $0.hasSuffix(".md") }.map {
    SourceFile(
      path: "Templates/\($0)", bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
  }
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder.path)))
struct SiteTemplatesTests {
  @Test("the site's own words compile without an error or a warning")
  func noDiagnostics() throws {
    let (templates, diagnostics) = loadTemplates(
      try siteTemplates(), families: TemplateFamily.standard, layouts: [])
    #expect(diagnostics.map(\.consoleText) == [])
    #expect(templates != nil)
  }

  @Test("whatever may be absent, no sentence of the site has a hole, and its Markdown is the same")
  func everyVariant() throws {
    let (loaded, _) = loadTemplates(
      try siteTemplates(), families: TemplateFamily.standard, layouts: [])
    let templates = try #require(loaded)
    var random = SplitMix(seed: 3)
    for family in TemplateFamily.standard {
      let words = try #require(templates.family(family.id))
      for pool in FamilyPool.allCases {
        for variant in words[pool].variants {
          for _ in 0..<8 {
            try check(variant, values(family, priced: !pool.given(in: family).isEmpty, &random))
          }
        }
      }
    }
    for pool in SharedPool.allCases {
      for variant in templates.shared[pool].variants {
        let family = random.pick(TemplateFamily.standard)
        try check(variant, values(family, priced: false, &random))
      }
    }
  }

  private func check(_ variant: Variant, _ values: FactValues) throws {
    let html = try variant.html.text(values)
    let markdown = try variant.markdown.text(values)
    let plain = try variant.plain.text(values)
    let fromMarkdown = String(decoding: MarkdownRenderer.html(Array(markdown.utf8)), as: UTF8.self)
    #expect(words("<p>\(html)</p>") == words(fromMarkdown), "\(variant.location)")
    for fault in ["  ", " ,", " .", " ;", "( ", " )", "{", "}", ",,", ".."]
    where plain.contains(fault) {
      Issue.record("\"\(fault)\" in \(variant.location): \(plain)")
    }
  }

  private func words(_ html: String) -> [Substring] {
    html.replacing("&#39;", with: "'").split(whereSeparator: \.isWhitespace)
  }

  /// Every text that the family has, but for those that may be absent, and every flag by chance.
  private func values(
    _ family: TemplateFamily, priced: Bool, _ random: inout SplitMix
  ) -> FactValues {
    var values = FactValues()
    for flag in FlagFact.allCases { values[flag] = random.chance(50) }
    if priced { values[.priced] = true }
    let verdicts: [FlagFact] = [.costAgrees, .costSplits, .costTied, .costOpen]
    let verdict = random.pick(verdicts)
    for flag in verdicts { values[flag] = values[.priced] && flag == verdict }
    for text in TextFact.allCases where text.definition.families.isSuperset(of: family.varies) {
      let isPresent =
        switch text.definition.presence {
        case .always: true
        case .sometimes: random.chance(50)
        case .whenPriced: values[.priced]
        case .whenRangesMeet: !values[.noCommonPoint]
        }
      if isPresent { values[text] = text.definition.unit == nil ? "A-1" : "42" }
    }
    // The notice of guesses is about one at least.
    if values[.guessedPrices] == nil { values[.guessedPowers] = "A-1" }
    for link in LinkFact.allCases where link.definition.families.isSuperset(of: family.varies) {
      values[link] = "../x/"
    }
    return values
  }
}
