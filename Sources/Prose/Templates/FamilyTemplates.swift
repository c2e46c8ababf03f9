/// The words of one family: its front matter and its pools.
package struct FamilyTemplates: Sendable {
  package let family: TemplateFamily
  /// The name of the family's index, for breadcrumbs.
  package let name: String
  package let indexTitle: String
  /// At most 155 characters.
  package let indexDescription: String
  package let indexIntro: Variant
  package let eyebrow: TemplateProgram
  package let heading: TemplateProgram
  /// Page titles, the longest first.
  package let titles: [TemplateProgram]
  let pools: [FamilyPool: Pool]

  /// A pool of the family; empty if the family need not have it and does not.
  package subscript(pool: FamilyPool) -> Pool {
    pools[pool] ?? Pool(name: pool.rawValue, variants: [])
  }

  /// The paragraph that opens the family's index, as inline HTML.
  package func intro() throws(AbsentFact) -> [UInt8] {
    var html: [UInt8] = []
    try indexIntro.html.run(FactValues(), into: &html)
    return html
  }

  /// The first title that is not too long, or the last: candidates stand from long to short.
  package func title(_ values: FactValues, limit: Int = 60) throws(AbsentFact) -> String {
    var title = ""
    for candidate in titles {
      title = try candidate.text(values)
      if title.count <= limit { break }
    }
    return title
  }
}

/// The words that all families share.
package struct SharedTemplates: Sendable {
  let pools: [SharedPool: Pool]

  /// A pool of the shared file.
  package subscript(pool: SharedPool) -> Pool {
    pools[pool] ?? Pool(name: pool.rawValue, variants: [])
  }
}
