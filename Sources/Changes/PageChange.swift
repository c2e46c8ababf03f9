/// In which claims two versions of a comparison page differ.
package struct PageChange: Sendable {
  let url: String
  let old: PageClaims
  let new: PageClaims
  /// The winner or the kind of a verdict is another; the headline's first.
  let verdicts: [VerdictChange]
  /// The headline's figures that are others, by side.
  let figures: [FigureChange]
  let noticesNew: [String]
  let noticesGone: [String]
  /// Notices that are there before and after, in other words.
  let noticesReworded: [String]

  init(old: PageClaims, new: PageClaims) {
    url = new.url
    self.old = old
    self.new = new
    verdicts = VerdictChange.all(old, new)
    figures = FigureChange.all(old, new)
    let (before, after) = (old.notices.map(\.id), new.notices.map(\.id))
    noticesNew = after.filter { !before.contains($0) }
    noticesGone = before.filter { !after.contains($0) }
    noticesReworded = new.notices.filter { notice in
      old.notices.contains { $0.id == notice.id && $0.text != notice.text }
    }.map(\.id)
  }

  var isRetitled: Bool { old.title != new.title }
  var pinnedChanged: Bool { old.workloads.first?.name != new.workloads.first?.name }
  var pricesChanged: Bool { [old.a, old.b] != [new.a, new.b] }

  private var hasClaims: Bool {
    verdicts.contains(where: \.isHeadline) || !figures.isEmpty || pinnedChanged || pricesChanged
      || !noticesNew.isEmpty || !noticesGone.isEmpty
  }

  /// Whether both versions claim the same, in other words.
  var isOnlyWords: Bool {
    !hasClaims && old.workloads == new.workloads && (isRetitled || !noticesReworded.isEmpty)
  }

  /// Whether the headline stands, and only what is beside or behind it differs.
  var isOnlyBehind: Bool { !hasClaims }
}

/// A verdict that says something else of who is ahead.
struct VerdictChange: Sendable {
  let metric: Metric
  let workload: String
  /// Before and after; they are the same but at a headline whose target moved.
  let targets: (old: Double, new: Double)
  let isHeadline: Bool
  let old: VerdictClaim
  let new: VerdictClaim

  var isFlip: Bool { new.isFlip(of: old) }
  /// Worst first: a flip of two clear leads counts most.
  var weight: Double { old.weight + new.weight }

  /// Of the headline, whatever workload and target it has; elsewhere of targets by their order in
  /// the workloads that both versions have.
  static func all(_ old: PageClaims, _ new: PageClaims) -> [VerdictChange] {
    var changes: [VerdictChange] = []
    func compare(_ before: PointClaims, _ after: PointClaims, _ workload: String, _ top: Bool) {
      for metric in Metric.allCases {
        let (x, y) = (before.verdicts[metric.rawValue], after.verdicts[metric.rawValue])
        guard y.isOther(than: x) else { continue }
        changes.append(
          VerdictChange(
            metric: metric, workload: workload, targets: (before.target, after.target),
            isHeadline: top, old: x, new: y))
      }
    }
    let (top, topBefore) = (new.headline, old.headline)
    if let top, let topBefore { compare(topBefore, top, new.workloads.first?.name ?? "", true) }
    for workload in new.workloads {
      guard let before = old.workloads.first(where: { $0.name == workload.name }) else { continue }
      for (x, y) in zip(before.points, workload.points) where x != y {
        if x == topBefore, y == top { continue }
        compare(x, y, workload.name, false)
      }
    }
    return changes
  }
}

/// The headline's figures of one side that are others than before.
struct FigureChange: Sendable {
  let sideIsA: Bool
  let label: String
  let targets: (old: Double, new: Double)
  /// By metric, those that moved: both values are known.
  let moves: [(metric: Metric, old: Double, new: Double)]
  /// The accelerator whose price or power explains every move.
  let cause: String?

  static func all(_ old: PageClaims, _ new: PageClaims) -> [FigureChange] {
    guard let before = old.headline, let after = new.headline,
      old.workloads.first?.name == new.workloads.first?.name
    else { return [] }
    let sides = [
      (true, before.a, after.a, old.a, new.a), (false, before.b, after.b, old.b, new.b),
    ]
    return sides.compactMap { sideIsA, x, y, was, side in
      let moves = Metric.allCases.compactMap { metric in
        x?[metric].flatMap { old in
          y?[metric].flatMap { old != $0 ? (metric: metric, old: old, new: $0) : nil }
        }
      }
      guard !moves.isEmpty else { return nil }
      return FigureChange(
        sideIsA: sideIsA, label: side.label, targets: (before.target, after.target), moves: moves,
        cause: moves.allSatisfy { side.explains($0, since: was) } ? side.hardware : nil)
    }
  }

  /// The move to tell of where there is room for one.
  var loudest: (metric: Metric, old: Double, new: Double) {
    // Where all moved as one, the throughput, which the others follow from.
    moves.first { max($0.new / $0.old, $0.old / $0.new) > factor * (1 - 1e-9) } ?? moves[0]
  }

  /// The largest factor by which a figure is greater or less than before.
  var factor: Double { moves.map { max($0.new / $0.old, $0.old / $0.new) }.max() ?? 1 }
}

extension SideClaims {
  /// Whether a figure moved by exactly what the accelerator's price or power did.
  fileprivate func explains(
    _ move: (metric: Metric, old: Double, new: Double), since old: SideClaims
  ) -> Bool {
    let rates: (Double?, Double?) =
      switch move.metric {
      case .throughput: (nil, nil)
      case .cost: (old.price, price)
      case .megawatt: (power, old.power)
      }
    guard let before = rates.0, let after = rates.1, before != after else { return false }
    return (move.new / move.old / (after / before) - 1).magnitude < 1e-9
  }
}
