import ArgumentParser
import Comparisons
import Datasets

/// How someone names a comparison page: by its address, its path below the site's root, or only
/// its slug; the names that redirect to it count too.
struct PageName {
  /// `compare/x-vs-y`, or `x-vs-y`.
  private let path: String

  init(_ text: String, baseURL: String) {
    var path = text[...]
    if path.hasPrefix(baseURL) { path = path.dropFirst(baseURL.count) }
    for ending in ["index.html", "index.md", "comparison.json"] where path.hasSuffix(ending) {
      path = path.dropLast(ending.count)
    }
    // Of an address of another host, such as a preview's, what counts is the end.
    let parts = path.split(separator: "/")
    self.path = parts.suffix(path.contains("://") ? 2 : parts.count).joined(separator: "/")
  }

  /// The page of this name; of a slug that several families have the first.
  func find(in set: ComparisonSet, _ dataset: Dataset) throws -> Comparison {
    let named = set.comparisons.first { isName(of: $0, by: $0.slug) }
    let found =
      named
      ?? set.comparisons.first { comparison in
        comparison.otherSlugs(in: dataset.registries).contains { isName(of: comparison, by: $0) }
      }
    guard let found else {
      throw ValidationError("There is no page \"\(path)\"; sitegen list prints all of them.")
    }
    return found
  }

  private func isName(of comparison: Comparison, by slug: String) -> Bool {
    path == slug || path == "\(comparison.family.folder)/\(slug)"
  }
}
