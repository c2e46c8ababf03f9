import Methodology

/// A small deterministic generator (SplitMix64, Steele, Lea and Flood 2014), so that a failing
/// property fails again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Up to 24 points on a coarse grid, so that equal interactivities, equal throughputs and equal
/// points are common.
func randomPoints(seed: UInt64) -> [MeasuredPoint] {
  var generator = SplitMix64(seed: seed)
  let count = Int.random(in: 1...24, using: &generator)
  return (0..<count).map { order in
    MeasuredPoint(
      interactivity: Double(Int.random(in: 1...40, using: &generator)) / 2,
      throughput: Double(Int.random(in: 1...60, using: &generator)) * 12.5,
      inputThroughput: Double.random(in: 1...500, using: &generator),
      outputThroughput: Double.random(in: 1...500, using: &generator),
      concurrency: Double(1 << Int.random(in: 0...9, using: &generator)), order: order)
  }
}

func point(_ x: Double, _ y: Double, concurrency: Double = 1, order: Int = 0) -> MeasuredPoint {
  MeasuredPoint(interactivity: x, throughput: y, concurrency: concurrency, order: order)
}
