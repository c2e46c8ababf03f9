import Comparisons
import Datasets
import Prose

extension Site {
  /// A piece of work that makes one page, or a few files, independent of every other.
  package enum Task: Sendable {
    case comparison(Int)
    case familyIndex(Family)
    case model(Int)
    case hardware(Int)
    case free(Int)
    case home
    case notFound
    /// `data/{model slug}.csv`.
    case rows(model: Int)
    /// `comparisons.json`, `data/registries.json`, `sitemap.xml`, `feed.xml`, `robots.txt`, `llms.txt`, `.nojekyll` and the
    /// assets.
    case plainFiles
    /// Some of the addresses that lead to a page.
    case redirects(Range<Int>)
  }

  /// How many redirects one task renders: enough to be worth it, few enough to keep in memory.
  private static let redirectsPerTask = 500

  /// Everything there is to render, in a fixed order.
  package var tasks: [Task] {
    var tasks = [Task.plainFiles] + rowsByModel.keys.sorted().map(Task.rows)
    if formats.contains(.html) {
      tasks += [.home, .notFound] + families.map(Task.familyIndex)
      tasks += dataset.pages.indices.map(Task.free)
      tasks += rowsByModel.keys.sorted().map(Task.model)
      tasks += rowsByHardware.keys.sorted().map(Task.hardware)
    }
    tasks += comparisons.indices.map(Task.comparison)
    guard formats.contains(.html) else { return tasks }
    return tasks
      + stride(from: 0, to: redirects.count, by: Self.redirectsPerTask).map {
        .redirects($0..<min($0 + Self.redirectsPerTask, redirects.count))
      }
  }

  /// What kind of thing a task makes, for reports: `compare pages` for the pages of a family.
  package func kind(of task: Task) -> String {
    switch task {
    case .comparison(let index): comparisons[index].family.folder + " pages"
    case .familyIndex: "indexes"
    case .model, .hardware: "hubs"
    case .free: "free pages"
    case .home: "home page"
    case .notFound: "404 page"
    case .rows: "data files"
    case .plainFiles: "plain files"
    case .redirects: "redirects"
    }
  }

  /// How many HTML pages the site has.
  package var pageCount: Int { formats.contains(.html) ? sitemapEntries.count + 1 : 0 }

  /// Renders a task's files.
  package func render(_ task: Task) throws(AbsentFact) -> [OutputFile] {
    switch task {
    case .comparison(let index): try ComparisonPage(site: self, index: index).files()
    case .familyIndex(let family): [try FamilyIndexPage(site: self, family: family).file()]
    case .model(let model): [try ModelHubPage(site: self, model: model).file()]
    case .hardware(let hardware): [try HardwareHubPage(site: self, hardware: hardware).file()]
    case .free(let index): [try FreePageFile(site: self, page: dataset.pages[index]).file()]
    case .home: [try HomePage(site: self).file()]
    case .notFound: [try NotFoundPage(site: self).file()]
    case .rows(let model): [rowsFile(of: model)]
    case .plainFiles: plainFiles
    case .redirects(let range): redirects[range].map(file)
    }
  }

  private func rowsFile(of model: Int) -> OutputFile {
    let rows = (rowsByModel[model] ?? []).map { dataset.rows[$0] }
    return OutputFile(
      path: "data/\(dataset.registries.models[model].slug).csv",
      bytes: csv(of: rows, registries: dataset.registries))
  }

  private var plainFiles: [OutputFile] {
    var files = [
      OutputFile(path: "comparisons.json", bytes: ComparisonsJSON.bytes(of: self)),
      OutputFile(path: "data/registries.json", bytes: RegistriesJSON.bytes(of: dataset)),
      OutputFile(path: ".nojekyll", bytes: []),
    ]
    if formats.contains(.html) {
      files += [
        OutputFile(path: "sitemap.xml", bytes: PlainFiles.sitemap(of: self)),
        OutputFile(path: "feed.xml", bytes: Feed(site: self).bytes),
        OutputFile(path: "robots.txt", bytes: PlainFiles.robots(baseURL: dataset.site.baseURL)),
      ]
      files += assets
    }
    if formats.contains(.markdown) {
      files.append(OutputFile(path: "llms.txt", bytes: PlainFiles.languageModels(of: self)))
    }
    return files
  }
}
