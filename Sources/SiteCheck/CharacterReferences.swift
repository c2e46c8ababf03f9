/// The text of a range of HTML, the references decoded that a generator writes: numbers, and the
/// five names of XML; others stay as they are.
func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  let ampersand = UInt8(ascii: "&")
  guard bytes[range].contains(ampersand) else {
    return String(decoding: bytes[range], as: UTF8.self)
  }
  var text: [UInt8] = []
  var index = range.lowerBound
  while index < range.upperBound {
    if bytes[index] == ampersand,
      let end = bytes[index..<min(index + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
      let scalar = reference(String(decoding: bytes[index + 1..<end], as: UTF8.self))
    {
      text += String(scalar).utf8
      index = end + 1
    } else {
      text.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}

private func reference(_ name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default: break
  }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let value =
    digits.first == "x" || digits.first == "X"
    ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap(Unicode.Scalar.init)
}
