/// The help for a name that is not known: the nearest one that is, or `nil` when none is near.
///
/// Near means at most a third of the name's letters away, by insertions, deletions, replacements
/// and swaps of neighbours (Damerau 1964, restricted); of equally near names the first.
func suggestion(for name: String, among known: [String]) -> String? {
  let allowed = max(1, name.utf8.count / 3)
  let distances = known.map { (name: $0, distance: editDistance(Array(name.utf8), Array($0.utf8))) }
  guard let nearest = distances.min(by: { $0.distance < $1.distance }), nearest.distance <= allowed
  else { return nil }
  return "did you mean \"\(nearest.name)\"?"
}

private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var distance = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
