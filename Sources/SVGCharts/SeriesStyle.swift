/// Which series a mark belongs to. The stylesheet gives each its colour; names at the curves and the
/// shapes of points, which are chosen with the points, tell them apart without it.
package enum SeriesStyle: Int, Equatable, Sendable, CaseIterable {
  case a, b, c, d, e, f, g, h, i, j

  /// The style of the series at an index: those of the two sides are theirs alone, the others repeat
  /// after eight.
  package init(index: Int) {
    self = Self.allCases[index < 2 ? index : 2 + (index - 2) % (Self.allCases.count - 2)]
  }

  /// The class that the stylesheet knows the series by.
  package var className: StaticString {
    switch self {
    case .a: "series-a"
    case .b: "series-b"
    case .c: "series-c"
    case .d: "series-d"
    case .e: "series-e"
    case .f: "series-f"
    case .g: "series-g"
    case .h: "series-h"
    case .i: "series-i"
    case .j: "series-j"
    }
  }
}
