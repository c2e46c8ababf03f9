/// A pair of values.
package struct DataPoint: Equatable, Sendable {
  package let x: Double
  package let y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

extension DataPoint {
  /// Whether both values have a place on some scale, without overflow on the way there.
  package var isDrawable: Bool {
    let range = 1e-100...1e100
    return (x == 0 || range.contains(x.magnitude)) && (y == 0 || range.contains(y.magnitude))
  }
}

extension Double {
  /// Whether the value has a place on some scale.
  var isDrawable: Bool { DataPoint(x: self, y: 0).isDrawable }
}
