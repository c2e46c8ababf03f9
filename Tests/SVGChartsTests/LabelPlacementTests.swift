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
      let frame = Box(
        left: 0, top: 0, right: resolved.marks.size.width, bottom: resolved.marks.size.height)
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
      let points =
        resolved.marks.points.flatMap { $0.frontier + $0.dominated }
        + resolved.marks.values.map(\.at)
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
        let samples = layer.legend.filter { $0.style != nil }
        #expect(names + samples.count == resolved.marks.curves.count)
        #expect(names == 0 || samples.isEmpty)
      }
    }
  }

  @Test("entries of a legend stand apart, inside its picture")
  func legend() {
    for chart in Self.charts {
      for layer in chart.layers {
        let frame = Box(left: 0, top: 0, right: chart.marks.size.width, bottom: layer.legendHeight)
        let boxes = layer.legend.map { entry in
          var box = entry.place.box(
            width: TextMetrics.width(entry.text) * layer.textSize, size: layer.textSize)
          box.left = entry.leader?.start.x ?? 0
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
      textSize: 10, isNarrow: false,
      obstacles: LabelPlacement.Obstacles(
        bounds: Box(left: 0, top: 0, right: 200, bottom: 200), points: PlacesByX([]),
        lines: [PlacesByX(line)], rules: rules.map { RuleMark(x: $0, label: []) }))
  }

  /// A word for the middle of such a picture that was offered the places to the right and to the
  /// left.
  private func word(
    in placement: LabelPlacement, reach: Double = 2, distances: [Double]
  ) -> LabelPlacement.Word {
    var word = placement.word(
      bytes("42"), .value, nil, at: Position(x: 100, y: 100), reach: reach)
    placement.offerPlaces([.east, .west], distances: distances, to: &word) { _ in 0 }
    return word
  }

  @Test("a leader joins a word that stands farther away to its value")
  func leaders() throws {
    var placement = placement()
    placement.take(Box(around: Position(x: 100, y: 100), radius: 20))
    placement.add(word(in: placement, reach: 6, distances: [2, 30]))
    let label = try #require(placement.labels.first)
    #expect(label.place == TextPlace(x: 136, baseline: 103.5, anchor: .start))
    #expect(
      label.leader
        == PlacedLabel.Leader(start: Position(x: 106, y: 100), end: Position(x: 135, y: 100)))
  }

  @Test("a word rather stands a step farther down its list than on a line or across a guide")
  func lines() {
    let onLine = placement(line: [Position(x: 115, y: 100)])
    #expect(word(in: onLine, distances: [4]).label.place.anchor == .end)
    let acrossRule = placement(rules: [110])
    #expect(word(in: acrossRule, distances: [4]).label.place.anchor == .end)
  }

  @Test("a word without a free place is left out")
  func leftOut() {
    var placement = placement()
    placement.take(Box(left: 0, top: 0, right: 200, bottom: 200))
    let word = word(in: placement, distances: [4, 40])
    #expect(!word.hasPlace)
    placement.add(word)
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
    let frame = marks.frame
    let plot = frame.plot
    let left = plot.left - Chart.tickGap
    return frame.y.ticks.map {
      box($0.text, left, frame.vertical($0.value), .numberBeside, .end)
    }
      + frame.x.ticks.map {
        box($0.text, frame.horizontal($0.value), plot.bottom, .numberBelow, .middle)
      }
      + [
        box(xTitle, marks.size.width, plot.bottom, .titleBelow, .end, extra: 1.34),
        box(yTitle, 0, plot.top, marks.frame.titleOffset, .start, extra: 1.34),
      ]
  }
}
