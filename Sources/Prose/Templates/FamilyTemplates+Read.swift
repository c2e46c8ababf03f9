import Diagnostics

extension FamilyTemplates {
  /// Reads a family's template file; `nil` when it has errors.
  static func read(_ reader: inout TemplateFileReader, family: TemplateFamily) -> FamilyTemplates? {
    let frontMatter = FrontMatter(reader.source)
    reader.report(frontMatter.diagnostics)
    checkKeys(frontMatter, &reader, family: family)
    let first = { (key: String) in frontMatter[key]?.values.first }
    let words = { (key: String, reader: inout TemplateFileReader) -> String? in
      guard let range = first(key), reader.plainText(range, named: key, []) != nil else {
        return nil
      }
      return reader.source.text(range)
    }
    let name = words("name", &reader)
    let indexTitle = words("index_title", &reader)
    let indexDescription = words("index_description", &reader)
    if let indexDescription, indexDescription.count > 155, let range = first("index_description") {
      reader.report(
        range.lowerBound, "the description has \(indexDescription.count) characters of at most 155")
    }
    let indexIntro = first("index_intro").flatMap {
      reader.variant($0, named: "index_intro", [], refusesFigures: false)
    }
    let eyebrow = first("eyebrow").flatMap { reader.plainText($0, named: "eyebrow", .page) }
    let heading = first("heading").flatMap { reader.plainText($0, named: "heading", .page) }
    let titles = (frontMatter["title"]?.values ?? []).compactMap {
      reader.plainText($0, named: "title", .page)
    }
    let pools = readPools(&reader, from: frontMatter.bodyStart, family: family)
    guard !reader.hasErrors, let name, let indexTitle, let indexDescription, let indexIntro,
      let eyebrow, let heading
    else { return nil }
    return FamilyTemplates(
      family: family, name: name, indexTitle: indexTitle, indexDescription: indexDescription,
      indexIntro: indexIntro, eyebrow: eyebrow, heading: heading, titles: titles, pools: pools)
  }

  private static let keys = [
    "family", "name", "index_title", "index_description", "index_intro", "eyebrow", "heading",
    "title",
  ]

  private static func checkKeys(
    _ frontMatter: FrontMatter, _ reader: inout TemplateFileReader, family: TemplateFamily
  ) {
    for entry in frontMatter.entries {
      if !keys.contains(entry.key) {
        reader.report(
          entry.keyStart, "unknown key \"\(entry.key)\"",
          help: suggestion(for: entry.key, among: keys))
      } else if entry.isList, entry.key != "title" {
        reader.report(entry.keyStart, "\"\(entry.key)\" takes one value, not a list")
      }
    }
    for key in keys where frontMatter[key] == nil {
      reader.report(0, "the front matter has no \"\(key)\"", help: "add a line \(key): …")
    }
    if let value = frontMatter["family"]?.values.first, reader.source.text(value) != family.id {
      reader.report(
        value.lowerBound, "this file is for the family \"\(family.id)\"",
        help: "a family's file has the family's name")
    }
  }

  private static func readPools(
    _ reader: inout TemplateFileReader, from bodyStart: Int, family: TemplateFamily
  ) -> [FamilyPool: Pool] {
    let end = reader.source.bytes.count
    let file = PoolReader(reader.source, in: bodyStart..<end)
    reader.report(file.diagnostics)
    var pools: [FamilyPool: Pool] = [:]
    for text in file.pools {
      guard let pool = FamilyPool(rawValue: text.name) else {
        reader.report(
          text.nameStart, "unknown pool \"\(text.name)\"",
          help: suggestion(for: text.name, among: FamilyPool.allCases.map(\.rawValue)))
        continue
      }
      guard pools[pool] == nil else {
        reader.report(text.nameStart, "pool \"\(text.name)\" is there twice")
        continue
      }
      let required = pool.required(in: family)
      if required == 0 {
        reader.warn(text.nameStart, "no page of the family \"\(family.id)\" uses this pool")
      } else if text.variants.count < required {
        reader.report(
          text.nameStart, "\"\(text.name)\" has \(text.variants.count) of \(required) variants",
          help: "variants are paragraphs with a blank line between them")
      }
      let variants = text.variants.compactMap {
        reader.variant($0, named: text.name, pool.scope, given: pool.given(in: family))
      }
      pools[pool] = Pool(name: text.name, variants: variants)
    }
    for pool in FamilyPool.allCases where pools[pool] == nil && pool.required(in: family) > 0 {
      reader.report(
        end, "pool \"\(pool.rawValue)\" is missing",
        help: "add \"# \(pool.rawValue)\" and \(pool.required(in: family)) variants")
    }
    return pools
  }
}
