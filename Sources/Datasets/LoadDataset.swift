import Diagnostics

/// Reads and validates everything in `Content/`.
///
/// Reads `site.yml`, `registry/*.yml`, every JSON and CSV file below `datasets/` (its format is
/// recognised by its content) and `pages/*.md`. Everything that is wrong in all of them is
/// collected in one run; the order of files and rows changes nothing.
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
