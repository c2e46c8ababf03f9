extension Collection where Element == UInt8, Index == Int {
  /// The first place of a pattern in these bytes, `nil` when it does not occur.
  ///
  /// The standard library's `firstRange(of:)` says the same; run on bytes, it takes longer than
  /// all other work on a template.
  func firstOffset(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var start = startIndex
    while start <= endIndex - pattern.count {
      if self[start] == first, pattern.indices.allSatisfy({ self[start + $0] == pattern[$0] }) {
        return start
      }
      start += 1
    }
    return nil
  }
}
