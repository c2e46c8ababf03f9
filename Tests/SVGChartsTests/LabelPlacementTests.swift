import Testing

@testable import SVGCharts

@Suite("Placing words")
struct LabelPlacementTests {
  private static let charts =
    (Figures.all.map(\.chart) + (1...300).map { SampleFigure.random(seed: $0).chart })
    .map { $0.resolved() }

  @Test("no two words of a picture touch, and none is cut, whatever the data")
  func apart() {
    for (index, resolved) in Self.charts.enumerated() {
      let frame = Box(left: 0, top: 0, right: resolved.size.width, bottom: resolved.size.height)
      for layer in resolved.layers {
        let boxes = layer.boxes + resolved.axisBoxes(textSize: layer.textSize)
        for (place, box) in boxes.enumerated() {
          #expect(frame.contains(box), "chart \(index): \(box)")
          let isCovered = boxes[(place + 1)...].contains { $0.intersects(box) }
          #expect(!isCovered, "chart \(index): \(box)")
        }
      }
    }
  }

  @Test("no word covers a point or a ring")
  func uncovered() {
    for (index, resolved) in Self.charts.enumerated() {
      let points = resolved.points.flatMap { $0.frontier + $0.dominated } + resolved.rings.map(\.at)
      for layer in resolved.layers {
        for box in layer.boxes {
          let covered = points.first { box.intersects(Box(around: $0, radius: 4)) }
          #expect(covered == nil, "chart \(index)")
        }
      }
    }
  }

  @Test("each series is named at its curve, or all of them are in the legend")
  func named() {
    for resolved in Self.charts {
      for layer in resolved.layers {
        let names = layer.labels.filter { $0.role == .series }.count
        let samples = layer.legend.filter {
          if case .series = $0.sample { true } else { false }
        }
        #expect(names + samples.count == resolved.curves.count)
        #expect(names == 0 || samples.isEmpty)
      }
    }
  }

  @Test("entries of a legend stand apart, inside its picture")
  func legend() {
    for chart in Self.charts {
      for layer in chart.layers {
        let frame = Box(left: 0, top: 0, right: chart.size.width, bottom: layer.legendHeight)
        let boxes = layer.legend.map { entry in
          var box = entry.place.box(
            width: TextMetrics.width(entry.text) * layer.textSize, size: layer.textSize)
          box.left = entry.at.x
          return box
        }
        for (place, box) in boxes.enumerated() {
          #expect(frame.contains(box))
          #expect(!boxes[(place + 1)...].contains { $0.intersects(box) })
        }
      }
    }
  }

  /// A picture of 200 × 200 with text of size 10 and what must be kept off.
  private func placement(line: [Position] = [], rules: [Double] = []) -> LabelPlacement {
    LabelPlacement(
      textSize: 10,
      obstacles: LabelPlacement.Obstacles(
        bounds: Box(left: 0, top: 0, right: 200, bottom: 200), points: PlacesByX([]),
        pointReach: 5, lines: [PlacesByX(line)], rules: rules))
  }

  @Test("a leader joins a word that stands farther away to its value")
  func leaders() throws {
    var placement = placement()
    placement.take(Box(around: Position(x: 100, y: 100), radius: 20))
    let candidates = placement.candidates(
      around: Position(x: 100, y: 100), order: [.east, .west], clearance: 6, distances: [2, 30])
    #expect(placement.place(bytes("42"), role: .value, at: candidates) == 2)
    let label = try #require(placement.labels.first)
    #expect(label.place == TextPlace(x: 136, baseline: 103.5, anchor: .start))
    #expect(label.leader == [Position(x: 106, y: 100), Position(x: 135, y: 100)])
  }

  @Test("a word rather stands a step farther down its list than on a line or across a guide")
  func lines() {
    var onLine = placement(line: [Position(x: 115, y: 100)])
    let east = onLine.candidates(
      around: Position(x: 100, y: 100), order: [.east, .west], clearance: 2, distances: [4])
    #expect(onLine.place(bytes("42"), role: .value, at: east) == 1)
    var acrossRule = placement(rules: [110])
    #expect(acrossRule.place(bytes("42"), role: .value, at: east) == 1)
  }

  @Test("a word without a free place is left out")
  func leftOut() {
    var placement = placement()
    placement.take(Box(left: 0, top: 0, right: 200, bottom: 200))
    let candidates = placement.candidates(
      around: Position(x: 100, y: 100), order: [.east, .west], clearance: 2, distances: [4, 40])
    #expect(placement.place(bytes("42"), role: .value, at: candidates) == nil)
    #expect(placement.labels.isEmpty)
  }
}

extension LabelLayer {
  /// The room of each word inside the chart.
  fileprivate var boxes: [Box] {
    labels.map { label in
      let width = TextMetrics.width(label.text, isBold: label.role.isBold) * textSize
      return label.place.box(width: width, size: textSize)
    }
  }
}

extension ResolvedChart {
  /// The room of the axes' numbers and titles at a size of text.
  fileprivate func axisBoxes(textSize: Double) -> [Box] {
    func box(
      _ text: [UInt8], _ x: Double, _ y: Double, _ offset: AxisOffset, _ anchor: TextPlace.Anchor,
      extra: Double = 0
    ) -> Box {
      TextPlace(x: x, baseline: y + offset.ems * textSize, anchor: anchor)
        .box(width: (TextMetrics.width(text) + extra) * textSize, size: textSize)
    }
    let left = plot.left - Chart.tickGap
    return y.ticks.map { box($0.text, left, $0.position, .numberBeside, .end) }
      + x.ticks.map { box($0.text, $0.position, plot.bottom, .numberBelow, .middle) }
      + [
        box(x.title, size.width, plot.bottom, .titleBelow, .end, extra: 1.34),
        box(y.title, 0, plot.top, titleOffset, .start, extra: 1.34),
      ]
  }
}
