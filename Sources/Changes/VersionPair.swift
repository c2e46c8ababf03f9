/// Two versions of a site as lists of files, cut into pieces that are compared one by one.
package struct VersionPair: Sendable {
  /// What is compared at once: a comparison page with its twins, or any other file.
  package enum Piece: Sendable, Equatable {
    /// A comparison page by its folder, `compare/x/`, and how its files differ.
    case comparison(String, Status)
    case file(String, Status)
  }

  package enum Status: Sendable {
    case new, gone, changed
  }

  /// Those with a difference, by path.
  package let pieces: [Piece]
  /// How many comparison pages the newer version has.
  package let comparisonCount: Int

  /// The file whose presence makes a folder a comparison page.
  static let twin = "comparison.json"

  /// - Parameters:
  ///   - old, new: the paths of each version's files.
  ///   - changed: those of both that are not the same bytes.
  package init(old: [String], new: [String], changed: [String]) {
    let (before, after) = (Set(old), Set(new))
    let oldPages = Set(old.compactMap(Self.comparison))
    let newPages = Set(new.compactMap(Self.comparison))
    comparisonCount = newPages.count
    var statuses: [String: Status] = [:]
    for path in changed { statuses[path] = .changed }
    for path in after.subtracting(before) { statuses[path] = .new }
    for path in before.subtracting(after) { statuses[path] = .gone }
    var pages: [String: Status] = [:]
    var pieces: [(path: String, piece: Piece)] = []
    for (path, status) in statuses {
      let folder = Self.folder(of: path)
      switch (oldPages.contains(folder), newPages.contains(folder)) {
      case (true, true): pages[folder] = .changed
      case (true, false): pages[folder] = .gone
      case (false, true): pages[folder] = .new
      case (false, false): pieces.append((path, .file(path, status)))
      }
    }
    pieces += pages.map { ($0, .comparison($0, $1)) }
    self.pieces = pieces.sorted { $0.path < $1.path }.map(\.piece)
  }

  private static func comparison(_ path: String) -> String? {
    path.hasSuffix("/" + twin) ? folder(of: path) : nil
  }

  /// The folder of a path with its slash; empty at the top.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }
}

/// What comparing one piece has found.
package enum Finding: Sendable {
  /// A comparison page that says something else.
  case claims(PageChange)
  /// A page whose words or looks changed, and nothing that it claims: one entry a kind of change.
  case wording(page: String, [LineHunk])
  /// A page that is in one version only, with its title.
  case page(String, title: String, isNew: Bool)
  case rows(RowChanges)
  /// A file without claims.
  case file(String, VersionPair.Status)
}

extension VersionPair.Piece {
  /// Compares a piece of two versions.
  ///
  /// - Parameters:
  ///   - old, new: the bytes of a file in each version; `nil` when it has none.
  package func findings<Failure: Error>(
    old: (String) throws(Failure) -> [UInt8]?, new: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [Finding] {
    switch self {
    case .comparison(let folder, .changed):
      return try comparison(folder, old: old, new: new)
    case .comparison(let folder, let status):
      let bytes = try (status == .new ? new : old)(folder + VersionPair.twin)
      let title = bytes.flatMap(PageClaims.init)?.title ?? folder
      return [.page(folder, title: title, isNew: status == .new)]
    case .file(let path, let status):
      return try file(path, status, old: old, new: new)
    }
  }

  private func comparison<Failure: Error>(
    _ folder: String, old: (String) throws(Failure) -> [UInt8]?,
    new: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [Finding] {
    let before = try old(folder + VersionPair.twin) ?? []
    let after = try new(folder + VersionPair.twin) ?? []
    if before != after, let x = PageClaims(parsing: before), let y = PageClaims(parsing: after) {
      let change = PageChange(old: x, new: y)
      // Notices in other words alone come from a template, and so do titles: the words tell more.
      guard change.isOnlyWords else { return [.claims(change)] }
    }
    // The page and its Markdown say the same: the first that differs is enough.
    for name in ["index.html", "index.md", VersionPair.twin] {
      let (x, y) = (try old(folder + name) ?? [], try new(folder + name) ?? [])
      if x != y { return [.wording(page: folder, hunks(from: x, to: y))] }
    }
    return []
  }

  private func file<Failure: Error>(
    _ path: String, _ status: VersionPair.Status, old: (String) throws(Failure) -> [UInt8]?,
    new: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [Finding] {
    if path.hasPrefix("data/"), path.hasSuffix(".csv") {
      return [.rows(RowChanges(path: path, old: try old(path) ?? [], new: try new(path) ?? []))]
    }
    guard path.hasSuffix(".html") else { return [.file(path, status)] }
    guard status == .changed else { return [.file(path, status)] }
    return [.wording(page: path, hunks(from: try old(path) ?? [], to: try new(path) ?? []))]
  }
}
