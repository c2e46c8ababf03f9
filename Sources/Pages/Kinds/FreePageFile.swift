import CommonMark
import Datasets
import Markup
import Prose

/// A page of `Content/pages/`, rendered from its Markdown.
///
/// Links and pictures in the Markdown are relative to the page's own folder in the site, where the
/// files that lie beside the Markdown are put as well. It may name facts of the data, see
/// FreePageFacts.swift.
struct FreePageFile {
  let site: Site
  let page: FreePage

  var address: PageAddress { .free(page.slug) }

  /// The Markdown as HTML, its tables in boxes that scroll and take the keyboard.
  private var content: [UInt8] {
    let html = MarkdownRenderer.html(Array(site.pageFacts.filled(page.markdown).utf8))
    let text = String(decoding: html, as: UTF8.self)
      .replacing(
        "<table>",
        with: "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>"
      )
      .replacing("</table>", with: "</table>\n</div>")
    return Array(text.utf8)
  }

  func file() throws(AbsentFact) -> OutputFile {
    let breadcrumb = Breadcrumb(steps: [
      Breadcrumb.Step(label: "Home", address: .home),
      Breadcrumb.Step(label: page.title, address: address),
    ])
    let body = markup { html in
      breadcrumb.write(on: address, to: &html)
      html.block("article", .class("free")) { html in
        html.line("h1") { $0.text(page.title) }
        html.trustedMarkup(content)
      }
    }
    return OutputFile(
      path: address.file,
      bytes: try PageShell(
        site: site, address: address, title: page.title, description: page.description,
        structuredData: [breadcrumb.structuredData(baseURL: site.dataset.site.baseURL)]
      ).html(body: body))
  }
}
