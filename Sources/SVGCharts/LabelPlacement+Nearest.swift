import Numerals

extension LabelPlacement {
  /// Offers a word whose place is on a line, or that has none, all places in an area, where its cost
  /// is the distance from a point whose mark reaches so far.
  ///
  /// Places form a grid, which is searched from the point outwards until all that remains is farther
  /// away than what was found.
  func offerNearest(to point: Position, reach: Double, in area: Box, to word: inout Word) {
    guard !word.hasPlace || word.cost >= Self.costOfLine else { return }
    word.origin = point
    word.reach = reach
    word.leastLeader = 4
    let height = (TextMetrics.ascent + TextMetrics.descent) * textSize
    let step = textSize * 0.6
    let rows = wholePart(of: (area.height - height) / step)
    let columns = wholePart(of: (area.width - word.width) / step)
    guard rows >= 0, columns >= 0 else { return }
    let firstRow = wholePart(of: (point.y - height / 2 - area.top) / step)
    let firstColumn = wholePart(of: (point.x - word.width / 2 - area.left) / step)
    let middleRow = min(max(firstRow, 0), rows)
    let middleColumn = min(max(firstColumn, 0), columns)
    for rowStep in 0...2 * rows {
      let row = Self.outwards(rowStep, from: middleRow)
      let top = area.top + Double(row) * step
      let away = max(max(top - point.y, point.y - top - height), 0)
      guard 0...rows ~= row, away < word.cost else { continue }
      for columnStep in 0...2 * columns {
        let column = Self.outwards(columnStep, from: middleColumn)
        guard 0...columns ~= column else { continue }
        let place = TextPlace(
          x: area.left + Double(column) * step, baseline: top + TextMetrics.ascent * textSize,
          anchor: .start)
        let box = place.box(width: word.width, size: textSize)
        offer(place, box, base: box.squaredDistance(to: point).squareRoot(), to: &word)
      }
    }
  }

  /// The numbers around `middle`, the nearest first.
  private static func outwards(_ step: Int, from middle: Int) -> Int {
    step % 2 == 0 ? middle + step / 2 : middle - (step + 1) / 2
  }
}
