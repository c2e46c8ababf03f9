import ArgumentParser
import Comparisons
import Datasets
import Diagnostics

/// Where the content lies, for every command that reads it.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder with site.yml, registries and datasets.", completion: .directory)
  var content = "Content"

  @Option(
    name: .customLong("base-url"), help: "Where the site will be served, instead of site.yml's.")
  var baseURL: String?

  @Option(
    name: .customLong("as-of"),
    help: "A day like 2026-02-01: the runs made until then count, earlier ones included.")
  var asOf: String?

  func validate() throws {
    guard !content.isEmpty else { throw ValidationError("--content takes a folder.") }
    if let asOf, CalendarDate(iso8601: asOf) == nil {
      throw ValidationError("--as-of takes a day like 2026-02-01.")
    }
    guard let baseURL else { return }
    guard SiteSettings.baseURL(baseURL) != nil else {
      throw ValidationError("--base-url takes an http or https address.")
    }
  }

  /// Reads and validates the content; `nil` when that found an error.
  func load(_ report: inout Report) -> Dataset? {
    guard let files = FolderReader.read(content, &report) else { return nil }
    let (dataset, diagnostics) = loadDataset(
      ContentFolder(root: content, files: files),
      baseURL: baseURL.flatMap(SiteSettings.baseURL), families: Family.all.map(\.id))
    report.add(diagnostics)
    guard let day = asOf.flatMap({ CalendarDate(iso8601: $0) }) else { return dataset }
    return dataset?.asOf(day)
  }
}
