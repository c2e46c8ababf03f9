/// A place in the picture, in its units from the top left of the plot's picture; y grows downwards.
package struct Position: Equatable, Sendable {
  package let x: Double
  package let y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle.
package struct Box: Equatable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The square around a place.
  package init(around centre: Position, radius: Double) {
    self.init(
      left: centre.x - radius, top: centre.y - radius, right: centre.x + radius,
      bottom: centre.y + radius)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }

  /// Whether two boxes share more than an edge.
  package func intersects(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  package func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  package func contains(_ place: Position) -> Bool {
    left < place.x && place.x < right && top < place.y && place.y < bottom
  }

  /// The square of the distance from a place to the nearest one of the box; 0 inside.
  package func squaredDistance(to place: Position) -> Double {
    let dx = max(max(left - place.x, place.x - right), 0)
    let dy = max(max(top - place.y, place.y - bottom), 0)
    return dx * dx + dy * dy
  }

  /// The box shrunk on every side, or by a negative distance grown.
  package func inset(by distance: Double) -> Box {
    Box(
      left: left + distance, top: top + distance, right: right - distance,
      bottom: bottom - distance)
  }
}

/// The plot as a map from values to places.
package struct PlotFrame: Equatable, Sendable {
  package let plot: Box
  package let x: Scale
  package let y: Scale
  /// Whether there is a row for the names of rules above the plot.
  let hasRuleNames: Bool

  /// How far above the plot the title of the vertical axis stands.
  var titleOffset: AxisOffset { hasRuleNames ? .titleAboveRules : .titleAboveNumbers }

  /// Where a pair of values is in the picture.
  func position(_ point: DataPoint) -> Position {
    Position(x: horizontal(point.x), y: vertical(point.y))
  }

  /// The x of a value of the horizontal axis.
  func horizontal(_ value: Double) -> Double { plot.left + plot.width * x.position(of: value) }

  /// The y of a value of the vertical axis.
  func vertical(_ value: Double) -> Double { plot.bottom - plot.height * y.position(of: value) }

  /// The slope in the picture of a curve with the given slope at a place; downwards is positive.
  func slope(_ slope: Double, at point: DataPoint) -> Double {
    -plot.height * y.slope(at: point.y) * slope / (plot.width * x.slope(at: point.x))
  }
}
