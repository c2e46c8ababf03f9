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
    /// `comparisons.json`, `sitemap.xml`, `feed.xml`, `robots.txt`, `llms.txt`, `.nojekyll` and the
    /// assets.
    case plainFiles
    /// Some of the addresses that lead to a page.
    case redirects(Range<Int>)
  }

  /// How many redirects one task renders: enough to be worth it, few enough to keep in memory.
  private static let redirectsPerTask = 500

  /// Everything there is to render, in a fixed order.
  package var tasks: [Task] {
    [.home, .notFound, .plainFiles] + families.map(Task.familyIndex)
      + dataset.pages.indices.map(Task.free) + rowsByModel.keys.sorted().map(Task.model)
      + rowsByModel.keys.sorted().map(Task.rows)
      + rowsByHardware.keys.sorted().map(Task.hardware)
      + comparisons.indices.map(Task.comparison)
      + stride(from: 0, to: redirects.count, by: Self.redirectsPerTask).map {
        .redirects($0..<min($0 + Self.redirectsPerTask, redirects.count))
      }
  }

  /// How many HTML pages the site has.
  package var pageCount: Int { sitemapEntries.count + 1 }

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
    [
      OutputFile(path: "comparisons.json", bytes: ComparisonsJSON.bytes(of: self)),
      OutputFile(path: "sitemap.xml", bytes: PlainFiles.sitemap(of: self)),
      OutputFile(path: "feed.xml", bytes: Feed(site: self).bytes),
      OutputFile(path: "robots.txt", bytes: PlainFiles.robots(baseURL: dataset.site.baseURL)),
      OutputFile(path: "llms.txt", bytes: PlainFiles.languageModels(of: self)),
      OutputFile(path: ".nojekyll", bytes: []),
    ] + assets
  }
}
