/// A place in the plane of two measured values.
package struct PlanePoint: Equatable, Sendable {
  package let x: Double
  package let y: Double
  /// Of points equal in both values, the one with the lowest order stays on a frontier.
  package let order: Int

  package init(x: Double, y: Double, order: Int) {
    self.x = x
    self.y = y
    self.order = order
  }
}

/// The points of a plane that no other point beats in both values, whichever way either is better.
///
/// A point is dominated when another one is at least as good in both values and better in one. The
/// frontier of throughput over interactivity, where both are better higher, is `Frontier`; over a
/// latency, which is better lower, the corner to which the frontier bends is another.
package struct PlaneFrontier: Equatable, Sendable {
  /// Indices into the points, by ascending x; y is then strictly monotone too.
  package let knots: [Int]

  /// The frontier of `points`; empty when there are none. O(n log n).
  package init(of points: [PlanePoint], x: Verdict.Direction, y: Verdict.Direction) {
    let bestFirst = Array(points.indices).ordered { first, second in
      let p = points[first]
      let q = points[second]
      if p.x != q.x { return x.prefers(p.x, to: q.x) }
      if p.y != q.y { return y.prefers(p.y, to: q.y) }
      return p.order < q.order
    }
    var knots: [Int] = []
    for index in bestFirst {
      if let last = knots.last, !y.prefers(points[index].y, to: points[last].y) { continue }
      knots.append(index)
    }
    if x == .higher { knots.reverse() }
    self.knots = knots
  }
}

extension Verdict.Direction {
  /// Whether a value is better than another.
  func prefers(_ value: Double, to other: Double) -> Bool {
    self == .higher ? value > other : value < other
  }
}
