import Methodology
import Testing

@Suite("Frontier")
struct FrontierTests {
  @Test("a point that another beats in both values is dropped")
  func dominated() {
    let frontier = Frontier(of: [point(10, 100), point(20, 50), point(15, 40)])
    #expect(frontier.knots == [point(10, 100), point(20, 50)])
  }

  @Test("equal in one value and worse in the other is dominated")
  func halfEqual() {
    let frontier = Frontier(of: [point(10, 100), point(10, 90), point(8, 100), point(20, 50)])
    #expect(frontier.knots == [point(10, 100), point(20, 50)])
  }

  @Test("of points equal in both values the one that sorts first stays")
  func equalPoints() {
    let points = [
      point(10, 100, concurrency: 8, order: 2), point(10, 100, concurrency: 4, order: 1),
    ]
    #expect(Frontier(of: points).knots.map(\.concurrency) == [4])
    #expect(Frontier(of: points.reversed()).knots.map(\.concurrency) == [4])
  }

  @Test("no points make an empty frontier")
  func empty() {
    #expect(Frontier(of: []).knots.isEmpty)
  }

  @Test("interactivity rises and throughput falls strictly", arguments: UInt64(0)..<200)
  func monotone(seed: UInt64) {
    let knots = Frontier(of: randomPoints(seed: seed)).knots
    for (left, right) in zip(knots, knots.dropFirst()) {
      #expect(left.interactivity < right.interactivity)
      #expect(left.throughput > right.throughput)
    }
  }

  @Test("it keeps exactly the points that no other dominates", arguments: UInt64(0)..<200)
  func definition(seed: UInt64) {
    let points = randomPoints(seed: seed)
    let undominated = points.filter { p in
      !points.contains { q in
        q.interactivity >= p.interactivity && q.throughput >= p.throughput
          && (q.interactivity > p.interactivity || q.throughput > p.throughput
            || q.order < p.order)
      }
    }
    #expect(
      Frontier(of: points).knots == undominated.sorted { $0.interactivity < $1.interactivity })
  }

  @Test("the frontier of a frontier is itself", arguments: UInt64(0)..<100)
  func idempotent(seed: UInt64) {
    let frontier = Frontier(of: randomPoints(seed: seed))
    #expect(Frontier(of: frontier.knots) == frontier)
  }

  @Test("the order of the points does not matter", arguments: UInt64(0)..<100)
  func orderIndependent(seed: UInt64) {
    let points = randomPoints(seed: seed)
    var generator = SplitMix64(seed: ~seed)
    #expect(Frontier(of: points.shuffled(using: &generator)) == Frontier(of: points))
  }
}
