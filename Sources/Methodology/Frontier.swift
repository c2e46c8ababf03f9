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
    var x: [Double] = []
    var y: [Double] = []
    for point in points {
      x.append(point.interactivity)
      y.append(point.throughput)
    }
    let inOrder = stableOrder(count: points.count) { points[$0].order < points[$1].order }
    var knots: [MeasuredPoint] = []
    for knot in PlaneFrontier(of: inOrder, x: x, .higher, y: y, .higher).knots {
      knots.append(points[knot])
    }
    self.knots = knots
  }
}
