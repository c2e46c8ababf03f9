import Comparisons
import Datasets
import Markup
import Methodology
import Prose

/// A comparison's files: the page, its Markdown twin and its data.
struct ComparisonPage {
  let site: Site
  let index: Int
  let prose: ComparisonProse
  /// Both sides over time; `nil` where neither was run on several days.
  let trend: Trend?
  /// The page's rows: how many, from when to when, and their hash.
  let rows: RowDigest

  var comparison: Comparison { site.comparisons[index] }
  var address: PageAddress { PageAddress(path: comparison.path) }
  var registries: Registries { site.dataset.registries }

  init(site: Site, index: Int) {
    self.site = site
    self.index = index
    prose = site.prose(of: index)
    trend = site.trends.trend(of: site.comparisons[index])
    rows = RowDigest(site.rows(behind: site.comparisons[index]), in: site)
  }

  /// Whether the view by engine says something that the page does not.
  var showsSameEngine: Bool {
    comparison.family.varies != .engine && !comparison.isOnOneEngine(in: site.dataset)
  }

  func files() throws(AbsentFact) -> [OutputFile] {
    var files: [OutputFile] = []
    for format in PageFormat.allCases where site.formats.contains(format) {
      let bytes =
        switch format {
        case .html: try html()
        case .markdown: try ComparisonMarkdown(page: self).bytes()
        case .json: try json()
        }
      files.append(OutputFile(path: address.path + format.fileName, bytes: bytes))
    }
    return files
  }

  /// The link to the same facts in another format.
  func link(to twin: PageFormat) -> String { address.link(toFile: address.path + twin.fileName) }

  private func json() throws(AbsentFact) -> [UInt8] {
    var notices: [String] = []
    for (_, sentence) in prose.notices {
      notices.append(String(decoding: try sentence.plain(), as: UTF8.self))
    }
    return ComparisonJSON(comparison: comparison, dataset: site.dataset)
      .bytes(title: site.titles[index], notices: notices)
  }

  private func html() throws(AbsentFact) -> [UInt8] {
    let description = try prose.description()
    var values = prose.facts.page
    values[.eyebrow] = try prose.eyebrow()
    values[.heading] = site.headings[index]
    if site.hasExplorer { values[.exploration] = comparison.exploration(in: registries) }
    values[.breadcrumb] = markup { breadcrumb.write(on: address, to: &$0) }
    values[.answer] = try prose.answer.html()
    values[.keyFigures] = markup { KeyFigures(comparison: comparison).write(to: &$0) }
    values[.summary] = try prose.summary.html()
    values[.notices] = try notices()
    values[.prose] = try paragraphs()
    values[.figures] = try figures()
    values[.table] = try table()
    values[.sameEngine] = try sameEngine()
    values[.accuracy] = try accuracy()
    values[.workloads] = try workloads()
    values[.trend] = try trendSection()
    values[.sources] = try sources()
    values[.related] = markup { html in
      ComparisonList(site: site, page: address).write(
        RelatedComparisons(comparisons: site.comparisons, lookup: site.lookup).related(to: index),
        to: &html)
    }
    var body: [UInt8] = []
    try site.comparisonLayout.run(values, into: &body)
    let dataset = DatasetStructuredData(
      comparison: comparison, site: site, description: description, dates: rows.dates)
    return try PageShell(
      site: site, address: address, title: site.titles[index], description: description,
      structuredData: [
        dataset.bytes(name: site.titles[index]),
        breadcrumb.structuredData(baseURL: site.dataset.site.baseURL),
      ],
      alternates: site.twins.map { ($0.mediaType, link(to: $0)) }
    ).html(body: body, footer: try footer())
  }

  private var breadcrumb: Breadcrumb {
    Breadcrumb(steps: [
      Breadcrumb.Step(label: "Home", address: .home),
      Breadcrumb.Step(
        label: site.name(of: comparison.family),
        address: .index(ofFolder: comparison.family.folder)),
      Breadcrumb.Step(label: site.headings[index], address: address),
    ])
  }

  private func footer() throws(AbsentFact) -> [UInt8] {
    var values = prose.facts.page
    values[.oldestDate] = rows.dates?.oldest.iso8601
    values[.newestDate] = rows.dates?.newest.iso8601
    values[.rowCount] = FigureText.count(rows.count)
    values[.rowHash] = rows.hash
    return try prose.shared(.footerDates, values).html()
  }
}

/// Runs a closure on a fresh writer and returns its bytes.
func markup(_ write: (inout MarkupWriter) -> Void) -> [UInt8] {
  var writer = MarkupWriter()
  write(&writer)
  return writer.bytes
}
