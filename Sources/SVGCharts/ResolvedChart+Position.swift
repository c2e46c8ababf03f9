extension ResolvedChart {
  /// Where a pair of values stands in the picture.
  package func position(of point: DataPoint) -> Position {
    PlotFrame(plot: plot, x: x.scale, y: y.scale).position(point)
  }
}
