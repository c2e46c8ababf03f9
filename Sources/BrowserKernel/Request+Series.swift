import Figures
import Methodology
import SVGCharts

extension Request {
  /// Reads label, price, power and points.
  mutating func nextSeries(style: SeriesStyle) -> MeasuredSeries {
    let label = nextText()
    let rates = HardwareRates(price: nextIfKnown(), power: nextIfKnown())
    var points: [MeasuredPoint] = []
    var engines: [Int] = []
    var timesToFirstToken: [Double] = []
    var endToEndLatencies: [Double] = []
    for order in 0..<nextInteger() {
      let interactivity = next()
      let throughput = next()
      let input = nextIfKnown()
      let output = nextIfKnown()
      let isDisaggregated = nextFlag()
      let share = DeploymentShare(
        prefill: nextCountIfKnown(), decode: nextCountIfKnown(), isDisaggregated: isDisaggregated)
      let parts = share.parts(reportedInput: input, reportedOutput: output, of: throughput)
      points.append(
        MeasuredPoint(
          interactivity: interactivity, throughput: throughput,
          inputThroughput: parts.input, outputThroughput: parts.output,
          concurrency: next(), order: order))
      timesToFirstToken.append(next())
      endToEndLatencies.append(next())
      engines.append(nextInteger())
    }
    return MeasuredSeries(
      label: label, style: style, points: points, engines: engines,
      timesToFirstToken: timesToFirstToken, endToEndLatencies: endToEndLatencies, rates: rates)
  }

  /// Reads whether a run is disaggregated; then of its prefill and its decode pool tensor and expert
  /// parallelism, workers, GPUs and whether attention is data parallel.
  mutating func nextDeployment() -> Deployment {
    Deployment(isDisaggregated: nextFlag(), prefill: nextPool(), decode: nextPool())
  }

  private mutating func nextPool() -> Deployment.Pool {
    Deployment.Pool(
      tensorParallel: nextCountIfKnown(), expertParallel: nextCountIfKnown(),
      workers: nextCountIfKnown(), gpus: nextCountIfKnown(), hasDataParallelAttention: nextFlag())
  }

  /// 1 for a linear scale, 2 for a logarithmic one, else the one that fits the data.
  mutating func nextScale() -> Scale.Choice {
    switch nextInteger() {
    case 1: .linear
    case 2: .logarithmic
    default: .automatic
    }
  }
}
