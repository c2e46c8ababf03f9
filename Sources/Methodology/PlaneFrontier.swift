/// The points of a plane that no other point beats in both values, whichever way either is better.
///
/// A point is dominated when another one is at least as good in both values and better in one. The
/// frontier of throughput over interactivity, where both are better higher, is `Frontier`; over a
/// latency, which is better lower, the corner to which the frontier bends is another.
package struct PlaneFrontier: Equatable, Sendable {
  /// Which of the points, by ascending x; y is then strictly monotone too.
  package let knots: [Int]

  /// The frontier of some points; empty when there are none. O(n log n).
  ///
  /// - Parameters:
  ///   - points: indices into the values; of points equal in both the first one stays.
  ///   - x: the horizontal values.
  ///   - y: the vertical values.
  package init(
    of points: [Int], x: [Double], _ betterX: Verdict.Direction, y: [Double],
    _ betterY: Verdict.Direction
  ) {
    let bestFirst = points.ordered { p, q in
      x[p] != x[q] ? betterX.prefers(x[p], to: x[q]) : betterY.prefers(y[p], to: y[q])
    }
    var knots: [Int] = []
    for point in bestFirst {
      if let last = knots.last, !betterY.prefers(y[point], to: y[last]) { continue }
      knots.append(point)
    }
    self.knots = knots.ordered { x[$0] < x[$1] }
  }
}

extension Verdict.Direction {
  /// Whether a value is better than another.
  func prefers(_ value: Double, to other: Double) -> Bool {
    self == .higher ? value > other : value < other
  }
}
