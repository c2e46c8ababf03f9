import Comparisons
import Datasets
import Markup
import Prose

/// The site's files that are neither pages nor data: what crawlers and hosts look for.
enum PlainFiles {
  /// `sitemap.xml`: every page's canonical address; comparisons with the date of their newest run.
  static func sitemap(of site: Site) -> [UInt8] {
    var xml = MarkupWriter()
    xml.trustedMarkup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.block(
      "urlset", .attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
    ) { xml in
      for (address, newest) in site.sitemapEntries {
        xml.line("url") { xml in
          xml.element("loc") { $0.text(site.canonical(address)) }
          if let newest { xml.element("lastmod") { $0.text(newest.iso8601) } }
        }
      }
    }
    return xml.bytes
  }

  /// `robots.txt`: everything may be read, and where the map is.
  static func robots(baseURL: String) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(baseURL)sitemap.xml\n".utf8)
  }

  /// `llms.txt`: what is here, for language models (llmstxt.org): the indexes and the Markdown twins.
  static func languageModels(of site: Site) -> [UInt8] {
    var text: [UInt8] = []
    func line(_ literal: String) { text += literal.utf8 + [UInt8(ascii: "\n")] }
    func item(_ label: String, _ target: String, _ note: String) {
      text += "- [".utf8
      appendMarkdown(label, to: &text)
      text += "](\(target))".utf8
      if !note.isEmpty {
        text += ": ".utf8
        appendMarkdown(note, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    text += "# ".utf8
    appendMarkdown(site.dataset.site.title, to: &text)
    line("\n")
    if !site.dataset.site.summary.isEmpty {
      text += "> ".utf8
      appendMarkdown(site.dataset.site.summary, to: &text)
      line("\n")
    }
    let data = site.formats.contains(.json) ? " and its data (`\(PageFormat.json.fileName)`)" : ""
    line("Every comparison has a Markdown twin (`\(PageFormat.markdown.fileName)`)\(data).\n")
    line("## Data\n")
    item("All comparisons", "comparisons.json", "one per line, with the headline verdicts")
    for model in site.rowsByModel.keys.sorted() {
      let entry = site.dataset.registries.models[model]
      item("\(entry.label) runs", "data/\(entry.slug).csv", "every measured run")
    }
    for family in site.families {
      line("\n## \(site.name(of: family))\n")
      for index in site.lookup.families[family.id] ?? 0..<0 {
        item(
          site.headings[index], site.comparisons[index].path + PageFormat.markdown.fileName,
          HeadlineText(comparison: site.comparisons[index]).text)
      }
    }
    return text
  }
}
