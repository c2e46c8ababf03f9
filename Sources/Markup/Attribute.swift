import Numerals

/// One attribute of an element: its name, which the program knows, and its value.
///
///     .class("target")
///     .attribute("href", comparison.url)
///     .attribute("cx", 12.34, decimals: 1)       // cx="12.3"
///     .attribute("colspan", 3)
///     .flag("hidden")
///     .attribute("rowspan", rows).when(rows > 1)
package struct Attribute: Sendable {
  /// As it is written: a space, the name, and the quoted, escaped value. Empty when left out.
  let markup: [UInt8]

  private init(_ name: StaticString, _ writeValue: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter(reservingCapacity: 32)
    writer.bytes.append(UInt8(ascii: " "))
    writer.append(name)
    writer.bytes.append(UInt8(ascii: "="))
    writer.bytes.append(UInt8(ascii: "\""))
    writeValue(&writer)
    writer.bytes.append(UInt8(ascii: "\""))
    markup = writer.bytes
  }

  private init(markup: [UInt8]) { self.markup = markup }

  /// No attribute.
  @inline(__always)
  package static var absent: Attribute { Attribute(markup: []) }

  /// An attribute with a value of the program's own.
  package static func attribute(_ name: StaticString, _ value: StaticString) -> Attribute {
    Attribute(name) { $0.appendEscaped(value, inAttribute: true) }
  }

  /// An attribute whose value is data, in UTF-8; it is escaped here.
  package static func attribute(_ name: StaticString, _ value: [UInt8]) -> Attribute {
    Attribute(name) { $0.appendEscaped(value, inAttribute: true) }
  }

  #if !hasFeature(Embedded)
    /// An attribute whose value is data of another form, in UTF-8.
    package static func attribute(
      _ name: StaticString, _ value: some Collection<UInt8>
    ) -> Attribute {
      Attribute(name) { $0.appendEscaped(value, inAttribute: true) }
    }

    /// An attribute whose value is a string; it is escaped here.
    package static func attribute(_ name: StaticString, _ value: String) -> Attribute {
      attribute(name, value.utf8)
    }
  #endif

  /// An attribute whose value is an integer.
  package static func attribute(_ name: StaticString, _ value: Int) -> Attribute {
    Attribute(name) { $0.number(value) }
  }

  /// An attribute whose value is a number with at most so many decimals, as `appendTrimmed` writes
  /// it: coordinates.
  package static func attribute(
    _ name: StaticString, _ value: Double, decimals: Int
  ) -> Attribute {
    Attribute(name) { appendTrimmed(value, decimals: decimals, to: &$0.bytes) }
  }

  /// The `class` attribute with one name.
  package static func `class`(_ name: StaticString) -> Attribute { attribute("class", name) }

  /// The `class` attribute, with one name or two.
  package static func `class`(_ first: StaticString, _ second: StaticString?) -> Attribute {
    guard let second else { return .class(first) }
    var names = MarkupWriter()
    names.append(first)
    names.append(" ")
    names.append(second)
    return attribute("class", names.bytes)
  }

  /// An attribute that means something by being there, such as `hidden`.
  package static func flag(_ name: StaticString) -> Attribute {
    var writer = MarkupWriter()
    writer.append(" ")
    writer.append(name)
    return Attribute(markup: writer.bytes)
  }

  /// The attribute itself if the condition holds, else one that writes nothing.
  package func when(_ condition: Bool) -> Attribute {
    condition ? self : .absent
  }
}
