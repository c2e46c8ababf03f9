/// Whether following a destination can only load a page or write a mail, never run a script.
///
/// True of relative destinations and of the schemes `http`, `https` and `mailto`, in any case.
/// What stands before the first colon is a scheme unless `/`, `?` or `#` comes first; a list of
/// what is allowed also refuses spellings that browsers repair, as `java\tscript:`.
package func isHarmless(destination: some Sequence<UInt8>) -> Bool {
  var scheme: [UInt8] = []
  for byte in destination {
    switch byte {
    case UInt8(ascii: ":"):
      return ["http", "https", "mailto"].contains { $0.utf8.elementsEqual(scheme) }
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      scheme.append(byte | 0x20)
    default:
      scheme.append(byte)
    }
  }
  return true
}
