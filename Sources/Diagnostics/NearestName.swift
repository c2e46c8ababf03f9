/// The candidate that takes the fewest edits to become `text`, the first of several; `nil` without
/// candidates.
///
/// Edits are insertions, deletions, substitutions and swaps of neighbours (optimal string
/// alignment distance). Only the first 64 bytes of the text count, so that a hostile one costs
/// nothing.
package func nearest(to text: some StringProtocol, among candidates: some Sequence<String>)
  -> String?
{
  let wanted = Array(text.utf8.prefix(64))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(candidate.utf8.prefix(64)))
    if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
  }
  return best?.candidate
}

/// Whether a text is so close to a candidate that a slip of the finger explains it.
package func isSlip(_ text: some StringProtocol, of candidate: String) -> Bool {
  let bytes = Array(text.utf8.prefix(65))
  guard bytes.count <= 64 else { return false }
  let other = Array(candidate.utf8)
  return editDistance(bytes, other) <= max(1, min(bytes.count, other.count) / 3)
}

/// The help for a name that is not known: the nearest one that is, `nil` when it is no slip of it.
package func suggestion(
  for name: some StringProtocol, among known: some Sequence<String>
) -> String? {
  guard let near = nearest(to: name, among: known), isSlip(name, of: near) else { return nil }
  return "did you mean \"\(near)\"?"
}

private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in 0..<b.count {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
