/// The Pareto frontier of a side: the points that no other point beats in both interactivity and
/// throughput.
///
/// A point is dominated when another one is at least as good in both values and better in one.
/// Of points equal in both, the one with the lowest `order` stays. The result does not depend on
/// the order of the input, and the frontier of a frontier is itself.
package struct Frontier: Equatable, Sendable {
  /// Interactivity strictly increasing, throughput strictly decreasing.
  package let knots: [MeasuredPoint]

  /// The frontier of `points`; empty when there are none. O(n log n).
  package init(of points: [MeasuredPoint]) {
    let descending = points.ordered { p, q in
      if p.interactivity != q.interactivity { return p.interactivity > q.interactivity }
      if p.throughput != q.throughput { return p.throughput > q.throughput }
      return p.order < q.order
    }
    var knots: [MeasuredPoint] = []
    for point in descending where point.throughput > (knots.last?.throughput ?? 0) {
      knots.append(point)
    }
    knots.reverse()
    self.knots = knots
  }
}
