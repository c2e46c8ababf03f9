import Diagnostics

/// Reads the five files of `registry/`.
///
/// Entries that are wrong in part are kept, so that rows which name them are not reported too.
struct RegistryReader {
  let folder: ContentFolder
  private(set) var registries = Registries()
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every file could be read, so that a key which is not there is really unknown.
  private(set) var isComplete = true

  /// The files' names without their ending.
  static let names = ["hardware", "models", "engines", "precisions", "spec-methods"]

  init(_ folder: ContentFolder) {
    self.folder = folder
  }

  mutating func readAll() {
    registries.hardware = entries("hardware", "hardware", urlPart: \.urlPart) {
      key, map, location, findings in
      var hardware = Hardware(
        key: key, label: map.text("label", isRequired: true, &findings) ?? key,
        vendor: map.text("vendor", isRequired: true, &findings) ?? "",
        architecture: map.text("architecture", isRequired: true, &findings) ?? "",
        location: location)
      hardware.aliases = aliases(in: &map, &findings)
      hardware.tdpWatts = positive("tdp_w", in: &map, &findings)
      hardware.power = figure("power_kw", in: &map, &findings)
      if var prices = map.map("price_per_gpu_hour", &findings) {
        for basis in prices.keys.map(\.key) {
          hardware.prices[basis] = figure(basis, in: &prices, &findings)
        }
      }
      return hardware
    }
    registries.models = entries("models", "model", urlPart: \.slug) {
      key, map, location, findings in
      let slug = map.text("slug", &findings)
      var model = Model(
        key: key, label: map.text("label", isRequired: true, &findings) ?? key,
        slug: slug ?? keyAsSlug(key), location: location)
      if let slug { checkSlug(slug, at: map.position(of: "slug"), &findings) }
      for (alias, position) in map.texts("slug_aliases", &findings) {
        checkSlug(alias, at: position, &findings)
        model.slugAliases.append(alias)
      }
      model.aliases = aliases(in: &map, &findings)
      return model
    }
    registries.engines = entries("engines", "engine", urlPart: \.urlPart) {
      key, map, location, findings in
      var engine = Engine(
        key: key, label: map.text("label", isRequired: true, &findings) ?? key,
        family: map.text("family", &findings) ?? key,
        disaggregated: map.flag("disaggregated", &findings) ?? false, location: location)
      engine.aliases = aliases(in: &map, &findings)
      engine.disaggregatedAliases = engine.aliases.filter { $0.lowercased().hasSuffix("-disagg") }
      return engine
    }
    registries.precisions = entries("precisions", "precision", urlPart: \.urlPart) {
      key, map, location, findings in
      var precision = Precision(
        key: key, label: map.text("label", isRequired: true, &findings) ?? key,
        location: location)
      precision.aliases = aliases(in: &map, &findings)
      return precision
    }
    registries.specMethods = entries("spec-methods", "method", urlPart: \.urlPart) {
      key, map, location, findings in
      var method = SpecMethod(
        key: key, label: map.text("label", isRequired: true, &findings) ?? key,
        location: location)
      method.aliases = aliases(in: &map, &findings)
      return method
    }
  }

  /// Reads one file: a map from keys to maps, each made into an entry.
  private mutating func entries<Entry: RegistryEntry>(
    _ name: String, _ what: String, urlPart: (Entry) -> String,
    make: (String, inout YAMLMap, SourceLocation, inout Findings) -> Entry
  ) -> [Entry] {
    let path = "registry/\(name).yml"
    guard let raw = folder.file(path) else {
      diagnostics.append(
        Diagnostic(
          .error, at: folder.path(path), nil, "the file is missing",
          help: "it maps the key of each \(what) to its label and what else is known of it"))
      isComplete = false
      return []
    }
    guard let file = raw.text(&diagnostics) else {
      isComplete = false
      return []
    }
    var findings = Findings(file)
    defer { diagnostics += findings.diagnostics }
    let start = Position(line: 1, column: 1)
    guard let root = YAMLText.root(of: file.bytes, &findings),
      var map = YAMLMap(root, at: start, what: "the registry", &findings)
    else {
      if findings.errorCount == 0 { findings.error("the registry has no entries") }
      isComplete = false
      return []
    }
    var entries: [Entry] = []
    for (key, position) in map.keys {
      if let problem = problem(ofKey: key) {
        findings.error(at: position, "\(quoted(key)) is no key: \(problem)")
      }
      guard var fields = map.map(key, &findings) else {
        if map.isNull(key) { findings.error(at: position, "\(quoted(key)) has no fields") }
        continue
      }
      let location = SourceLocation(path: file.path, position: position)
      entries.append(make(key, &fields, location, &findings))
      fields.warnOfUnused(&findings)
    }
    reportClaims(entries, urlPart, &findings)
    return entries
  }
}

/// The other names of an entry.
private func aliases(in map: inout YAMLMap, _ findings: inout Findings) -> [String] {
  map.texts("aliases", &findings).compactMap { alias, position in
    if alias.isEmpty { findings.error(at: position, "an alias must not be empty") }
    return alias.isEmpty ? nil : alias
  }
}

// MARK: Figures

/// A number greater than zero; `nil` when not given or wrong.
private func positive(_ key: String, in map: inout YAMLMap, _ findings: inout Findings) -> Double? {
  guard let number = map.number(key, &findings) else { return nil }
  guard number > 0 else {
    findings.error(
      at: map.position(of: key), "\"\(key)\" must be greater than 0, not \(shortest(number))")
    return nil
  }
  guard plausible.contains(number) else {
    findings.error(
      at: map.position(of: key), "\"\(key)\" \(plausibleText), not \(shortest(number))")
    return nil
  }
  return number
}

/// A figure with its source, or a bare number, which has none; `nil` when not given or wrong.
private func figure(
  _ key: String, in map: inout YAMLMap, _ findings: inout Findings
) -> SourcedFigure? {
  if map.isScalar(key) {
    return positive(key, in: &map, &findings).map {
      SourcedFigure(value: $0, asOf: "", source: "")
    }
  }
  guard var fields = map.map(key, &findings) else { return nil }
  let value = positive("value", in: &fields, &findings)
  if value == nil, !fields.has("value") {
    findings.error(at: fields.position, "\"\(key)\" has no value")
  }
  let asOf = fields.text("as_of", &findings) ?? ""
  if !asOf.isEmpty, !isMonthOrDay(asOf) {
    findings.error(
      at: fields.position(of: "as_of"),
      "\"as_of\" must be a month or a day like 2026-07, not \(quoted(asOf))")
  }
  let source = fields.text("source", &findings) ?? ""
  let isPlaceholder = fields.flag("placeholder", &findings) ?? false
  fields.warnOfUnused(&findings)
  return value.map {
    SourcedFigure(value: $0, asOf: asOf, source: source, isPlaceholder: isPlaceholder)
  }
}

private func isMonthOrDay(_ text: String) -> Bool {
  CalendarDate(iso8601: text) != nil || CalendarDate(iso8601: text + "-01") != nil
}
