import Markup
import Numerals

extension MarkupWriter {
  /// Writes an `svg` element that readers are told of: its parts begin with a title and a summary.
  mutating func writePicture(
    _ classes: Attribute, width: Double, height: Double, _ ids: ChartIDs, title: [UInt8],
    summary: [UInt8], content: (inout MarkupWriter) -> Void
  ) {
    var names = ids.id("title")
    names.append(UInt8(ascii: " "))
    names += ids.id("desc")
    writeSVG(classes, width: width, height: height, names: names) { writer in
      writer.line("title", .attribute("id", ids.id("title"))) { $0.text(title) }
      writer.line("desc", .attribute("id", ids.id("desc"))) { $0.text(summary) }
      content(&writer)
    }
  }

  /// Writes an `svg` element.
  ///
  /// - Parameter names: the ids of what names the picture; empty to hide it from readers who do not
  ///   see it.
  mutating func writeSVG(
    _ classes: Attribute, width: Double, height: Double, names: [UInt8] = [],
    content: (inout MarkupWriter) -> Void
  ) {
    var viewBox = MarkupWriter()
    viewBox.trustedMarkup("0 0 ")
    appendTrimmed(width, decimals: 1, to: &viewBox.bytes)
    viewBox.trustedMarkup(" ")
    appendTrimmed(height, decimals: 1, to: &viewBox.bytes)
    let isHidden = names.isEmpty
    block(
      "svg", classes, .attribute("xmlns", "http://www.w3.org/2000/svg").when(!isHidden),
      .attribute("viewBox", viewBox.bytes), .attribute("width", width, decimals: 1),
      .attribute("height", height, decimals: 1), .attribute("role", "img").when(!isHidden),
      .attribute("aria-labelledby", names).when(!isHidden),
      .attribute("aria-hidden", "true").when(isHidden), content: content)
  }

  /// Writes a path of a class or two.
  mutating func writePath(_ data: PathData, _ first: StaticString, _ second: StaticString? = nil) {
    emptyLine("path", .class(first, second), .attribute("d", data.bytes))
  }

  /// Writes a line of text.
  ///
  /// - Parameter offset: how far below `y` the baseline is, in multiples of the text size.
  mutating func writeText(
    _ text: [UInt8], _ classes: Attribute = .absent, x: Double, y: Double,
    offset: Attribute = .absent, anchor: TextPlace.Anchor = .start
  ) {
    line(
      "text", classes, .attribute("x", x, decimals: 1), .attribute("y", y, decimals: 1), offset,
      .attribute("text-anchor", anchor == .middle ? "middle" : "end").when(anchor != .start)
    ) { $0.text(text) }
  }
}
