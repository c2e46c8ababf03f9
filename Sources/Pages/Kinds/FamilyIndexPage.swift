import Comparisons
import Datasets
import Markup
import Prose

/// The index of a family: a matrix per model where hardware varies, else lists by what is fixed.
struct FamilyIndexPage {
  let site: Site
  let family: Family

  var address: PageAddress { .index(ofFolder: family.folder) }

  func file() throws(AbsentFact) -> OutputFile {
    guard let words = site.words(of: family) else {
      return OutputFile(path: address.file, bytes: [])
    }
    let intro = try words.intro()
    return try HubShell(
      site: site, address: address, title: words.indexTitle, step: words.name,
      description: words.indexDescription
    ).file { html in
      html.line("p", .class("lede")) { $0.trustedMarkup(intro) }
      SearchBox(family: family).write(to: &html)
      writeContent(to: &html)
    }
  }

  private func writeContent(to html: inout MarkupWriter) {
    if family.varies == .hardware {
      html.line("p", .class("note")) { $0.text(matrixHint) }
      MatrixTone.writeKey(to: &html)
    }
    let pages = site.lookup.families[family.id] ?? 0..<0
    var start = pages.lowerBound
    while start < pages.upperBound {
      let fixed = site.comparisons[start].fixed
      let group = site.lookup.group(family, fixed)
      html.line("h2") { $0.text(site.label(of: fixed)) }
      if family.varies == .hardware {
        ComparisonMatrix(
          comparisons: site.comparisons, group: group, registries: site.dataset.registries,
          page: address
        ).write(caption: "\(site.label(of: fixed)), row against column", to: &html)
      } else {
        ComparisonList(site: site, page: address).write(group, to: &html)
      }
      start = group.upperBound
    }
  }

  private var matrixHint: String {
    let quantity = family.headline == .cost ? "tokens per dollar" : "throughput per GPU"
    return """
      A cell says how many times the \(quantity) of the column's accelerator the row's has, at the \
      middle target of that page's pinned workload. ~ marks a difference within the measured \
      bracket, ≥ and ≤ one of which only a bound is known, ≈ a tie, ? that there is no verdict. \
      Cells of one table can stand for different workloads.
      """
  }
}
