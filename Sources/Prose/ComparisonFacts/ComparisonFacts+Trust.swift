import Comparisons
import Datasets
import Methodology

extension ComparisonFacts {
  /// The facts of both sides' accuracy at one task, on top of the page's.
  package func values(of accuracy: AccuracyComparison) -> FactValues {
    var values = page
    values[.task] = accuracy.taskLabel
    values[.aAccuracy] = FigureText.accuracy(accuracy.a.value)
    values[.bAccuracy] = FigureText.accuracy(accuracy.b.value)
    values[.accuracyDifference] = FigureText.accuracyDifference(accuracy.difference)
    values[.accuracyDiffers] = accuracy.isSignificant
    values[.accuracyIsEqual] = accuracy.difference == 0
    values[.aMoreAccurate] = accuracy.difference > 0
    return values
  }

  /// The facts of both sides over time, on top of the page's.
  package func values(of trend: Trend) -> FactValues {
    var values = page
    values[.trendTarget] = FigureText.target(trend.target)
    values[.trendOldest] = trend.days.first?.date.iso8601
    values[.trendNewest] = trend.days.last?.date.iso8601
    let middle = comparison.pinned.middle
    values[.trendEndsElsewhere] =
      trend.days.last.map {
        $0.a?.reading != middle.a?.reading || $0.b?.reading != middle.b?.reading
      }
      ?? false
    return values
  }
}

extension Accuracy {
  /// The task as readers know it: `GSM8K`.
  package var taskLabel: String { task.uppercased() }

  /// `94.2% to 96.5%`.
  package var intervalText: String {
    "\(FigureText.accuracy(interval.lowerBound)) to \(FigureText.accuracy(interval.upperBound))"
  }
}

extension AccuracyComparison {
  package var taskLabel: String { a.taskLabel }
}
