/// What templates need to know of a family of comparisons.
package struct TemplateFamily: Sendable, Hashable {
  /// The family's name in the file system, for example `per-dollar`.
  package let id: String
  /// What the two sides differ in, one of the set.
  package let varies: VariedSides
  /// Whether the headline is about cost, so that its verdicts presuppose prices.
  package let isCostFirst: Bool

  package init(id: String, varies: VariedSides, isCostFirst: Bool = false) {
    self.id = id
    self.varies = varies
    self.isCostFirst = isCostFirst
  }

  /// The six families of the method.
  package static let standard = [
    TemplateFamily(id: "hardware", varies: .hardware),
    TemplateFamily(id: "per-dollar", varies: .hardware, isCostFirst: true),
    TemplateFamily(id: "model", varies: .model),
    TemplateFamily(id: "precision", varies: .precision),
    TemplateFamily(id: "spec-decode", varies: .specMethod),
    TemplateFamily(id: "engine", varies: .engine),
  ]
}
