import Diagnostics
import Testing

@testable import Prose

private func read(_ text: String) -> (pools: [String], diagnostics: [String]) {
  let source = SourceText(SourceFile(path: "t.md", bytes: Array(text.utf8)))
  let reader = PoolReader(source, in: source.wholeRange)
  let pools = reader.pools.map { pool in
    "\(pool.name): " + pool.variants.map { source.text($0) }.joined(separator: " | ")
  }
  return (pools, reader.diagnostics.map(\.short))
}

@Suite struct PoolTests {
  @Test("headings begin pools, blank lines part variants")
  func pools() {
    #expect(
      read("# one\n\na\nb\n \t\nc\n# two \n\n\nd").pools == ["one: a\nb | c", "two: d"])
    #expect(read("").pools == [])
    #expect(read("# one\r\n\r\na\r\n\r\nb\r\n").pools == ["one: a | b"])
  }

  @Test("comments are no text, whatever is in them")
  func comments() {
    #expect(
      read("{{! at the\n\n# top }}\n# one\n\n{{! a }}\n\nb\n{{! c }}\nd\n\n{{! e\n\n# f\n}} g")
        .pools
        == ["one: b\n{{! c }}\nd | {{! e\n\n# f\n}} g"])
  }

  @Test("text before the first pool, and other headings, are errors")
  func errors() {
    #expect(
      read("\n a\n# one\n## two\n#three").diagnostics == [
        "2:1 text before the first pool | a pool begins with a heading of the first level: # summary",
        "4:1 this heading names no pool | a pool begins with a heading of the first level: # summary",
        "5:1 this heading names no pool | a pool begins with a heading of the first level: # summary",
      ])
    #expect(read("#").diagnostics.count == 1)
  }

  @Test("every turn takes the next variant, from a start that the page and the pool give")
  func turns() throws {
    let variants = try ["a", "b", "c", "d", "e"].map { try #require(paragraph($0).variant) }
    let pool = Pool(name: "two-sided", variants: variants)
    let seed = VariantSeed(identity: "compare/glm-5-b200-vs-mi355x")
    let order = try (0..<5).map {
      try pool.variant(seed: seed, turn: $0).plain.text(FactValues())
    }
    #expect(order == ["e", "a", "b", "c", "d"])
    #expect(try pool.variant(seed: seed, turn: 5).plain.text(FactValues()) == "e")
  }

  @Test("pages, and the pools of a page, begin with different variants about equally often")
  func spread() throws {
    let variants = try ["a", "b", "c", "d"].map { try #require(paragraph($0).variant) }
    var starts: [String: Int] = [:]
    for page in 0..<100 {
      for name in ["tied", "two-sided", "context", "summary"] {
        let pool = Pool(name: name, variants: variants)
        let variant = pool.variant(seed: VariantSeed(identity: "compare/page-\(page)"))
        starts[try variant.plain.text(FactValues()), default: 0] += 1
      }
    }
    for count in starts.values { #expect((70...130).contains(count)) }
    #expect(starts.count == 4)
  }

  @Test("an empty pool says nothing")
  func emptyPool() throws {
    let pool = Pool(name: "unpriced", variants: [])
    #expect(try pool.variant(seed: VariantSeed(identity: "x")).html.text(FactValues()) == "")
  }
}
