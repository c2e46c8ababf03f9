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
  var isDrawable: Bool { x.isDrawable && y.isDrawable }
}

extension Double {
  /// Whether a value has a place on some scale, without overflow on the way there.
  var isDrawable: Bool { self == 0 || (1e-100...1e100).contains(magnitude) }
}
