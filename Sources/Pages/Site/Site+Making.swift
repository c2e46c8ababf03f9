import CommonMark
import Comparisons
import Datasets
import Diagnostics
import Prose

extension Site {
  /// Computes every comparison and compiles the templates; `nil` with at least one error.
  ///
  /// - Parameters:
  ///   - dataset: `nil` when the content has errors: then there is no site, but what is wrong with
  ///     the templates can be said in the same run.
  ///   - formats: the files to make of each comparison.
  package static func make(
    from dataset: Dataset?, templates folder: TemplateFolder,
    formats: Set<PageFormat> = Set(PageFormat.allCases)
  ) -> (site: Site?, diagnostics: [Diagnostic]) {
    let (templates, problems) = loadTemplates(
      folder.files, in: folder.root, families: Family.all.map(TemplateFamily.init),
      layouts: layouts)
    guard let dataset else { return (nil, (problems + folder.problems).sorted()) }
    let set = ComparisonSet(of: dataset)
    let diagnostics =
      (set.diagnostics + problems + folder.problems + takenNames(dataset.pages)
      + dataset.pages.flatMap(FreePageFacts.problems)).sorted()
    guard let templates, !diagnostics.contains(where: { $0.severity == .error }),
      let pageLayout = templates.layout("layout.html"),
      let comparisonLayout = templates.layout("comparison.html")
    else { return (nil, diagnostics) }
    let words = set.comparisons.compactMap { templates.family($0.family.id) }
    guard words.count == set.comparisons.count else { return (nil, diagnostics) }
    do {
      var site = Site(
        dataset: dataset, comparisons: set.comparisons, familyWords: words,
        sharedWords: templates.shared, pageLayout: pageLayout,
        comparisonLayout: comparisonLayout, assets: assets(dataset, folder),
        hasExplorer: folder.hasExplorer, formats: formats)
      try site.nameComparisons()
      return (site, diagnostics)
    } catch {
      return (nil, (diagnostics + [error.diagnostic]).sorted())
    }
  }

  /// Free pages whose folder another kind of page has.
  private static func takenNames(_ pages: [FreePage]) -> [Diagnostic] {
    let taken = Set(Family.all.map(\.folder) + ["models", "hardware", "data", "assets"])
    return pages.filter { taken.contains($0.slug) }.map {
      Diagnostic(
        .error, at: $0.location.path, nil, "the site has a folder \"\($0.slug)\" of its own",
        help: "rename the file: its name becomes the page's URL")
    }
  }

  /// The HTML skeletons that the templates must have, and what they must place: losing one of
  /// these would lose a part of the page.
  private static let layouts = [
    LayoutDefinition(
      fileName: "layout.html",
      required: [
        .text(.title), .text(.description), .link(.canonicalURL), .markup(.head),
        .markup(.navigation), .markup(.content), .markup(.footer), .markup(.siteFooter),
      ]),
    LayoutDefinition(
      fileName: "comparison.html",
      required: [
        .text(.heading), .markup(.breadcrumb), .markup(.answer), .markup(.summary),
        .markup(.notices), .markup(.prose), .markup(.figures), .markup(.table),
        .markup(.sameEngine), .markup(.workloads), .markup(.sources), .markup(.related),
        .markup(.accuracy), .markup(.trend),
      ]),
  ]

  /// What the site carries as it is: the templates' assets, and each free page's attachments.
  private static func assets(_ dataset: Dataset, _ templates: TemplateFolder) -> [OutputFile] {
    templates.assets
      + dataset.pages.flatMap { page in
        page.attachments.map {
          OutputFile(path: "\(page.slug)/\($0.name)", bytes: $0.file.bytes)
        }
      }
  }

  private init(
    dataset: Dataset, comparisons: [Comparison], familyWords: [FamilyTemplates],
    sharedWords: SharedTemplates, pageLayout: TemplateProgram, comparisonLayout: TemplateProgram,
    assets: [OutputFile], hasExplorer: Bool, formats: Set<PageFormat>
  ) {
    self.dataset = dataset
    self.comparisons = comparisons
    self.familyWords = familyWords
    self.sharedWords = sharedWords
    self.pageLayout = pageLayout
    self.comparisonLayout = comparisonLayout
    self.assets = assets
    self.hasExplorer = hasExplorer
    self.formats = formats
    lookup = ComparisonLookup(comparisons)
    titles = []
    headings = []
    rowsByModel = Dictionary(grouping: dataset.rows.indices) {
      dataset.rows[$0].configuration.model
    }
    rowsByHardware = Dictionary(grouping: dataset.rows.indices) {
      dataset.rows[$0].configuration.hardware
    }
    redirects = Redirects.all(
      of: comparisons, in: dataset.registries, models: rowsByModel.keys.sorted())
    trends = TrendIndex(of: dataset)
    pageFacts = FreePageFacts(of: dataset)
    rowHashes = RowHash.all(of: dataset)
    footerHTML = MarkdownRenderer.html(Array(dataset.site.footer.utf8))
  }

  private mutating func nameComparisons() throws(AbsentFact) {
    for index in comparisons.indices {
      let prose = prose(of: index)
      titles.append(try prose.title())
      headings.append(try prose.heading())
    }
  }
}

extension TemplateFamily {
  /// What templates need to know of a family.
  fileprivate init(_ family: Family) {
    let varies: VariedSides =
      switch family.varies {
      case .model: .model
      case .hardware: .hardware
      case .precision: .precision
      case .specMethod: .specMethod
      case .engine: .engine
      }
    self.init(id: family.id, varies: varies, isCostFirst: family.headline == .cost)
  }
}
