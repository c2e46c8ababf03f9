import Methodology

/// Places from left to right, so that asking which of them lie in a box looks only at those beside
/// it; of those at one x the uppermost comes first.
package struct PlacesByX: Equatable, Sendable {
  package let places: [Position]

  init(_ places: [Position]) {
    let order = stableOrder(count: places.count) { first, second in
      let p = places[first]
      let q = places[second]
      return p.x != q.x ? p.x < q.x : p.y < q.y
    }
    var ordered: [Position] = []
    for index in order { ordered.append(places[index]) }
    self.places = ordered
  }

  /// Whether any place lies inside a box, its edges excepted.
  func contain(in box: Box) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].x <= box.left { low = middle + 1 } else { high = middle }
    }
    while low < places.count, places[low].x < box.right {
      if box.contains(places[low]) { return true }
      low += 1
    }
    return false
  }
}
