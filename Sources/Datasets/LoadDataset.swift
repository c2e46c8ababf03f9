import Diagnostics

/// Reads and validates everything in `Content/`.
///
/// Reads `site.yml`, `registry/*.yml`, every JSON and CSV file below `datasets/`, `evaluations/` and
/// `history/` (its format is recognised by its content), `notes/known-issues.yml` and `pages/*.md`.
/// Everything that is wrong in all of them is collected in one run; the order of files and rows
/// changes nothing. Of files that nothing reads there is a warning, so that no result can be lost
/// to a misplaced file.
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
  var dataset = Dataset(
    site: site ?? SiteSettings(title: "", baseURL: ""), registries: registries, rows: [],
    pages: pages)
  // Without all registries every row would be reported for keys that may well be known.
  if reader.isComplete {
    dataset.readRows(of: folder, &diagnostics)
    dataset.readTrust(in: folder, &diagnostics)
  }
  warnOfUnreadFiles(folder, &diagnostics)
  diagnostics = Array(Set(diagnostics)).sorted()
  guard site != nil, !diagnostics.contains(where: { $0.severity == .error }) else {
    return (nil, diagnostics)
  }
  return (dataset, diagnostics)
}

/// The rows of one dataset file, and what is wrong with it.
struct DatasetFile {
  var rows: [ReadRow]
  var findings: Findings
}

extension Dataset {
  fileprivate mutating func readRows(
    of folder: ContentFolder, _ diagnostics: inout [Diagnostic]
  ) {
    var files = readRecords(of: folder, below: "datasets", as: .dataset, registries, &diagnostics)
      .map { DatasetFile(rows: $0.rows, findings: $0.findings) }
    (rows, supersededRows) = selectRows(&files, in: registries)
    for file in files { diagnostics += file.findings.diagnostics }
  }
}

/// Reads every JSON and CSV file below a folder.
func readRecords(
  of folder: ContentFolder, below name: String, as purpose: RowReader.Purpose,
  _ registries: Registries, _ diagnostics: inout [Diagnostic]
) -> [RowReader] {
  let index = RegistryIndex(registries)
  var readers: [RowReader] = []
  for raw in folder.files(below: name) {
    let path = raw.path.lowercased()
    guard !path.hasSuffix("/readme.md") else { continue }
    guard path.hasSuffix(".json") || path.hasSuffix(".csv") else {
      diagnostics.append(
        Diagnostic(
          .warning, at: raw.path, nil, "nothing reads this file",
          help: "\(name == "history" ? "earlier rows" : name) are .json and .csv files"))
      continue
    }
    guard let file = raw.text(&diagnostics) else { continue }
    var reader = RowReader(file, registries: registries, index: index, purpose: purpose)
    reader.readAll()
    readers.append(reader)
  }
  return readers
}

/// Warns of files outside the folders of rows and pages that nothing reads, but for a `README.md`.
private func warnOfUnreadFiles(_ folder: ContentFolder, _ diagnostics: inout [Diagnostic]) {
  let known =
    ["site.yml", KnownIssueReader.name] + RegistryReader.names.map { "registry/\($0).yml" }
  let folders: Set<Substring> = ["datasets", "evaluations", "history", "pages"]
  let prefix = folder.path("")
  for file in folder.files(below: "") {
    let name = String(file.path.dropFirst(prefix.count))
    let place = name.split(separator: "/").first ?? ""
    guard !known.contains(name), !(name == "README.md" || name.hasSuffix("/README.md")),
      place == name || !folders.contains(place)
    else { continue }
    diagnostics.append(
      Diagnostic(
        .warning, at: file.path, nil, "nothing reads this file",
        help: suggestion(for: name, among: known)
          ?? "rows belong below datasets/, free pages into pages/"))
  }
}
