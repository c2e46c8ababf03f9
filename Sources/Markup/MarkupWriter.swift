/// Writes HTML and SVG into one growing buffer of UTF-8, escaping by construction.
///
///     var writer = MarkupWriter()
///     writer.block("ul", .class("sides")) { writer in
///       for side in sides {
///         writer.line("li", .attribute("lang", side.language)) { $0.text(side.label) }
///       }
///     }
///
/// gives
///
///     <ul class="sides">
///     <li lang="en">A &amp; B</li>
///     </ul>
///
/// Names and fixed text are `StaticString`: what the program says. Everything else passes through
/// `text` or an `Attribute` and is escaped there; only `trustedMarkup` copies bytes unseen. Tags
/// close themselves. The writer adds no whitespace of its own except the line ends that `line` and
/// `block` are for.
package struct MarkupWriter: Sendable {
  /// What was written so far.
  package var bytes: [UInt8] = []

  /// An empty buffer with room for a page of the given size in bytes.
  package init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes markup that the program itself made, for example by another writer or by the Markdown
  /// renderer: nothing is escaped.
  package mutating func trustedMarkup(_ markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Writes fixed markup, for example `<!doctype html>`: nothing is escaped.
  package mutating func trustedMarkup(_ markup: StaticString) {
    append(markup)
  }

  /// Ends the line.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Copies the program's own words.
  mutating func append(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
