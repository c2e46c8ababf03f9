import ArgumentParser
import Comparisons
import Datasets
import Diagnostics
import Pages
import Prose

/// Where the input lies, for every command that reads it.
struct InputOptions: ParsableArguments {
  @Option(help: "The folder with site.yml, registries and datasets.")
  var content = "Content"

  @Option(help: "The folder with templates and assets.")
  var templates = "Templates"

  @Option(
    name: .customLong("base-url"), help: "Where the site will be served, instead of site.yml's.")
  var baseURL: String?

  @Option(
    name: .customLong("as-of"),
    help: "Build from the runs made until this day, for example 2026-02-01, earlier ones included.")
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(iso8601: asOf) == nil {
      throw ValidationError("--as-of takes a day like 2026-02-01.")
    }
    guard let baseURL else { return }
    guard SiteSettings.baseURL(baseURL) != nil else {
      throw ValidationError("--base-url takes an http or https address.")
    }
  }

  /// The validated content and the template files.
  struct Loaded {
    var dataset: Dataset
    let templateFiles: [SourceFile]
  }

  /// Reads both folders and validates the content; prints every diagnostic, and throws exit code
  /// 1 when there is an error.
  func load() throws -> Loaded {
    let content = FolderReader.read(content)
    let templates = FolderReader.read(templates)
    try Console.report(content.diagnostics + templates.diagnostics)
    let (dataset, diagnostics) = loadDataset(
      ContentFolder(root: self.content, files: content.files))
    try Console.report(diagnostics)
    guard var dataset else { throw ExitCode(1) }
    if let baseURL = baseURL.flatMap(SiteSettings.baseURL) { dataset.site.baseURL = baseURL }
    if let day = asOf.flatMap({ CalendarDate(iso8601: $0) }) { dataset = dataset.asOf(day) }
    return Loaded(dataset: dataset, templateFiles: templates.files)
  }

  /// Computes the site from what was loaded; prints every diagnostic, and throws exit code 1 when
  /// there is an error.
  func site(from loaded: Loaded) throws -> Site {
    let (site, diagnostics) = Site.make(
      from: loaded.dataset,
      templates: TemplateFolder(root: templates, files: loaded.templateFiles))
    try Console.report(diagnostics)
    guard let site else { throw ExitCode(1) }
    return site
  }
}
