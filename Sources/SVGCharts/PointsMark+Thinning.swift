import Methodology

/// Which dominated points of one series are drawn when there are too many.
///
/// A series' points may come in several marks, one for each shape; the limit is for all of them.
struct DominatedSelection {
  private let kept: [Candidate]
  let total: Int

  private struct Candidate {
    let point: DataPoint
    let mark: Int
  }

  /// - Parameter marks: the marks of one series, with points that can be drawn.
  init(of marks: [PointsMark]) {
    var candidates: [Candidate] = []
    for (index, mark) in marks.enumerated() {
      for point in mark.dominated { candidates.append(Candidate(point: point, mark: index)) }
    }
    total = candidates.count
    let limit = PointsMark.dominatedLimit
    guard total > limit else {
      kept = candidates
      return
    }
    candidates = candidates.ordered { p, q in
      if p.point.x != q.point.x { return p.point.x < q.point.x }
      if p.point.y != q.point.y { return p.point.y < q.point.y }
      return p.mark < q.mark
    }
    // Evenly over the points from left to right, the first and the last among them.
    kept = (0..<limit).map { candidates[$0 * (candidates.count - 1) / (limit - 1)] }
  }

  var shown: Int { kept.count }

  /// The points that are drawn of the mark at an index.
  func points(of mark: Int) -> [DataPoint] {
    var points: [DataPoint] = []
    for candidate in kept where candidate.mark == mark { points.append(candidate.point) }
    return points
  }
}
