/// A destination, relative to the page: the only kind of fact that can be where a link leads.
package enum LinkFact: UInt8, CaseIterable, Sendable, Hashable {
  case modelURL, hardwareURL, aURL, bURL, indexURL, methodURL
  case issueURL
  case canonicalURL, rootURL, homeURL

  /// The row of the table of facts.
  package var definition: FactDefinition {
    switch self {
    case .modelURL:
      .init("model_url", .page, in: .all.subtracting(.model), "the page about the model")
    case .hardwareURL:
      .init("hardware_url", .page, in: .onOneHardware, "the page about the hardware")
    case .aURL:
      .init("a_url", .page, in: [.hardware, .model], "the page about side a")
    case .bURL:
      .init("b_url", .page, in: [.hardware, .model], "the page about side b")
    case .indexURL:
      .init("index_url", .page, "the index of the family")
    case .methodURL:
      .init("method_url", .page, "the page that explains the method")
    case .issueURL:
      .init(
        "issue_url", .knownIssue, presence: .sometimes, "where more is said of the known issue")
    case .canonicalURL:
      .init("canonical_url", .layout, "the page's own absolute address")
    case .homeURL:
      .init("home_url", .layout, "the site's home page")
    case .rootURL:
      .init("root_url", .layout, "the way from the page up to the site's root, ends with a slash")
    }
  }
}
