import Diagnostics

/// What keeps a text from being a registry key, `nil` when nothing does.
///
/// Keys are lower-case ASCII letters, digits, dots and hyphens, because they become parts of URLs
/// and of file names; a dot becomes a hyphen there.
func problem(ofKey key: String) -> String? {
  problem(of: key, allowing: [UInt8(ascii: "-"), UInt8(ascii: ".")], named: ", dots and hyphens")
}

/// What keeps a text from being a URL part, `nil` when nothing does.
func problem(ofSlug slug: String) -> String? {
  problem(of: slug, allowing: [UInt8(ascii: "-")], named: " and hyphens")
}

private func problem(of name: String, allowing marks: [UInt8], named: String) -> String? {
  let bytes = Array(name.utf8)
  guard !bytes.isEmpty else { return "it is empty" }
  guard bytes.count <= 100 else { return "it is longer than 100 characters" }
  let isClean = bytes.allSatisfy {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || marks.contains($0)
  }
  guard isClean else { return "only a-z, 0-9\(named) may stand in it" }
  guard let first = bytes.first, let last = bytes.last, !marks.contains(first),
    !marks.contains(last)
  else { return "it must begin and end with a letter or digit" }
  guard !name.contains("..") else { return "two dots must not stand together in it" }
  return nil
}

/// A key as it stands in a URL: dots become hyphens.
func keyAsSlug(_ key: String) -> String {
  String(key.map { $0 == "." ? "-" : $0 })
}

func checkSlug(_ slug: String, at position: Position, _ findings: inout Findings) {
  if let problem = problem(ofSlug: slug) {
    findings.error(at: position, "\(quoted(slug)) is no slug: \(problem)")
  }
}

/// Reports every name that two entries of one registry claim: as key or alias in datasets, or in
/// URLs.
func reportClaims<Entry: RegistryEntry>(
  _ entries: [Entry], _ urlPart: (Entry) -> String, _ findings: inout Findings
) {
  var names: [String: Entry] = [:]
  var urlParts: [String: Entry] = [:]
  func claim(
    _ name: String, _ entry: Entry, _ kind: String, _ claims: inout [String: Entry]
  ) {
    guard let other = claims[name] else {
      claims[name] = entry
      return
    }
    guard other.key != entry.key else { return }
    findings.error(
      at: entry.location.position,
      "\"\(entry.key)\" and \"\(other.key)\" both claim the \(kind) \(quoted(name))",
      help: "\"\(other.key)\" is on line \(other.location.position.line)")
  }
  for entry in entries {
    claim(entry.key.lowercased(), entry, "name", &names)
    for alias in entry.aliases { claim(alias.lowercased(), entry, "name", &names) }
    claim(urlPart(entry), entry, "URL part", &urlParts)
    for alias in (entry as? Model)?.slugAliases ?? [] {
      claim(alias, entry, "URL part", &urlParts)
    }
  }
}
