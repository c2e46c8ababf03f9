/// Where a report's links to pages lead.
package struct PageLink: Sendable {
  private let pattern: String

  /// - Parameter pattern: an address in which `{page}` is where a page's path goes, or to whose end
  ///   it is added; empty for no links.
  package init(_ pattern: String) {
    self.pattern = pattern
  }

  /// `nil` without a pattern.
  func address(of page: String) -> String? {
    guard !pattern.isEmpty else { return nil }
    guard pattern.contains("{page}") else { return pattern + page }
    return pattern.replacing("{page}", with: page)
  }
}
