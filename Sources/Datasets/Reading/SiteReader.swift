import Diagnostics

/// Reads `site.yml`.
///
/// - Parameters:
///   - given: the address that takes the place of `base_url`.
///   - known: the ids that `families` may name.
/// - Returns: `nil` when there are no settings to go on with.
func readSite(
  _ folder: ContentFolder, _ registries: Registries, baseURL given: String?,
  families known: [String]?, _ diagnostics: inout [Diagnostic]
) -> SiteSettings? {
  guard let raw = folder.file("site.yml") else {
    diagnostics.append(
      Diagnostic(
        .error, at: folder.path("site.yml"), nil, "the file is missing",
        help: "it needs at least base_url, the address that the site will have"))
    return nil
  }
  guard let file = raw.text(&diagnostics) else { return nil }
  var findings = Findings(file)
  defer { diagnostics += findings.diagnostics }
  let root = YAMLText.root(of: file.bytes, &findings)
  guard findings.errorCount == 0 else { return nil }
  let start = Position(line: 1, column: 1)
  guard let root else {
    findings.error("the file is empty", help: "it needs at least base_url")
    return nil
  }
  guard var map = YAMLMap(root, at: start, what: "the file", &findings) else { return nil }
  var site = SiteSettings(
    title: title(in: &map, &findings),
    baseURL: baseURL(in: &map, isRequired: given == nil, &findings) ?? "")
  site.location = SourceLocation(path: file.path, position: start)
  if let given { site.baseURL = given }
  site.summary = map.text("summary", &findings) ?? ""
  site.footer = map.text("footer", &findings) ?? ""
  site.license = map.text("license", &findings) ?? ""
  if !site.license.isEmpty, webAddress(site.license) == nil {
    findings.error(
      at: map.position(of: "license"),
      "\"license\" must be a web address, not \(quoted(site.license))")
  }
  let languages = map.texts("languages", &findings) + map.texts("language", &findings)
  for (language, position) in languages where !isLanguageTag(language) {
    findings.error(
      at: position, "\(quoted(language)) is no language tag", help: "write it like en or pt-BR")
  }
  if !languages.isEmpty { site.languages = languages.map(\.0) }
  site.costBasis = costBasis(in: &map, registries, &findings) ?? site.costBasis
  if let threshold = map.number("tie_threshold", &findings) {
    if (0..<1).contains(threshold) {
      site.tieThreshold = threshold
    } else {
      findings.error(
        at: map.position(of: "tie_threshold"),
        "\"tie_threshold\" must be at least 0 and less than 1, not \(shortest(threshold))")
    }
  }
  if let budget = map.number("page_budget", &findings) {
    if let pages = Int(exactly: budget), (1...1_000_000_000).contains(pages) {
      site.pageBudget = pages
    } else {
      findings.error(
        at: map.position(of: "page_budget"),
        "\"page_budget\" must be a whole number of at least 1, not \(shortest(budget))")
    }
  }
  site.disabledFamilies = disabledFamilies(in: &map, known, &findings)
  map.warnOfUnused(&findings)
  return site
}

/// Whether a text has the form that HTML's `lang` takes: letters and digits in parts of one to
/// eight, the first of two or three letters (the form of BCP 47, not its list of languages).
private func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return (2...3).contains(parts[0].utf8.count)
    && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
    && parts.allSatisfy {
      (1...8).contains($0.utf8.count)
        && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

private func title(in map: inout YAMLMap, _ findings: inout Findings) -> String {
  let given = map.text("title", isRequired: map.has("title") && !map.isNull("title"), &findings)
  return given ?? "Inference Benchmarks"
}

/// The address that the site will have, with a slash at its end.
private func baseURL(
  in map: inout YAMLMap, isRequired: Bool, _ findings: inout Findings
) -> String? {
  guard let text = map.text("base_url", isRequired: isRequired, &findings), !text.isEmpty else {
    return nil
  }
  guard let address = SiteSettings.baseURL(text) else {
    findings.error(
      at: map.position(of: "base_url"),
      "\"base_url\" must be a web address, not \(quoted(text))",
      help: "write it like https://example.com/benchmarks/")
    return nil
  }
  return address
}

/// The families that are switched off; an id that is no family's is an error.
private func disabledFamilies(
  in map: inout YAMLMap, _ known: [String]?, _ findings: inout Findings
) -> Set<String> {
  guard var families = map.map("families", &findings) else { return [] }
  var disabled: Set<String> = []
  for (family, position) in families.keys {
    if families.flag(family, &findings) == false { disabled.insert(family) }
    guard let known, !known.contains(family) else { continue }
    findings.error(
      at: position, "unknown family \(quoted(family))",
      help: nearest(to: family, among: known).map { "did you mean \"\($0)\"?" })
  }
  return disabled
}

private func costBasis(
  in map: inout YAMLMap, _ registries: Registries, _ findings: inout Findings
) -> String? {
  guard let basis = map.text("cost_basis", &findings) else { return nil }
  let known = Set(registries.hardware.flatMap(\.prices.keys)).sorted()
  guard !known.isEmpty, !known.contains(basis) else { return basis }
  findings.error(
    at: map.position(of: "cost_basis"), "no hardware has a price for \(quoted(basis))",
    help: nearest(to: basis, among: known).map { "did you mean \"\($0)\"?" })
  return basis
}
