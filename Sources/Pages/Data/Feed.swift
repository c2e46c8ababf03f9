import Datasets
import Markup
import Prose

/// `feed.xml`: an Atom feed (RFC 4287) of the newest runs, an entry for each day and model.
///
/// Entries carry the day of the runs and not of a build, so that the same data is the same feed.
struct Feed {
  let site: Site

  /// How many entries readers get; older ones are on the models' pages.
  private static let limit = 30

  /// The runs of one model on one day.
  private struct Entry {
    let model: Int
    let date: CalendarDate
    let rows: [BenchmarkRow]
  }

  private var registries: Registries { site.dataset.registries }

  private var entries: [Entry] {
    let entries = site.rowsByModel.flatMap { model, rows in
      Dictionary(grouping: rows.map { site.dataset.rows[$0] }, by: \.date).map {
        Entry(model: model, date: $0, rows: $1)
      }
    }
    let sorted = entries.sorted { $0.date != $1.date ? $0.date > $1.date : $0.model < $1.model }
    return Array(sorted.prefix(Self.limit))
  }

  var bytes: [UInt8] {
    let entries = entries
    var xml = MarkupWriter()
    xml.trustedMarkup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.block("feed", .attribute("xmlns", "http://www.w3.org/2005/Atom")) { xml in
      xml.line("id") { $0.text(site.canonical(.home)) }
      xml.line("title") { $0.text(site.dataset.site.title) }
      xml.line("updated") { $0.text(timestamp(entries.first?.date)) }
      xml.line("author") { xml in
        xml.element("name") { $0.text(site.dataset.site.title) }
      }
      link("self", site.dataset.site.baseURL + "feed.xml", &xml)
      link("alternate", site.canonical(.home), &xml)
      for entry in entries { write(entry, &xml) }
    }
    return xml.bytes
  }

  private func write(_ entry: Entry, _ xml: inout MarkupWriter) {
    let model = registries.models[entry.model]
    let page = site.canonical(.model(model.slug))
    let chips = Set(entry.rows.map(\.configuration.hardware)).sorted().map {
      registries.hardware[$0].label
    }
    xml.block("entry") { xml in
      xml.line("id") { $0.text("\(page)#\(entry.date.iso8601)") }
      xml.line("title") { xml in
        xml.text("\(model.label): \(counted(entry.rows.count, "run")) of \(entry.date.iso8601)")
      }
      xml.line("updated") { $0.text(timestamp(entry.date)) }
      link("alternate", page, &xml)
      xml.line("summary") { $0.text("Measured on \(listed(chips)).") }
    }
  }

  private func link(_ relation: String, _ address: String, _ xml: inout MarkupWriter) {
    xml.emptyLine("link", .attribute("rel", relation), .attribute("href", address))
  }

  /// Runs have a day and no time: its first moment.
  private func timestamp(_ date: CalendarDate?) -> String {
    (date?.iso8601 ?? "1970-01-01") + "T00:00:00Z"
  }
}
