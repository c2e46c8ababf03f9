/// A part of a report: entries of one kind, the worst first.
struct ChangeSection: Sendable {
  /// `2 winners flipped`
  let title: String
  /// What else of the kind there is, where no entry tells of it.
  var remark: String?
  let entries: [Entry]

  struct Entry: Sendable {
    /// The page's URL below the site's root; `nil` for what is no page's.
    var page: String?
    let text: String
    /// The other pages that the same is true of.
    var others: [String] = []
    /// Lines of code, shown as they are.
    var code: [String] = []
  }
}

/// Says "1 page", "2 pages".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Entries that say the same of several pages as one, where the first of them stood.
private func merged(_ entries: [ChangeSection.Entry]) -> [ChangeSection.Entry] {
  var places: [String: Int] = [:]
  var merged: [ChangeSection.Entry] = []
  for entry in entries {
    if let place = places[entry.text], let page = entry.page {
      merged[place].others.append(page)
    } else {
      places[entry.text] = merged.count
      merged.append(entry)
    }
  }
  return merged
}

extension SiteChanges {
  /// Everything that is worth a reader's time, in the order in which it matters.
  var sections: [ChangeSection] {
    let all = [
      flipSection, verdictSection, newSection, goneSection, pinnedSection, figureSection,
      rateSection, rowSection, noticeSection, wordingSection, behindSection, followerSection,
      fileSection,
    ]
    return all.filter { !$0.entries.isEmpty }
  }

  /// One line: how many of everything.
  var summary: String {
    guard !isEmpty else { return "No difference: both versions claim and show the same." }
    let titles = sections.map(\.title).joined(separator: ", ")
    return titles + ". \(counted(comparisonCount, "comparison page")) in all."
  }

  private func verdictTexts(_ page: PageChange) -> String {
    let (a, b) = (page.new.a.label, page.new.b.label)
    let changes = page.verdicts.filter(\.isHeadline)
      .sorted { $0.isFlip != $1.isFlip ? $0.isFlip : $0.metric.rawValue < $1.metric.rawValue }
    // On one accelerator all metrics say the same.
    var texts: [(metrics: [String], text: String)] = []
    for change in changes {
      let text = "\(change.old.text(a, b)) → \(change.new.text(a, b))"
      if let index = texts.firstIndex(where: { $0.text == text }) {
        texts[index].metrics.append(change.metric.name)
      } else {
        texts.append(([change.metric.name], text))
      }
    }
    let words = texts.map { $0.metrics.joined(separator: ", ") + ": " + $0.text }
    return words.joined(separator: "; ") + place(of: page)
  }

  /// Where a headline stands: at which target, of which workload.
  func place(of page: PageChange) -> String {
    guard let old = page.old.headline, let new = page.new.headline else { return "" }
    let target = changedText(targetText(old.target), targetText(new.target))
    let workload = changedText(
      page.old.workloads.first?.name ?? "none", page.new.workloads.first?.name ?? "none")
    return " (at \(target) tok/s/user, \(workload))"
  }

  private var flipSection: ChangeSection {
    let elsewhere = pages.reduce(0) { $0 + $1.verdicts.count { $0.isFlip && !$0.isHeadline } }
    return ChangeSection(
      title: flips.count == 1 ? "1 winner flipped" : "winners flipped on \(flips.count) pages",
      remark: elsewhere == 0
        ? nil : "and \(elsewhere) at other targets and workloads, which --format json lists",
      entries: merged(flips.map { .init(page: $0.url, text: verdictTexts($0)) }))
  }

  private var verdictSection: ChangeSection {
    let elsewhere = pages.reduce(0) { $0 + $1.verdicts.count { !$0.isFlip && !$0.isHeadline } }
    return ChangeSection(
      title: "verdicts changed on \(counted(verdicts.count, "page"))",
      remark: elsewhere == 0
        ? nil : "and \(elsewhere) at other targets and workloads, which --format json lists",
      entries: merged(verdicts.map { .init(page: $0.url, text: verdictTexts($0)) }))
  }

  private var newSection: ChangeSection {
    ChangeSection(
      title: counted(newPages.count, "new page"),
      entries: newPages.map { .init(page: $0.url, text: $0.title) })
  }

  private var goneSection: ChangeSection {
    // A page that is gone has no address to link to any more.
    ChangeSection(
      title: "\(counted(gonePages.count, "page")) gone",
      entries: gonePages.map { .init(text: "\($0.url): \($0.title)") })
  }

  private var pinnedSection: ChangeSection {
    ChangeSection(
      title: "pinned workloads changed on \(counted(pinned.count, "page"))",
      entries: merged(
        pinned.map { page in
          let old = page.old.workloads.first?.name ?? "none"
          return .init(
            page: page.url, text: changedText(old, page.new.workloads.first?.name ?? "none"))
        }))
  }
}
