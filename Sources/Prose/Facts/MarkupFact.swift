/// A finished part of an HTML page, which a layout places with three braces and without escaping.
package enum MarkupFact: UInt8, CaseIterable, Sendable, Hashable {
  case head, structuredData, breadcrumb, answer, summary, notices, prose, pinnedNote
  case figures, table, sameEngine, workloads, sources, related, content, footer
  case keyFigures, navigation, siteFooter
  case accuracy, trend

  /// The row of the table of facts.
  package var definition: FactDefinition {
    switch self {
    case .head:
      .init("head", .layout, "further elements of the page's head")
    case .structuredData:
      .init("structured_data", .layout, "the JSON-LD scripts")
    case .breadcrumb:
      .init("breadcrumb", .layout, "the way from the home page to this one")
    case .answer:
      .init("answer", .layout, "the finding in one sentence, with its figures")
    case .summary:
      .init("summary", .layout, "what is compared, one paragraph")
    case .notices:
      .init("notices", .layout, "what else differs between the sides")
    case .prose:
      .init("prose", .layout, "one paragraph per target")
    case .pinnedNote:
      .init("pinned_note", .layout, "which workload the page's numbers are of")
    case .figures:
      .init("figures", .layout, "the charts with their captions")
    case .table:
      .init("table", .layout, "the figures at each target")
    case .sameEngine:
      .init("same_engine", .layout, "what remains of the comparison on one engine")
    case .accuracy:
      .init("accuracy", .layout, "how often both sides answered correctly, where it is known")
    case .trend:
      .init("trend", .layout, "both sides over time, where there were several days")
    case .workloads:
      .init("workloads", .layout, "the pair's other workloads")
    case .sources:
      .init("sources", .layout, "the runs, prices and powers behind the page")
    case .related:
      .init("related", .layout, "links to related comparisons")
    case .content:
      .init("content", .layout, "the whole body of a page that is no comparison")
    case .keyFigures:
      .init("key_figures", .layout, "the answer in up to three figures")
    case .navigation:
      .init("navigation", .layout, "links to the indexes and the free pages")
    case .siteFooter:
      .init("site_footer", .layout, "the footer text of the site's settings")
    case .footer:
      .init("footer", .layout, "the dates and the hash of the page's rows")
    }
  }
}
