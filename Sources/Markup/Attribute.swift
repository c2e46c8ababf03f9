/// One attribute of an element: its name, which the program knows, and its value.
///
///     .class("target")
///     .attribute("href", comparison.url)
///     .attribute("cx", 12.34, decimals: 1)       // cx="12.3"
///     .attribute("colspan", 3)
///     .flag("hidden")
///     .attribute("rowspan", rows).when(rows > 1)
///
/// The functions that make attributes are called where they are used, never copied to it: there are
/// dozens of such places in the browser's kernel.
package struct Attribute: Sendable {
  /// What stands between the quotes, not yet escaped.
  enum Value: Sendable {
    /// The attribute is left out.
    case absent
    /// The name alone.
    case flag
    case word(StaticString)
    case words(StaticString, StaticString)
    case bytes([UInt8])
    case integer(Int)
    case decimal(Double, decimals: Int)
    #if !hasFeature(Embedded)
      case string(String)
    #endif
  }

  let name: StaticString
  let value: Value

  private init(_ name: StaticString, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// An attribute with a value of the program's own.
  @inline(never)
  package static func attribute(_ name: StaticString, _ value: StaticString) -> Attribute {
    Attribute(name, .word(value))
  }

  /// An attribute whose value is data, in UTF-8; it is escaped when it is written.
  package static func attribute(
    _ name: StaticString, _ value: some Collection<UInt8>
  ) -> Attribute {
    Attribute(name, .bytes(Array(value)))
  }

  #if !hasFeature(Embedded)
    /// An attribute whose value is a string; it is escaped when it is written.
    package static func attribute(_ name: StaticString, _ value: String) -> Attribute {
      Attribute(name, .string(value))
    }
  #endif

  /// An attribute whose value is an integer.
  @inline(never)
  package static func attribute(_ name: StaticString, _ value: Int) -> Attribute {
    Attribute(name, .integer(value))
  }

  /// An attribute whose value is a number with at most so many decimals, as `appendTrimmed` writes
  /// it: coordinates.
  @inline(never)
  package static func attribute(
    _ name: StaticString, _ value: Double, decimals: Int
  ) -> Attribute {
    Attribute(name, .decimal(value, decimals: decimals))
  }

  /// The `class` attribute, with one name or two.
  @inline(never)
  package static func `class`(_ first: StaticString, _ second: StaticString? = nil) -> Attribute {
    guard let second else { return Attribute("class", .word(first)) }
    return Attribute("class", .words(first, second))
  }

  /// An attribute that means something by being there, such as `hidden`.
  package static func flag(_ name: StaticString) -> Attribute {
    Attribute(name, .flag)
  }

  /// The attribute itself if the condition holds, else one that writes nothing.
  package func when(_ condition: Bool) -> Attribute {
    condition ? self : Attribute(name, .absent)
  }
}
