/// A change of some lines that stand together, in a form in which the same change of another page
/// is equal to it.
package struct LineHunk: Sendable {
  /// What the change does, without numbers and without how deep a page lies: the same for every
  /// page that one edit of a template has touched.
  let signature: String
  /// The lines as this page has them, each cut to what is worth showing.
  let removed: String
  let added: String
  /// Whether the lines are links in a list, beside which pages say what others have found.
  let isOfLinks: Bool
}

/// The hunks in which two texts differ, each signature once, and no more than `limit`.
///
/// Lines that both texts have the same number of times count as unchanged wherever they stand, so
/// the cost is that of reading both.
func hunks(from old: [UInt8], to new: [UInt8], limit: Int = 12) -> [LineHunk] {
  let (before, after) = (lines(of: old), lines(of: new))
  var balance: [ArraySlice<UInt8>: Int] = [:]
  for line in after { balance[line, default: 0] += 1 }
  for line in before { balance[line, default: 0] -= 1 }
  var surplus = balance
  /// Whether a line of one text has no partner in the other.
  func isUnpaired(_ line: ArraySlice<UInt8>, sign: Int) -> Bool {
    guard let count = surplus[line], count * sign > 0 else { return false }
    surplus[line] = count - sign
    return true
  }
  let removed = before.map { isUnpaired($0, sign: -1) }
  let added = after.map { isUnpaired($0, sign: 1) }
  var found: [LineHunk] = []
  var seen: Set<String> = []
  var (i, j) = (0, 0)
  while i < before.count || j < after.count {
    let (start, begin) = (i, j)
    while i < before.count, removed[i] { i += 1 }
    while j < after.count, added[j] { j += 1 }
    if i > start || j > begin {
      for hunk in pairs(before[start..<i], after[begin..<j])
      where seen.insert(hunk.signature).inserted {
        found.append(hunk)
        if found.count == limit { return found }
      }
    } else {
      i += 1
      j += 1
    }
  }
  return found
}

private func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
  text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
}

/// Lines that were replaced one for one are changes of their own.
private func pairs(
  _ removed: ArraySlice<ArraySlice<UInt8>>, _ added: ArraySlice<ArraySlice<UInt8>>
) -> [LineHunk] {
  guard removed.count == added.count else { return [hunk(Array(removed), Array(added))] }
  return zip(removed, added).map { hunk([$0], [$1]) }
}

private func hunk(_ removed: [ArraySlice<UInt8>], _ added: [ArraySlice<UInt8>]) -> LineHunk {
  let old = words(removed)
  let new = words(added)
  let prefix = zip(old, new).prefix { $0 == $1 }.count
  let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed())
    .prefix { $0 == $1 }.count
  let taken = old[prefix..<(old.count - suffix)]
  let given = new[prefix..<(new.count - suffix)]
  let link = Array("<li><a ".utf8)
  return LineHunk(
    signature: normal(taken) + "\u{0}" + normal(given),
    removed: shown(old, prefix..<(old.count - suffix)),
    added: shown(new, prefix..<(new.count - suffix)),
    isOfLinks: (removed + added).allSatisfy { $0.starts(with: link) })
}

private func words(_ lines: [ArraySlice<UInt8>]) -> [Substring] {
  lines.prefix(6).flatMap { line in
    String(decoding: line.prefix(2000), as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: true)
  }
}

/// Words without what differs from page to page although the change is one: numbers, and the way
/// up to the root.
private func normal(_ words: ArraySlice<Substring>) -> String {
  var text = ""
  for word in words.prefix(60) {
    var wasDigit = false
    for byte in word.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isDigit, wasDigit { continue }
      wasDigit = isDigit
      text.unicodeScalars.append(isDigit ? "0" : Unicode.Scalar(byte))
    }
    text += " "
  }
  return text.replacing("../", with: "")
}

/// The changed words with a few around them, at most about 160 characters.
private func shown(_ words: [Substring], _ changed: Range<Int>) -> String {
  let start = max(0, changed.lowerBound - 4)
  let end = min(words.count, max(changed.upperBound + 4, start))
  let text = words[start..<end].joined(separator: " ")
  let cut = String(text.prefix(160))
  return (start > 0 ? "… " : "") + cut + (end < words.count || cut.count < text.count ? " …" : "")
}
