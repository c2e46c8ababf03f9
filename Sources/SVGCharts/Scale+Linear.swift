extension Scale {
  /// The domain and the ticks of a scale on which equal differences are equally far apart.
  ///
  /// The domain ends at a tick or at a round number between two, whichever is nearer to the data.
  /// Where lengths are to be compared it starts at a tick, and at zero when the values reach down to
  /// half of the greatest, so that no half of the axis is empty. Values within one per cent of each
  /// other are not pulled apart: they get the domain from zero to twice their size.
  ///
  /// There are four to `maximumTicks` ticks, and the round ends of the domain with which the least
  /// of the axis is without data; of two as good those nearer to six ticks. With fewer ticks
  /// allowed, the most.
  ///
  /// - Parameters:
  ///   - low: the least value, finite.
  ///   - high: the greatest value, finite, not below `low`.
  ///   - maximumTicks: 2…7.
  static func linear(
    low: Double, high: Double, maximumTicks: Int, _ baseline: Baseline
  ) -> (domain: ClosedRange<Double>, ticks: [DecimalTick]) {
    var low = low
    var high = high
    widen(&low, &high, baseline)
    let span = high - low
    let exponent = decimalExponent(of: span)
    let widest = TickStep(digit: 5, exponent: exponent + 1)
    var best = LinearDivision(low: low, high: high, step: widest, widest, widest)
    var bestScore = Double.infinity
    var step = TickStep(digit: 1, exponent: exponent - 1)
    for _ in 0..<6 {
      for grains in 0..<4 {
        let startGrain = grains & 1 == 0 && baseline == .none ? step.finer : step
        let endGrain = grains & 2 == 0 ? step.finer : step
        let division = LinearDivision(low: low, high: high, step: step, startGrain, endGrain)
        guard division.count <= maximumTicks else { continue }
        let waste = (division.end - division.start) / span - 1
        let missing = max(0, 4 - division.count)
        let score = waste + 10 * Double(missing) + 0.01 * Double(abs(division.count - 6))
        if score < bestScore {
          best = division
          bestScore = score
        }
      }
      step = step.coarser
    }
    return (
      best.start...max(best.start, best.end), best.step.ticks(from: best.start, to: best.end)
    )
  }

  private static func widen(_ low: inout Double, _ high: inout Double, _ baseline: Baseline) {
    let size = max(low.magnitude, high.magnitude)
    let nearZero = baseline == .zero ? 0.5 : 0.1
    if size == 0 {
      high = 1
    } else if high - low < 0.01 * size {
      let isNegative = low < 0
      low = isNegative ? 2 * low : 0
      high = isNegative ? 0 : 2 * high
    } else if low > 0, low <= high * nearZero {
      low = 0
    } else if high < 0, high >= low * nearZero {
      high = 0
    }
  }
}

/// The ends of a domain, multiples of their grains, and the step of the ticks between them.
private struct LinearDivision {
  let start: Double
  let end: Double
  let step: TickStep
  /// How many ticks there are.
  let count: Int

  init(low: Double, high: Double, step: TickStep, _ startGrain: TickStep, _ endGrain: TickStep) {
    start = startGrain.tick(startGrain.last(atOrBelow: low)).value
    end = endGrain.tick(endGrain.first(atOrAbove: high)).value
    self.step = step
    count = max(0, step.last(atOrBelow: end) - step.first(atOrAbove: start) + 1)
  }
}
