import Comparisons
import Markup
import Prose

/// `404.html`: what a host shows for an address that is not there.
struct NotFoundPage {
  let site: Site

  /// The file lies at the root, but is shown at the address that was asked for.
  private var address: PageAddress {
    PageAddress(path: "", linkBase: site.dataset.site.baseURL)
  }

  func file() throws(AbsentFact) -> OutputFile {
    let body = markup { html in
      html.line("h1") { $0.text("There is no page here") }
      html.line("p") {
        $0.text(
          "The address may be mistyped, or the comparison is no longer made: a page exists only "
            + "while both of its sides were measured on one workload.")
      }
      html.line("p") { html in
        html.element("a", .attribute("href", address.link(to: .home))) {
          $0.text("All comparisons")
        }
      }
    }
    return OutputFile(
      path: "404.html",
      bytes: try PageShell(
        site: site, address: address, title: "Page not found",
        description: "There is no page at this address.", canonicalPath: "404.html"
      ).html(body: body))
  }
}
