import Comparisons
import Datasets
import Markup

/// The addresses that are not pages but lead to one: sides the other way round, and models by
/// their other names.
///
/// A host of static files cannot redirect, so each is a small page that names the canonical one, for
/// browsers and for search engines.
struct Redirects {
  struct Redirect: Sendable, Equatable {
    let from: PageAddress
    let to: PageAddress
  }

  /// In the order of the pages they lead to. An address that is a page, or that an earlier
  /// redirect has, is not taken.
  static func all(of comparisons: [Comparison], in registries: Registries, models: [Int])
    -> [Redirect]
  {
    var taken = Set(comparisons.map(\.path))
    taken.formUnion(models.map { PageAddress.model(registries.models[$0].slug).path })
    var redirects: [Redirect] = []
    func add(_ from: PageAddress, _ to: PageAddress) {
      if taken.insert(from.path).inserted { redirects.append(Redirect(from: from, to: to)) }
    }
    for model in models {
      let entry = registries.models[model]
      for alias in entry.slugAliases { add(.model(alias), .model(entry.slug)) }
    }
    for comparison in comparisons {
      for slug in comparison.otherSlugs(in: registries) {
        add(
          PageAddress(path: "\(comparison.family.folder)/\(slug)/"),
          PageAddress(path: comparison.path))
      }
    }
    return redirects
  }
}

extension Site {
  /// The file of a redirect: it leads on at once, and says where to for whoever it does not lead.
  func file(of redirect: Redirects.Redirect) -> OutputFile {
    let link = redirect.from.link(to: redirect.to)
    let destination = canonical(redirect.to)
    let bytes = markup { html in
      html.trustedMarkup("<!DOCTYPE html>\n")
      html.block("html", .attribute("lang", dataset.site.languages.first ?? "en")) { html in
        html.block("head") { html in
          html.voidLine("meta", .attribute("charset", "utf-8"))
          html.voidLine(
            "meta", .attribute("http-equiv", "refresh"), .attribute("content", "0; url=\(link)"))
          html.voidLine(
            "meta", .attribute("http-equiv", "Content-Security-Policy"),
            .attribute("content", "default-src 'self'"))
          html.line("title") { $0.text("Moved: \(dataset.site.title)") }
          html.voidLine("link", .attribute("rel", "canonical"), .attribute("href", destination))
        }
        html.block("body") { html in
          html.line("p") { html in
            html.text("This page is at ")
            html.element("a", .attribute("href", link)) { $0.text(destination) }
            html.text(".")
          }
        }
      }
    }
    return OutputFile(path: redirect.from.file, bytes: bytes)
  }
}
