import Diagnostics

/// Reads and validates everything in `Content/`.
///
/// Reads `site.yml`, `registry/*.yml`, every JSON and CSV file below `datasets/` (its format is
/// recognised by its content) and `pages/*.md`. Everything that is wrong in all of them is
/// collected in one run; the order of files and rows changes nothing. Of files that nothing reads
/// there is a warning, so that no result can be lost to a misplaced file.
///
/// - Parameters:
///   - baseURL: the site's address in the form of `SiteSettings.baseURL(_:)`, instead of the one in
///     `site.yml`, which then need not be there.
///   - families: the ids that `families` of `site.yml` may name; `nil` when it may name any.
/// - Returns: the dataset, `nil` when there is any error, and all diagnostics, sorted and each once.
package func loadDataset(
  _ folder: ContentFolder, baseURL: String? = nil, families: [String]? = nil
) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  var reader = RegistryReader(folder)
  reader.readAll()
  let registries = reader.registries
  var diagnostics = reader.diagnostics
  let site = readSite(
    folder, registries, baseURL: baseURL, families: families, &diagnostics)
  let pages = readFreePages(folder, &diagnostics)
  var rows: [BenchmarkRow] = []
  var superseded: [BenchmarkRow] = []
  // Without all registries every row would be reported for keys that may well be known.
  if reader.isComplete {
    var files = readDatasets(folder, registries, &diagnostics)
    (rows, superseded) = selectRows(&files, in: registries)
    for file in files { diagnostics += file.findings.diagnostics }
  }
  warnOfUnreadFiles(folder, &diagnostics)
  diagnostics = Array(Set(diagnostics)).sorted()
  guard let site, !diagnostics.contains(where: { $0.severity == .error }) else {
    return (nil, diagnostics)
  }
  let dataset = Dataset(
    site: site, registries: registries, rows: rows, supersededRows: superseded, pages: pages)
  return (dataset, diagnostics)
}

/// The rows of one dataset file, and what is wrong with it.
struct DatasetFile {
  var rows: [ReadRow]
  var findings: Findings
}

private func readDatasets(
  _ folder: ContentFolder, _ registries: Registries, _ diagnostics: inout [Diagnostic]
) -> [DatasetFile] {
  let index = RegistryIndex(registries)
  var files: [DatasetFile] = []
  for raw in folder.files(below: "datasets") {
    let name = raw.path.lowercased()
    guard !name.hasSuffix("/readme.md") else { continue }
    guard name.hasSuffix(".json") || name.hasSuffix(".csv") else {
      diagnostics.append(
        Diagnostic(
          .warning, at: raw.path, nil, "nothing reads this file",
          help: "datasets are .json and .csv files"))
      continue
    }
    guard let file = raw.text(&diagnostics) else { continue }
    var reader = RowReader(file, registries: registries, index: index)
    reader.readAll()
    files.append(DatasetFile(rows: reader.rows, findings: reader.findings))
  }
  return files
}

/// Warns of files outside `datasets/` and `pages/` that nothing reads, but for a `README.md`.
private func warnOfUnreadFiles(_ folder: ContentFolder, _ diagnostics: inout [Diagnostic]) {
  let known = ["site.yml"] + RegistryReader.names.map { "registry/\($0).yml" }
  let prefix = folder.path("")
  for file in folder.files(below: "") {
    let name = String(file.path.dropFirst(prefix.count))
    let place = name.split(separator: "/").first ?? ""
    guard !known.contains(name), !(name == "README.md" || name.hasSuffix("/README.md")),
      place == name || !["datasets", "pages"].contains(place)
    else { continue }
    let isPlanned = place != name && ["evaluations", "history", "notes"].contains(place)
    diagnostics.append(
      Diagnostic(
        .warning, at: file.path, nil, "nothing reads this file",
        help: isPlanned
          ? "what lies in \(place)/ is not used yet"
          : suggestion(for: name, among: known)
            ?? "rows belong below datasets/, free pages into pages/"))
  }
}
