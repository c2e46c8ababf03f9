/// Steffen's monotone cubic Hermite spline: a smooth curve through measured values that never
/// rises or falls where they do not.
///
/// M. Steffen, "A simple method for monotonic interpolation in one dimension", Astronomy and
/// Astrophysics 239, 443 (1990), with one-sided end slopes (3s − m)/2. It reproduces the knots
/// exactly and scales with its values: the spline of c·y is c times the spline of y.
package struct MonotoneSpline: Equatable, Sendable {
  /// The abscissas, strictly increasing; one at least.
  package let x: [Double]
  /// The values at `x`.
  package let y: [Double]
  /// The slopes at `x`; a single knot has slope 0.
  package let slopes: [Double]
  private let least: Double
  private let greatest: Double

  /// - Parameters:
  ///   - x: abscissas, strictly increasing, not empty.
  ///   - y: as many values.
  package init(x: [Double], y: [Double]) {
    precondition(!x.isEmpty && x.count == y.count, "a spline needs as many values as knots")
    self.x = x
    self.y = y
    slopes = Self.slopes(x: x, y: y)
    var least = y[0]
    var greatest = y[0]
    for value in y {
      if value < least { least = value }
      if value > greatest { greatest = value }
    }
    self.least = least
    self.greatest = greatest
  }

  /// The value at `target`, which is clamped to the range of the knots; the value is clamped to
  /// the least and greatest knot value, because end slopes of values that turn may overshoot.
  package func value(at target: Double) -> Double {
    let i = segment(of: target)
    if target <= x[i] || i == x.count - 1 { return y[i] }
    let h = x[i + 1] - x[i]
    let s = (y[i + 1] - y[i]) / h
    let t = target - x[i]
    let quadratic = (3 * s - 2 * slopes[i] - slopes[i + 1]) / h
    let cubic = (slopes[i] + slopes[i + 1] - 2 * s) / (h * h)
    let value = y[i] + t * (slopes[i] + t * (quadratic + t * cubic))
    return min(max(value, least), greatest)
  }

  /// The index of the last knot at or left of `target`; 0 for targets left of all. O(log n).
  package func segment(of target: Double) -> Int {
    var low = 0
    var high = x.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= target { low = middle } else { high = middle }
    }
    return low
  }

  private static func slopes(x: [Double], y: [Double]) -> [Double] {
    var slopes = [0.0]
    var before = 0.0
    var left = 0.0
    for i in 1..<x.count {
      let after = x[i] - x[i - 1]
      let right = (y[i] - y[i - 1]) / after
      if i == 1 {
        slopes[0] = right
      } else {
        let parabola = (left * after + right * before) / (before + after)
        let steepest = min(min(abs(left), abs(right)), 0.5 * abs(parabola))
        slopes.append((sign(left) + sign(right)) * steepest)
      }
      before = after
      left = right
    }
    if x.count == 2 { slopes.append(left) }
    if x.count > 2 {
      slopes.append((3 * left - slopes[x.count - 2]) / 2)
      slopes[0] = (3 * slopes[0] - slopes[1]) / 2
    }
    return slopes
  }

  /// −1 for negative numbers, else 1: zero counts as rising.
  private static func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }
}
