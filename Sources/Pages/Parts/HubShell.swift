import Markup
import Prose

/// A page one step below home: breadcrumb, heading and content in the site's layout.
struct HubShell {
  let site: Site
  let address: PageAddress
  let title: String
  /// The page's name in the breadcrumb.
  let step: String
  let description: String

  func file(_ content: (inout MarkupWriter) -> Void) throws(AbsentFact) -> OutputFile {
    let breadcrumb = Breadcrumb(steps: [
      Breadcrumb.Step(label: "Home", address: .home),
      Breadcrumb.Step(label: step, address: address),
    ])
    let body = markup { html in
      breadcrumb.write(on: address, to: &html)
      html.line("h1") { $0.text(title) }
      content(&html)
    }
    return OutputFile(
      path: address.file,
      bytes: try PageShell(
        site: site, address: address, title: title, description: description,
        structuredData: [breadcrumb.structuredData(baseURL: site.dataset.site.baseURL)]
      ).html(body: body))
  }
}
