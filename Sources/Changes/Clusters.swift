/// Figures of one side that moved by the same on several pages: one cause, one entry.
struct FigureCluster: Sendable {
  let first: (page: PageChange, change: FigureChange)
  /// The pages, the first one's included, by URL.
  let pages: [String]

  var factor: Double { first.change.factor }

  static func all(_ pages: [PageChange]) -> [FigureCluster] {
    struct Key: Hashable {
      let label: String
      /// Of each metric the change in tenths of a percent.
      let moves: [Int]
    }
    var groups: [Key: [(page: PageChange, change: FigureChange)]] = [:]
    for page in pages {
      for change in page.figures {
        let key = Key(
          label: change.cause.map { "\u{0}" + $0 } ?? change.label,
          moves: change.moves.flatMap {
            [$0.metric.rawValue, Int(clamping: Int64((($0.new / $0.old - 1) * 1000).rounded()))]
          })
        groups[key, default: []].append((page, change))
      }
    }
    let clusters = groups.values.compactMap { group in
      group.first.map { FigureCluster(first: $0, pages: group.map(\.page.url)) }
    }
    return clusters.sorted {
      ($1.factor, $1.pages.count, $0.pages[0], $0.first.change.label)
        < ($0.factor, $0.pages.count, $1.pages[0], $1.first.change.label)
    }
  }
}

/// A price or a power that is another, with how many pages show it.
struct RateChange: Sendable {
  let label: String
  let isPrice: Bool
  let basis: String
  let old: Double?
  let new: Double?
  let pages: [String]

  static func all(_ pages: [PageChange]) -> [RateChange] {
    struct Key: Hashable {
      let hardware: String
      let isPrice: Bool
      let basis: String
      let old: Double?
      let new: Double?
    }
    var found: [Key: [String]] = [:]
    for page in pages where page.pricesChanged {
      for (old, new) in [(page.old.a, page.new.a), (page.old.b, page.new.b)] {
        if old.price != new.price {
          let key = Key(
            hardware: new.hardware, isPrice: true, basis: new.basis, old: old.price, new: new.price)
          if found[key]?.last != page.url { found[key, default: []].append(page.url) }
        }
        if old.power != new.power {
          let key = Key(
            hardware: new.hardware, isPrice: false, basis: "", old: old.power, new: new.power)
          if found[key]?.last != page.url { found[key, default: []].append(page.url) }
        }
      }
    }
    return found.map { key, urls in
      RateChange(
        label: key.hardware, isPrice: key.isPrice, basis: key.basis, old: key.old, new: key.new,
        pages: urls)
    }.sorted {
      ($1.pages.count, $0.label, $0.isPrice ? 0 : 1) < (
        $0.pages.count, $1.label, $1.isPrice ? 0 : 1
      )
    }
  }
}

/// Pages on which a notice appeared or went.
struct NoticeChange: Sendable {
  let id: String
  let isNew: Bool
  let pages: [String]

  static func all(_ pages: [PageChange]) -> [NoticeChange] {
    struct Key: Hashable {
      let id: String
      let isNew: Bool
    }
    var found: [Key: [String]] = [:]
    for page in pages {
      for id in page.noticesNew { found[Key(id: id, isNew: true), default: []].append(page.url) }
      for id in page.noticesGone { found[Key(id: id, isNew: false), default: []].append(page.url) }
    }
    return found.map { NoticeChange(id: $0.id, isNew: $0.isNew, pages: $1) }.sorted {
      ($1.pages.count, $0.id, $0.isNew ? 0 : 1) < ($0.pages.count, $1.id, $1.isNew ? 0 : 1)
    }
  }
}

/// One change of words or looks, with the pages that have it.
struct WordingCluster: Sendable {
  /// As the first page has it.
  let hunk: LineHunk
  let pages: [String]

  static func all(_ pages: [(page: String, hunks: [LineHunk])]) -> [WordingCluster] {
    var order: [String: Int] = [:]
    var clusters: [(hunk: LineHunk, pages: [String])] = []
    for (page, hunks) in pages {
      for hunk in hunks {
        if let index = order[hunk.signature] {
          clusters[index].pages.append(page)
        } else {
          order[hunk.signature] = clusters.count
          clusters.append((hunk, [page]))
        }
      }
    }
    return clusters.map { WordingCluster(hunk: $0, pages: $1) }.sorted {
      ($1.pages.count, $0.pages[0], $0.hunk.signature)
        < ($0.pages.count, $1.pages[0], $1.hunk.signature)
    }
  }
}
