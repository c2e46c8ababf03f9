import Numerals

/// A line of cubic Béziers, each starting where the last one ended.
package struct CubicPath: Equatable, Sendable {
  /// Where it starts, then for each curve its two control points and its end; none if it is empty.
  package private(set) var places: [Position] = []

  /// Adds a curve that begins where the path ends.
  mutating func append(_ curve: CubicCurve) {
    if places.isEmpty { places.append(curve.start) }
    places.append(curve.firstControl)
    places.append(curve.secondControl)
    places.append(curve.end)
  }

  /// Adds places along the path, at most about `spacing` apart, both ends included.
  func addSamples(to samples: inout [Position], spacing: Double) {
    for index in places.indices {
      if index == 0 { samples.append(places[0]) }
      guard index % 3 == 1 else { continue }
      let curve = CubicCurve(
        start: places[index - 1], firstControl: places[index], secondControl: places[index + 1],
        end: places[index + 2])
      let length = abs(curve.end.x - curve.start.x) + abs(curve.end.y - curve.start.y)
      let count = max(1, wholePart(of: (length / spacing).rounded(.up)))
      for step in 1...count { samples.append(curve.position(at: Double(step) / Double(count))) }
    }
  }
}

/// A cubic Bézier.
struct CubicCurve {
  let start: Position
  let firstControl: Position
  let secondControl: Position
  let end: Position
}

extension CubicCurve {
  /// The Hermite cubic between two places: a function of x with the given slopes at both ends, whose
  /// control points stand at the thirds.
  init(from start: Position, to end: Position, startSlope: Double, endSlope: Double) {
    let third = (end.x - start.x) / 3
    self.init(
      start: start, firstControl: Position(x: start.x + third, y: start.y + third * startSlope),
      secondControl: Position(x: end.x - third, y: end.y - third * endSlope), end: end)
  }

  /// The place at a parameter in 0…1.
  func position(at t: Double) -> Position {
    let u = 1 - t
    let weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    func mix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
      weights.0 * a + weights.1 * b + weights.2 * c + weights.3 * d
    }
    return Position(
      x: mix(start.x, firstControl.x, secondControl.x, end.x),
      y: mix(start.y, firstControl.y, secondControl.y, end.y))
  }
}
