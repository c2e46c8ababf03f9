/// A line of cubic Béziers, each starting where the last one ended.
package struct CubicPath: Equatable, Sendable {
  package let start: Position
  package private(set) var segments: [Segment] = []

  package struct Segment: Equatable, Sendable {
    package let firstControl: Position
    package let secondControl: Position
    package let end: Position
  }

  init(from start: Position) {
    self.start = start
  }

  package var end: Position { segments.last?.end ?? start }

  mutating func append(_ segment: Segment) { segments.append(segment) }

  /// Adds the Hermite cubic from the end of the path: a function of x with the given slopes at
  /// both ends, whose control points stand at the thirds.
  mutating func appendHermite(to end: Position, startSlope: Double, endSlope: Double) {
    let third = (end.x - self.end.x) / 3
    segments.append(
      Segment(
        firstControl: Position(x: self.end.x + third, y: self.end.y + third * startSlope),
        secondControl: Position(x: end.x - third, y: end.y - third * endSlope), end: end))
  }

  /// Adds a straight line from the end of the path.
  mutating func appendLine(to end: Position) {
    let run = end.x - self.end.x
    let slope = run == 0 ? 0 : (end.y - self.end.y) / run
    appendHermite(to: end, startSlope: slope, endSlope: slope)
  }

  /// Places along the path, at most about `spacing` apart, both ends included.
  func samples(spacing: Double) -> [Position] {
    var samples = [start]
    var from = start
    for segment in segments {
      let length = abs(segment.end.x - from.x) + abs(segment.end.y - from.y)
      let count = max(1, Int((length / spacing).rounded(.up)))
      for step in 1...count {
        samples.append(segment.position(from: from, at: Double(step) / Double(count)))
      }
      from = segment.end
    }
    return samples
  }
}

extension CubicPath.Segment {
  /// The place at a parameter in 0…1.
  func position(from start: Position, at t: Double) -> Position {
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
