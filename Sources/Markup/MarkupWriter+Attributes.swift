import Numerals

extension MarkupWriter {
  /// Writes a space, the name and the quoted, escaped value.
  mutating func append(_ attribute: Attribute) {
    if case .absent = attribute.value { return }
    bytes.append(UInt8(ascii: " "))
    append(attribute.name)
    if case .flag = attribute.value { return }
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    append(attribute.value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ value: Attribute.Value) {
    switch value {
    case .absent, .flag: break
    case .word(let word): appendEscaped(word)
    case .words(let first, let second):
      appendEscaped(first)
      bytes.append(UInt8(ascii: " "))
      appendEscaped(second)
    case .bytes(let data): appendEscaped(data, inAttribute: true)
    case .integer(let number): appendInteger(number, to: &bytes)
    case .decimal(let number, let decimals): appendTrimmed(number, decimals: decimals, to: &bytes)
    #if !hasFeature(Embedded)
      case .string(let string): appendEscaped(string.utf8, inAttribute: true)
    #endif
    }
  }

  private mutating func appendEscaped(_ word: StaticString) {
    word.withUTF8Buffer { appendEscaped(contiguous: $0, inAttribute: true) }
  }
}
