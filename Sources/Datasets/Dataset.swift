import Diagnostics

/// Everything that `Content/` says, validated: what the whole site is computed from.
package struct Dataset: Sendable {
  package var site: SiteSettings
  package var registries: Registries
  /// The rows that count: for every configuration, workload and concurrency the newest one.
  /// Sorted by `BenchmarkRow.precedes`, so that no output depends on the order of files or rows.
  package var rows: [BenchmarkRow]
  /// Older runs of what `rows` holds, sorted likewise.
  package var supersededRows: [BenchmarkRow]
  /// Runs of `history/` that `datasets/` does not hold, sorted likewise: for trends and for
  /// `asOf(_:)`, never for the pages' figures.
  package var history: [BenchmarkRow] = []
  /// How well configurations answered questions, in canonical order.
  package var evaluations: [Evaluation] = []
  /// What is known to be wrong with some runs, in the order of the file.
  package var knownIssues: [KnownIssue] = []
  /// The free pages, by file name.
  package var pages: [FreePage]

  package init(
    site: SiteSettings, registries: Registries, rows: [BenchmarkRow],
    supersededRows: [BenchmarkRow] = [], pages: [FreePage] = []
  ) {
    self.site = site
    self.registries = registries
    self.rows = rows
    self.supersededRows = supersededRows
    self.pages = pages
  }
}

/// `site.yml`: what a maintainer sets once for the whole site.
package struct SiteSettings: Sendable {
  package var title: String
  /// One sentence of what the site is, for the home page and the descriptions; may be empty.
  package var summary: String = ""
  /// Where the site will be served, ending in a slash.
  package var baseURL: String
  package var languages: [String] = ["en"]
  /// The key of the price that costs are computed from.
  package var costBasis: String = "hyperscaler"
  /// The families that are switched off, by id.
  package var disabledFamilies: Set<String> = []
  /// A ratio below one plus this is a tie.
  package var tieThreshold: Double = 0.01
  /// The most comparison pages that a build may make.
  package var pageBudget: Int = 20_000
  /// Markdown at the foot of every page; may be empty.
  package var footer: String = ""
  /// The licence of the published data, as a URL for machine-readable descriptions; may be empty.
  package var license: String = ""
  /// The settings file, for findings that only the whole site shows.
  package var location = SourceLocation(path: "site.yml", position: Position(line: 1, column: 1))

  package init(title: String, baseURL: String) {
    self.title = title
    self.baseURL = baseURL
  }
}

/// A page of `Content/pages/`: Markdown with a title, outside the comparisons.
package struct FreePage: Sendable {
  /// The file name without its ending, which is the page's URL.
  package var slug: String
  package var title: String
  package var description: String
  /// The Markdown below the front matter.
  package var markdown: String
  /// The files beside the page that its Markdown names.
  package var attachments: [Attachment] = []
  /// Whether every page's navigation leads to it; otherwise only links in text do.
  package var isInNavigation = true
  /// The file's path, and the line on which the Markdown starts.
  package var location: SourceLocation

  /// A picture or another file that a page carries with it.
  package struct Attachment: Sendable {
    package let name: String
    package let file: SourceFile
  }

  package init(
    slug: String, title: String, description: String, markdown: String, location: SourceLocation
  ) {
    self.slug = slug
    self.title = title
    self.description = description
    self.markdown = markdown
    self.location = location
  }
}
