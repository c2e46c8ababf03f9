import Comparisons
import Markup

/// Links to comparisons with what each of them finds.
struct ComparisonList {
  let site: Site
  let page: PageAddress

  /// Writes a list of links, each with its finding.
  func write(_ indices: some Sequence<Int>, to html: inout MarkupWriter) {
    html.block("ul", .class("links")) { html in
      for index in indices { item(index, &html) }
    }
  }

  /// Writes one list per family, under a heading each.
  func writeByFamily(_ indices: [Int], to html: inout MarkupWriter) {
    for family in Family.all {
      let members = indices.filter { site.comparisons[$0].family == family }
      guard !members.isEmpty else { continue }
      html.line("h2") { $0.text(site.name(of: family)) }
      write(members, to: &html)
    }
  }

  private func item(_ index: Int, _ html: inout MarkupWriter) {
    let comparison = site.comparisons[index]
    html.line("li") { html in
      html.element(
        "a", .attribute("href", page.link(to: PageAddress(path: comparison.path)))
      ) {
        $0.text(site.headings[index])
      }
      html.element("span", .class("note")) {
        $0.text(": " + HeadlineText(comparison: comparison).text)
      }
    }
  }
}
