import Datasets
import Methodology

extension Comparison {
  /// Both sides' accuracy at every task that both were evaluated on, by task; empty where the family
  /// does not compare accuracy.
  ///
  /// A side's results are those of what the URL fixes and the side's own value, on any engine and in
  /// any serving shape: accuracy is not bound to a workload.
  package func accuracy(in dataset: Dataset) -> [AccuracyComparison] {
    guard family.comparesAccuracy else { return [] }
    func results(of value: ComparedValue) -> [Accuracy] {
      Accuracy.all(in: dataset) { configuration in
        configuration[family.varies] == value.index
          && (fixed.model.map { $0 == configuration.model } ?? true)
          && (fixed.hardware.map { $0 == configuration.hardware } ?? true)
          && (fixed.precision.map { $0 == configuration.precision } ?? true)
      }
    }
    let ofB = results(of: b)
    return results(of: a).compactMap { accuracy in
      ofB.first { $0.task == accuracy.task }.map { AccuracyComparison(a: accuracy, b: $0) }
    }
  }
}
