import Methodology

/// Places from left to right, so that asking which of them lie in a box looks only at those beside
/// it; of those at one x the uppermost comes first.
package struct PlacesByX: Equatable, Sendable {
  package let places: [Position]

  init(_ places: [Position]) {
    self.places = places.ordered { $0.x != $1.x ? $0.x < $1.x : $0.y < $1.y }
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
