import Diagnostics

/// What only several files together can have wrong.
extension SiteCheck {
  /// Everything that is wrong with the files that were read.
  package func diagnostics(of readings: [Reading]) -> [Diagnostic] {
    var pages: [PageReading] = []
    var found: [Diagnostic] = []
    for reading in readings {
      switch reading {
      case .page(let page):
        pages.append(page)
        found += page.diagnostics
      case .other(let diagnostics): found += diagnostics
      }
    }
    pages.sort { $0.path < $1.path }
    let shown = pages.filter { !$0.isRedirect }
    found += heads(of: shown)
    found += repeats(\.title, "title", in: shown)
    found += repeats(\.description, "description", in: shown)
    found += repeats(\.canonical, "canonical address", in: shown)
    found += brokenAnchors(of: pages)
    found += orphans(among: pages)
    return found
  }

  private func fault(
    _ path: String, _ position: Position?, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, at: root + "/" + path, position, message, help: help)
  }

  /// Titles and descriptions that are missing, or longer than search engines show.
  private func heads(of pages: [PageReading]) -> [Diagnostic] {
    pages.flatMap { page in
      [
        (page.title, "title", limits.title), (page.description, "description", limits.description),
      ].compactMap { text, name, limit in
        guard let text, !text.text.isEmpty else {
          return fault(page.path, text?.position, "the page has no \(name)")
        }
        let length = text.text.count
        guard length > limit else { return nil }
        return fault(
          page.path, text.position, "the \(name) has \(length) characters, more than \(limit)",
          help: text.text)
      }
    }
  }

  /// Texts that more than one page has.
  private func repeats(
    _ text: KeyPath<PageReading, PageReading.Placed?> & Sendable, _ name: String,
    in pages: [PageReading]
  ) -> [Diagnostic] {
    var first: [String: String] = [:]
    return pages.compactMap { page in
      guard let placed = page[keyPath: text], !placed.text.isEmpty else { return nil }
      guard let other = first[placed.text] else {
        first[placed.text] = page.path
        return nil
      }
      return fault(
        page.path, placed.position, "the \(name) is that of \(other) too", help: placed.text)
    }
  }

  private func brokenAnchors(of pages: [PageReading]) -> [Diagnostic] {
    let ids = Dictionary(pages.map { ($0.path, $0.ids) }) { $1 }
    return pages.flatMap { page in
      page.anchors.compactMap { anchor in
        // A file that is no page has no ids that are known.
        guard let known = ids[anchor.file], !known.contains(anchor.fragment) else { return nil }
        return fault(
          page.path, anchor.position,
          "broken anchor: nothing in \(anchor.file) has the id \"\(anchor.fragment)\"")
      }
    }
  }

  /// Pages that no way leads to from the home page. Addresses that only lead on, and the page for
  /// what is not found, need none.
  private func orphans(among pages: [PageReading]) -> [Diagnostic] {
    let home = "index.html"
    let links = Dictionary(pages.map { ($0.path, $0.targets) }) { $1 }
    guard links[home] != nil else { return [] }
    var reached: Set<String> = [home]
    var waiting = [home]
    while let page = waiting.popLast() {
      for target in links[page] ?? [] where reached.insert(target).inserted {
        waiting.append(target)
      }
    }
    return pages.filter { !$0.isRedirect && !reached.contains($0.path) && $0.path != "404.html" }
      .map { fault($0.path, nil, "an orphan: no link leads here from the home page") }
  }
}
