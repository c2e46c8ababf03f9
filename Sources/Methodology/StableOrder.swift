extension Array {
  /// The elements in ascending order; those of which neither comes before the other keep theirs.
  ///
  /// The standard library's `sorted(by:)`, which does the same, is compiled anew for each type of
  /// element: in the browser's kernel that would be a seventh of all code.
  @inlinable
  package func ordered(by comesBefore: (Element, Element) -> Bool) -> [Element] {
    var ordered: [Element] = []
    for index in stableOrder(count: count, by: { comesBefore(self[$0], self[$1]) }) {
      ordered.append(self[index])
    }
    return ordered
  }
}

/// The numbers from 0 up to `count` in ascending order of what they stand for. O(n log n).
///
/// A merge sort from the bottom up. What is in order already is compared at the seams only.
@usableFromInline
package func stableOrder(count: Int, by comesBefore: (Int, Int) -> Bool) -> [Int] {
  var order: [Int] = []
  for index in 0..<count { order.append(index) }
  var width = 1
  while width < count {
    var merged: [Int] = []
    var left = 0
    while left < count {
      let middle = Swift.min(left + width, count)
      let end = Swift.min(middle + width, count)
      var right = middle
      let isOrdered = middle == end || !comesBefore(order[middle], order[middle - 1])
      while left < middle || right < end {
        let takesRight =
          right < end
          && (left == middle || !isOrdered && comesBefore(order[right], order[left]))
        merged.append(order[takesRight ? right : left])
        if takesRight { right += 1 } else { left += 1 }
      }
      left = end
    }
    order = merged
    width *= 2
  }
  return order
}
