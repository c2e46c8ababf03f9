extension Dataset {
  /// Every run that is known, whether a page counts it or not, in canonical order: the rows of
  /// `datasets/`, older ones included, and those of `history/`.
  package var allRuns: [BenchmarkRow] {
    (rows + supersededRows + history).sorted { $0.precedes($1, in: registries) }
  }

  /// The dataset as it stood on a day: of the runs and evaluations made until then, the rows that
  /// count are for every configuration, workload and concurrency the newest.
  ///
  /// On the day of the newest row of `datasets/` and after it, the dataset is itself: what counts
  /// today is what `datasets/` says, and `history/` adds nothing to it. Registries, prices and notes
  /// are today's on any day.
  package func asOf(_ date: CalendarDate) -> Dataset {
    var past = self
    past.evaluations = evaluations.filter { $0.date <= date }
    guard (rows + supersededRows).contains(where: { $0.date > date }) else { return past }
    past.rows = []
    past.supersededRows = []
    past.history = []
    for run in allRuns where run.date <= date {
      if let last = past.rows.last, last.isEarlierRun(of: run) {
        past.supersededRows.append(past.rows.removeLast())
      }
      past.rows.append(run)
    }
    return past
  }
}
