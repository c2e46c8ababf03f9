import Numerals

/// The `d` of a path, as short as it gets: relative commands, in tenths of a unit.
///
/// Places are rounded to whole tenths first and steps are differences of those, so that nothing
/// drifts along a path.
struct PathData {
  private(set) var bytes: [UInt8] = []
  private var current = (x: 0, y: 0)

  init() {}

  /// Cubic curves.
  init(_ path: CubicPath) { add(path.places, command: UInt8(ascii: "c"), placesEach: 3) }

  /// Straight lines through places.
  init(_ places: [Position]) { polyline(places) }

  /// Adds straight lines through places, apart from what was there.
  mutating func polyline(_ places: [Position]) {
    add(places, command: UInt8(ascii: "l"), placesEach: 1)
  }

  /// Adds stretches of as many places each, which are relative to where the stretch starts.
  private mutating func add(_ places: [Position], command: UInt8, placesEach: Int) {
    var start = current
    for (index, place) in places.enumerated() {
      if index == 0 {
        move(to: place)
      } else {
        if index == 1 { bytes.append(command) }
        if (index - 1) % placesEach == 0 { start = current }
        step(to: place, from: start, isFirst: index == 1)
      }
    }
  }

  /// Begins a line of its own.
  mutating func move(to place: Position) {
    bytes.append(UInt8(ascii: "M"))
    step(to: place, from: (0, 0), isFirst: true)
  }

  /// Adds a line of its own.
  mutating func horizontalLine(at y: Double, from start: Double, to end: Double) {
    move(to: Position(x: start, y: y))
    horizontalLine(to: end)
  }

  /// Adds a line of its own.
  mutating func verticalLine(at x: Double, from start: Double, to end: Double) {
    move(to: Position(x: x, y: start))
    verticalLine(to: end)
  }

  /// Draws to a place at the same height.
  mutating func horizontalLine(to x: Double) {
    let x = tenths(x)
    bytes.append(UInt8(ascii: "h"))
    append(x - current.x, isFirst: true)
    current.x = x
  }

  /// Draws to a place straight above or below.
  mutating func verticalLine(to y: Double) {
    let y = tenths(y)
    bytes.append(UInt8(ascii: "v"))
    append(y - current.y, isFirst: true)
    current.y = y
  }

  /// Writes the way to a place and makes it the current one.
  private mutating func step(to place: Position, from: (x: Int, y: Int), isFirst: Bool) {
    current = (tenths(place.x), tenths(place.y))
    append(current.x - from.x, isFirst: isFirst)
    append(current.y - from.y, isFirst: false)
  }

  /// Writes tenths: no zero before the point or after it, no space where a minus parts numbers.
  private mutating func append(_ tenths: Int, isFirst: Bool) {
    if tenths < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if whole > 0 || tenth == 0 { appendInteger(whole, to: &bytes) }
    if tenth > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(tenth))
    }
  }
}

/// A coordinate in whole tenths, halves up; what lies outside of every picture stays out there.
func tenths(_ coordinate: Double) -> Int {
  guard coordinate.magnitude < 100_000 else { return coordinate > 0 ? 1_000_000 : -1_000_000 }
  return wholePart(of: (coordinate * 10 + 0.5).rounded(.down))
}
