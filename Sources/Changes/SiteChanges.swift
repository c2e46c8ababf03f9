/// In what two versions of a site differ, as claims and not as lines: worst first.
package struct SiteChanges: Sendable {
  /// Pages of which a headline's winner is another, the loudest first.
  let flips: [PageChange]
  /// Pages of which a headline's verdict is of another kind, without those of `flips`.
  let verdicts: [PageChange]
  let newPages: [Page]
  let gonePages: [Page]
  let pinned: [PageChange]
  /// Figures of headlines, those that moved most first, equal moves together.
  let figures: [FigureCluster]
  let rates: [RateChange]
  let rows: [RowChanges]
  let notices: [NoticeChange]
  let wording: [WordingCluster]
  /// Pages of which nothing at the headline differs, but something beside or behind it.
  let behind: [PageChange]
  /// Indexes, hubs and other pages that changed because what they tell of others did.
  let followers: [String]
  /// Every page whose claims differ, by URL.
  let pages: [PageChange]
  let files: [(path: String, status: VersionPair.Status)]
  let comparisonCount: Int

  struct Page: Sendable {
    let url: String
    let title: String
  }

  package init(_ pair: VersionPair, _ findings: [Finding]) {
    var claims: [PageChange] = []
    var words: [(page: String, hunks: [LineHunk])] = []
    var (new, gone): ([Page], [Page]) = ([], [])
    var rows: [RowChanges] = []
    var files: [(path: String, status: VersionPair.Status)] = []
    for finding in findings {
      switch finding {
      case .claims(let change): claims.append(change)
      case .wording(let page, let hunks): words.append((page, hunks))
      case .page(let url, let title, true): new.append(Page(url: url, title: title))
      case .page(let url, let title, false): gone.append(Page(url: url, title: title))
      case .rows(let change): if !change.isEmpty { rows.append(change) }
      case .file(let path, let status): files.append((path, status))
      }
    }
    pages = claims
    let loudest = claims.map { page in
      (page: page, changes: page.verdicts.filter(\.isHeadline))
    }
    flips = Self.ranked(loudest.filter { $0.changes.contains(where: \.isFlip) })
    verdicts = Self.ranked(
      loudest.filter { !$0.changes.isEmpty && !$0.changes.contains(where: \.isFlip) })
    (newPages, gonePages) = (new, gone)
    pinned = claims.filter(\.pinnedChanged)
    figures = FigureCluster.all(claims)
    rates = RateChange.all(claims)
    self.rows = rows.sorted { ($1.greatestFactor, $0.path) < ($0.greatestFactor, $1.path) }
    notices = NoticeChange.all(claims)
    behind = claims.filter(\.isOnlyBehind)
    // Where data changed, what other pages show of it changes too, and says nothing new.
    let isData = !claims.isEmpty || !new.isEmpty || !gone.isEmpty
    let follows = { (page: String, hunks: [LineHunk]) in
      isData && (!page.hasSuffix("/") || hunks.allSatisfy(\.isOfLinks))
    }
    followers = words.filter(follows).map(\.page)
    wording = WordingCluster.all(words.filter { !follows($0.page, $0.hunks) })
    self.files = files
    comparisonCount = pair.comparisonCount
  }

  package var isEmpty: Bool {
    pages.isEmpty && newPages.isEmpty && gonePages.isEmpty && rows.isEmpty && wording.isEmpty
      && followers.isEmpty && files.isEmpty
  }

  private static func ranked(
    _ pages: [(page: PageChange, changes: [VerdictChange])]
  ) -> [PageChange] {
    let weighed = pages.map { page, changes in
      (page: page, weight: changes.map(\.weight).max() ?? 0)
    }
    return weighed.sorted { ($1.weight, $0.page.url) < ($0.weight, $1.page.url) }.map(\.page)
  }
}

extension RowChanges {
  var greatestFactor: Double { changed.first?.factor ?? 1 }
}
