/// The figures that moved.
extension SiteChanges {
  var figureSection: ChangeSection {
    let count = Set(figures.flatMap(\.pages)).count
    let most = figures.first.map { " by up to " + text($0.first.change.loudest) } ?? ""
    return ChangeSection(
      title: "figures moved on \(counted(count, "page"))" + most,
      entries: figures.map { cluster in
        let (page, change) = cluster.first
        let moves = change.moves.map { move in
          let old = figureText(move.old, of: move.metric)
          let new = figureText(move.new, of: move.metric)
          return "\(move.metric.name) \(changedText(old, new)) (\(text(move)))"
        }
        let cause = change.cause.map { ", by what \($0) costs and draws alone" } ?? ""
        return .init(
          page: page.url,
          text: "\(change.label): " + moves.joined(separator: ", ") + place(of: page) + cause,
          others: Array(cluster.pages.dropFirst()))
      })
  }

  private func text(_ move: (metric: Metric, old: Double, new: Double)) -> String {
    percentText(from: move.old, to: move.new)
  }
}
