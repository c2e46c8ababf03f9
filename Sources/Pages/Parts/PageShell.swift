import Markup
import Prose

/// What every page has around its content: head, navigation and footer, by the site's layout.
struct PageShell {
  /// The most characters of a description that search engines show.
  private static let longestDescription = 155

  let site: Site
  let address: PageAddress
  let title: String
  let description: String
  /// The page's path below the base URL where it is not the folder's.
  var canonicalPath: String?
  /// JSON documents, each in a script element of its own.
  var structuredData: [[UInt8]] = []
  /// The same facts in other formats: media type and link.
  var alternates: [(type: String, link: String)] = []

  /// - Parameters:
  ///   - body: finished HTML of the main part.
  ///   - footer: finished inline HTML about this page, or nothing.
  func html(body: [UInt8], footer: [UInt8] = []) throws(AbsentFact) -> [UInt8] {
    var values = FactValues()
    values[.language] = site.dataset.site.languages.first ?? "en"
    values[.title] = title
    values[.description] = clipped(description, to: Self.longestDescription)
    values[.siteTitle] = site.dataset.site.title
    values[.canonicalURL] = canonical
    values[.rootURL] = address.root.isEmpty ? "./" : address.root
    values[.homeURL] = address.link(to: .home)
    values[.head] = head
    values[.navigation] = navigation
    values[.content] = body
    values[.footer] = footer
    values[.siteFooter] = site.footerHTML
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 8192)
    try site.pageLayout.run(values, into: &bytes)
    return bytes
  }

  private var canonical: String {
    canonicalPath.map { site.dataset.site.baseURL + $0 } ?? site.canonical(address)
  }

  private var head: [UInt8] {
    markup { html in
      html.voidElement(
        "meta", .attribute("property", "og:url"),
        .attribute("content", canonical))
      html.newline()
      for alternate in alternates {
        html.voidElement(
          "link", .attribute("rel", "alternate"), .attribute("type", alternate.type),
          .attribute("href", alternate.link))
        html.newline()
      }
      for document in structuredData {
        html.trustedMarkup("<script type=\"application/ld+json\">\n")
        html.trustedMarkup(document)
        html.trustedMarkup("</script>\n")
      }
    }
  }

  /// Links to every family's index and to the free pages; the current one is marked.
  private var navigation: [UInt8] {
    markup { html in
      html.block("ul") { html in
        for family in site.families {
          link(site.name(of: family), .index(ofFolder: family.folder), &html)
        }
        for page in site.dataset.pages where page.isInNavigation {
          link(page.title, .free(page.slug), &html)
        }
      }
    }
  }

  private func link(_ label: String, _ target: PageAddress, _ html: inout MarkupWriter) {
    html.line("li") { html in
      html.element(
        "a", .attribute("href", address.link(to: target)),
        .attribute("aria-current", "page").when(target == address)
      ) { $0.text(label) }
    }
  }
}
