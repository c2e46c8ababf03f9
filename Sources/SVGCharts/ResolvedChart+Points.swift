import Markup

extension ResolvedChart {
  /// Writes the shape of each kind of point once, as a marker.
  ///
  /// A group of points is one path whose corners carry the marker: eleven bytes a point.
  func writeMarkers(_ ids: ChartIDs, to writer: inout MarkupWriter) {
    writer.block("defs") { writer in
      for index in marks.points.indices {
        let points = marks.points[index]
        var isFirst = true
        var hasFrontier = isInLegend(points)
        var hasDominated = false
        for other in marks.points.indices where marks.points[other].looksLike(points) {
          if other < index { isFirst = false }
          if !marks.points[other].frontier.isEmpty { hasFrontier = true }
          if !marks.points[other].dominated.isEmpty { hasDominated = true }
        }
        guard isFirst else { continue }
        if hasFrontier { writer.writeMarker(points, .frontier, ids) }
        if hasDominated { writer.writeMarker(points, .dominated, ids) }
      }
    }
  }

  private func isInLegend(_ points: ResolvedPoints) -> Bool {
    for layer in layers {
      for entry in layer.legend {
        for index in entry.points where marks.points[index].looksLike(points) { return true }
      }
    }
    return false
  }
}

extension MarkupWriter {
  fileprivate mutating func writeMarker(
    _ points: ResolvedPoints, _ rank: PointRank, _ ids: ChartIDs
  ) {
    line(
      "marker", .attribute("id", ids.marker(points, rank)), .class(points.style.className)
    ) { writer in
      writer.emptyElement(
        "path", .class("point", rank == .frontier ? nil : "dominated"),
        .attribute("d", points.shape.outline))
    }
  }

  /// Writes one path whose corners are the points of a marker.
  ///
  /// The first and the last place stand twice: `marker-mid` is for all corners but the outermost.
  mutating func writePoints(_ places: [Position], marker: [UInt8]) {
    guard let first = places.first, let last = places.last else { return }
    var corners = [first]
    for place in places { corners.append(place) }
    corners.append(last)
    emptyLine(
      "path", .class("points"), .attribute("marker-mid", marker),
      .attribute("d", PathData(corners).bytes))
  }
}

extension PointShape {
  /// The outline around the origin, all shapes of about the same area.
  fileprivate var outline: StaticString {
    switch self {
    case .circle: "M-4 0a4 4 0 0 1 8 0a4 4 0 0 1-8 0z"
    case .square: "M-3.6-3.6h7.2v7.2h-7.2z"
    case .triangle: "M0-4.8L4.6 3.4H-4.6z"
    case .wedge: "M0 4.8L4.6-3.4H-4.6z"
    case .diamond: "M0-5L5 0L0 5L-5 0z"
    case .star: "M0-5.4L1.4-1.9L5.1-1.7L2.3 0.7L3.2 4.4L0 2.4L-3.2 4.4L-2.3 0.7L-5.1-1.7L-1.4-1.9z"
    case .cross:
      "M-4.6-2.8L-2.8-4.6L0-1.8L2.8-4.6L4.6-2.8L1.8 0L4.6 2.8L2.8 4.6L0 1.8L-2.8 4.6L-4.6 2.8L-1.8 0z"
    case .plus: "M-1.4-4.8h2.8v3.4h3.4v2.8h-3.4v3.4h-2.8v-3.4h-3.4v-2.8h3.4z"
    }
  }
}
