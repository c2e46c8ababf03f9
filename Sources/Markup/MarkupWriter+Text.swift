import Numerals

extension MarkupWriter {
  /// Writes data as text: `&`, `<` and `>` as references, control characters as U+FFFD.
  ///
  /// Tabs and line feeds stay; a carriage return becomes a space. The bytes are UTF-8: whoever read
  /// them has checked.
  package mutating func text(_ text: some Collection<UInt8>) {
    appendEscaped(text, inAttribute: false)
  }

  /// Writes the program's own words as text, escaped like data.
  package mutating func text(_ text: StaticString) {
    appendEscaped(text, inAttribute: false)
  }

  #if !hasFeature(Embedded)
    /// Writes a string as text, escaped as bytes are.
    package mutating func text(_ text: String) {
      appendEscaped(text.utf8, inAttribute: false)
    }
  #endif

  /// Writes a number with a fixed count of decimals, as `appendFixed` does.
  package mutating func number(_ value: Double, decimals: Int, grouping: Bool = false) {
    appendFixed(value, decimals: decimals, grouping: grouping, to: &bytes)
  }

  /// Writes an integer, as `appendInteger` does.
  package mutating func number(_ value: Int, grouping: Bool = false) {
    appendInteger(value, grouping: grouping, to: &bytes)
  }
}
