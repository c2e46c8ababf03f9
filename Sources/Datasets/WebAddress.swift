/// A text that is an `http` or `https` address with a host and nothing that needs quoting: what a
/// link may point to. Everything else, `javascript:` first of all, stays text.
func webAddress(_ text: String) -> String? {
  let scheme = text.prefix { $0 != ":" }
  guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
  let rest = text.dropFirst(scheme.count)
  guard rest.hasPrefix("://"), let host = rest.dropFirst(3).utf8.first, host != UInt8(ascii: "/")
  else { return nil }
  let forbidden: Set<UInt8> = Set("\"'<>\\^`{|} ".utf8)
  let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
  return isClean ? text : nil
}

extension SiteSettings {
  /// A text as the address of a site, with a slash at its end; `nil` unless it is a web address
  /// without a query or a fragment.
  package static func baseURL(_ text: String) -> String? {
    guard let address = webAddress(text), !address.contains("?"), !address.contains("#") else {
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }
}
