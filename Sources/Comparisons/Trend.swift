import Datasets
import Methodology

/// What a page's two sides did at its middle target, as the data stood on the day of every run.
///
/// The same method and the same target on all days. Earlier runs, of `history/` too, are in it and in
/// nothing else on the page.
package struct Trend: Sendable {
  /// tok/s/user.
  package let target: Double
  /// One entry for every day on which either side was run, ascending; at least two, and of many the
  /// newest.
  package let days: [Day]

  /// The most days that a trend has.
  package static let mostDays = 60

  /// Both sides after the runs of a day; `nil` before a side's first run.
  package struct Day: Sendable {
    package let date: CalendarDate
    package let a: OperatingPoint?
    package let b: OperatingPoint?

    package func point(_ side: Side) -> OperatingPoint? { side == .a ? a : b }
  }
}

/// All runs that are known, ready to say how the sides of any comparison developed.
package struct TrendIndex: Sendable {
  private let runs: Dataset
  private let indices: [String: SideIndex]

  package init(of dataset: Dataset) {
    var runs = dataset
    runs.rows = dataset.allRuns
    self.runs = runs
    indices = Dictionary(
      uniqueKeysWithValues: Family.all.map { ($0.id, SideIndex(of: runs, for: $0)) })
  }

  /// How a comparison developed; `nil` when neither side was run on several days.
  package func trend(of comparison: Comparison) -> Trend? {
    let groups = indices[comparison.family.id]?.groups[comparison.fixed]
    let workload = comparison.pinned.workload
    func rows(of value: ComparedValue) -> [Int] { groups?[value.index]?[workload]?.rows ?? [] }
    let (ofA, ofB) = (rows(of: comparison.a), rows(of: comparison.b))
    let dates = Set((ofA + ofB).map { runs.rows[$0].date }).sorted().suffix(Trend.mostDays)
    guard [ofA, ofB].contains(where: { Set($0.map { runs.rows[$0].date }).count > 1 }) else {
      return nil
    }
    let target = comparison.pinned.middle.target
    let a = points(of: ofA, on: comparison.a.hardware, at: target, dates)
    let b = points(of: ofB, on: comparison.b.hardware, at: target, dates)
    return Trend(
      target: target,
      days: zip(dates, zip(a, b)).map { Trend.Day(date: $0, a: $1.0, b: $1.1) })
  }

  /// What a side did at a target as of every date.
  private func points(
    of rows: [Int], on hardware: Int, at target: Double, _ dates: some Sequence<CalendarDate>
  ) -> [OperatingPoint?] {
    let rates = runs.registries.hardware[hardware].rates(basis: runs.site.costBasis)
    let ownDates = Set(rows.map { runs.rows[$0].date })
    var last: OperatingPoint?
    return dates.map { date in
      if last == nil || ownDates.contains(date) {
        last = MeasuredSide(rows: newest(rows, on: date), of: runs, rates: rates)?
          .operatingPoint(at: target)
      }
      return last
    }
  }

  /// Of the runs until a date the newest of every experiment: in canonical order the runs of one
  /// stand together, the newest last.
  private func newest(_ rows: [Int], on date: CalendarDate) -> [Int] {
    var kept: [Int] = []
    for index in rows where runs.rows[index].date <= date {
      if let last = kept.last, runs.rows[last].isEarlierRun(of: runs.rows[index]) {
        kept.removeLast()
      }
      kept.append(index)
    }
    return kept
  }
}
