import Prose

/// What is behind the figures, and what is no figure.
extension SiteChanges {
  var rateSection: ChangeSection {
    ChangeSection(
      title: counted(rates.count, "price or power", plural: "prices or powers") + " changed",
      entries: rates.map { rate in
        let what = rate.isPrice ? "price per GPU-hour (\(rate.basis))" : "power per GPU"
        let change =
          rate.isPrice
          ? "\(price(rate.old)) → \(price(rate.new))"
          : "\(shortest(rate.old)) → \(shortest(rate.new)) kW"
        let move = rate.old.flatMap { old in rate.new.map { percentText(from: old, to: $0) } }
        return .init(
          text: "\(rate.label): \(what) \(change)" + (move.map { " (\($0))" } ?? "")
            + ", on \(counted(rate.pages.count, "page"))")
      })
  }

  /// As pages have it, unless that would round.
  private func price(_ value: Double?) -> String {
    guard let value else { return "none" }
    let text = FigureText.price(value)
    return Double(text.dropFirst()) == value ? text : "$" + shortest(value)
  }

  var rowSection: ChangeSection {
    let (added, removed) = (rows.reduce(0) { $0 + $1.added }, rows.reduce(0) { $0 + $1.removed })
    let changed = rows.reduce(0) { $0 + $1.changed.count }
    let counts = [(added, "added"), (removed, "removed"), (changed, "changed")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let single = counts.count == 1 && counts[0].hasPrefix("1 ")
    return ChangeSection(
      title: "measured row\(single ? "" : "s") " + counts.joined(separator: ", "),
      entries: rows.flatMap { file in
        [
          .init(
            text:
              "\(file.path): \(file.added) added, \(file.removed) removed, \(file.changed.count) changed"
          )
        ]
          + file.changed.map { row in
            let cells = row.cells.prefix(4).map { cell in
              let move = Double(cell.old).flatMap { old in
                Double(cell.new).map { " (\(percentText(from: old, to: $0)))" }
              }
              return "\(cell.column) \(blank(cell.old)) → \(blank(cell.new))" + (move ?? "")
            }
            let more = row.cells.count > 4 ? ", and \(row.cells.count - 4) more" : ""
            return ChangeSection.Entry(
              text: "\(row.name): " + cells.joined(separator: ", ") + more)
          }
      })
  }

  private func blank(_ cell: String) -> String { cell.isEmpty ? "nothing" : cell }

  var noticeSection: ChangeSection {
    let (new, gone) = (notices.filter(\.isNew), notices.filter { !$0.isNew })
    let counts = [(new, "appeared"), (gone, "went")].compactMap { list, verb in
      list.isEmpty ? nil : "\(verb) on \(counted(Set(list.flatMap(\.pages)).count, "page"))"
    }
    return ChangeSection(
      title: "notices " + counts.joined(separator: " and "),
      entries: notices.map { notice in
        .init(
          page: notice.pages[0], text: "\(notice.id) \(notice.isNew ? "appeared" : "went")",
          others: Array(notice.pages.dropFirst()))
      })
  }

  var wordingSection: ChangeSection {
    let count = Set(wording.flatMap(\.pages)).count
    return ChangeSection(
      title: "words or looks only on \(counted(count, "page"))",
      entries: wording.map { cluster in
        .init(
          page: cluster.pages[0],
          text: cluster.pages.count == 1
            ? "one page" : "the same change on \(cluster.pages.count) pages",
          others: Array(cluster.pages.dropFirst()),
          code: [("- ", cluster.hunk.removed), ("+ ", cluster.hunk.added)].compactMap {
            $1.isEmpty ? nil : $0 + $1
          })
      })
  }

  var behindSection: ChangeSection {
    ChangeSection(
      title: "headlines unchanged, other data changed on \(counted(behind.count, "page"))",
      entries: behind.prefix(1).map {
        .init(
          page: $0.url, text: "other targets, workloads, or runs behind them",
          others: behind.dropFirst().map(\.url))
      })
  }

  var followerSection: ChangeSection {
    ChangeSection(
      title:
        "\(counted(followers.count, "index, hub or link list", plural: "indexes, hubs and link lists")) changed with the data",
      entries: followers.prefix(1).map {
        .init(page: $0, text: "what it tells of other pages", others: Array(followers.dropFirst()))
      })
  }

  var fileSection: ChangeSection {
    let names: [VersionPair.Status: String] = [.new: "new", .gone: "gone", .changed: "changed"]
    return ChangeSection(
      title: counted(files.count, "other file"),
      entries: files.map { .init(text: "\($0.path): \(names[$0.status] ?? "")") })
  }
}

/// Says "1 price or power", "2 prices or powers".
func counted(_ count: Int, _ noun: String, plural: String) -> String {
  "\(count) \(count == 1 ? noun : plural)"
}
