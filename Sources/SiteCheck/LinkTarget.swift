/// What a reference on a page leads to.
enum LinkTarget: Equatable {
  /// Another host, or no page at all (`mailto:`).
  case elsewhere
  /// A file of the site, with the id that the link names there; that is empty without one.
  case file(String, fragment: String)
  /// Above the site's root, or from a root that is not the site's.
  case outside

  /// - Parameters:
  ///   - page: the path of the page that the reference stands on.
  ///   - baseURL: where the site is served, with a slash at its end; empty when that is unknown.
  init(_ reference: String, on page: String, baseURL: String) {
    var rest = reference[...]
    let fragment = rest.firstIndex(of: "#").map { index -> String in
      defer { rest = rest[..<index] }
      return percentDecoded(rest[rest.index(after: index)...])
    }
    if let query = rest.firstIndex(of: "?") { rest = rest[..<query] }
    var folders = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    if !baseURL.isEmpty, rest.hasPrefix(baseURL) {
      rest = rest.dropFirst(baseURL.count)
      folders = []
    } else if rest.hasPrefix("//") || Self.hasScheme(rest) {
      self = .elsewhere
      return
    } else if rest.hasPrefix("/") {
      let root = Self.path(of: baseURL)
      guard rest.hasPrefix(root) else {
        self = .outside
        return
      }
      rest = rest.dropFirst(root.count)
      folders = []
    } else if rest.isEmpty {
      self = .file(page, fragment: fragment ?? "")
      return
    }
    let isFolder =
      rest.isEmpty || rest.hasSuffix("/") || rest == "." || rest == ".."
      || rest.hasSuffix("/.") || rest.hasSuffix("/..")
    for part in rest.split(separator: "/") where part != "." {
      if part == ".." {
        guard folders.popLast() != nil else {
          self = .outside
          return
        }
      } else {
        folders.append(percentDecoded(part))
      }
    }
    if isFolder { folders.append("index.html") }
    self = .file(folders.joined(separator: "/"), fragment: fragment ?? "")
  }

  private static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLetter else {
      return false
    }
    return text[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  /// The path of an address: `/bench/` of `https://example.com/bench/`.
  private static func path(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://"),
      let slash = url[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return String(url[slash...])
  }
}

private func percentDecoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
