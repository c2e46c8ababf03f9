import Markup
import Numerals

/// The ids of one picture's parts.
struct ChartIDs {
  let prefix: [UInt8]

  func id(_ part: StaticString) -> [UInt8] {
    var id = MarkupWriter()
    id.trustedMarkup(prefix)
    id.trustedMarkup("-")
    id.trustedMarkup(part)
    return id.bytes
  }

  /// The marker of a series' points: `p-a0` on the frontier, `p-a0d` dominated.
  func marker(_ points: ResolvedPoints, _ rank: PointRank) -> [UInt8] {
    var id = self.id("")
    id.append(UInt8(ascii: "a") + UInt8(points.style.rawValue))
    appendInteger(points.shape.rawValue, to: &id)
    if rank == .dominated { id.append(UInt8(ascii: "d")) }
    return id
  }

  /// The value of an attribute that refers to a marker.
  func reference(_ points: ResolvedPoints, _ rank: PointRank) -> [UInt8] {
    var reference = MarkupWriter()
    reference.trustedMarkup("url(#")
    reference.trustedMarkup(marker(points, rank))
    reference.trustedMarkup(")")
    return reference.bytes
  }
}

/// Whether points are on the frontier of their series.
enum PointRank {
  case frontier, dominated
}
