import Datasets
import Methodology

/// The dataset's evaluations by model and hardware, so that no comparison searches all of them.
struct EvaluationIndex {
  private let dataset: Dataset
  private let indices: [Key: [Int]]

  private struct Key: Hashable {
    let model: Int
    let hardware: Int
  }

  init(of dataset: Dataset) {
    self.dataset = dataset
    indices = Dictionary(grouping: dataset.evaluations.indices) {
      let configuration = dataset.evaluations[$0].configuration
      return Key(model: configuration.model, hardware: configuration.hardware)
    }
  }

  /// Both sides' accuracy at every task that both were evaluated on, by task; empty where the family
  /// does not compare accuracy.
  ///
  /// A side's results are those of what the URL fixes and the side's own value, on any engine and in
  /// any serving shape: accuracy is not bound to a workload.
  func accuracy(of comparison: Comparison) -> [AccuracyComparison] {
    let (family, fixed) = (comparison.family, comparison.fixed)
    guard family.comparesAccuracy, let model = fixed.model, let hardware = fixed.hardware,
      let candidates = indices[Key(model: model, hardware: hardware)]
    else { return [] }
    func results(of value: ComparedValue) -> [Accuracy] {
      Accuracy.all(of: candidates, in: dataset) { configuration in
        configuration[family.varies] == value.index
          && (fixed.precision.map { $0 == configuration.precision } ?? true)
      }
    }
    let ofB = results(of: comparison.b)
    return results(of: comparison.a).compactMap { accuracy in
      ofB.first { $0.task == accuracy.task }.map { AccuracyComparison(a: accuracy, b: $0) }
    }
  }
}
