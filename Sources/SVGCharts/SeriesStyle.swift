/// Which series a mark belongs to. The stylesheet gives each its colour and its dash, so that a
/// series never depends on colour alone; shapes are chosen with the points.
package enum SeriesStyle: Int, Equatable, Sendable, CaseIterable {
  case a, b, c, d, e, f, g, h, i, j

  /// The style of the series at an index; they repeat after ten.
  package init(index: Int) {
    self = Self.allCases[index % Self.allCases.count]
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
