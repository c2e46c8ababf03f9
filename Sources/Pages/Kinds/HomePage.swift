import Comparisons
import Datasets
import Markup
import Prose

/// The home page: what is here, the biggest differences, and the way to everything else.
struct HomePage {
  let site: Site

  /// How many differences are listed, and how many of them at most per family.
  private static let differences = 12
  private static let differencesPerFamily = 3
  private static let newestRuns = 8

  private var registries: Registries { site.dataset.registries }

  func file() throws(AbsentFact) -> OutputFile {
    let settings = site.dataset.site
    return OutputFile(
      path: PageAddress.home.file,
      bytes: try PageShell(
        site: site, address: .home, title: settings.title,
        description: settings.summary.isEmpty ? settings.title : settings.summary
      ).html(body: markup { writeContent(to: &$0) }))
  }

  private func writeContent(to html: inout MarkupWriter) {
    html.line("h1") { $0.text(site.dataset.site.title) }
    if !site.dataset.site.summary.isEmpty {
      html.line("p", .class("lede")) { $0.text(site.dataset.site.summary) }
    }
    let models = site.rowsByModel.keys.sorted()
    let chips = site.rowsByHardware.keys.sorted()
    html.line("p") { html in
      html.text(
        "\(counted(site.comparisons.count, "comparison")) of \(counted(chips.count, "accelerator")) "
          + "and \(counted(models.count, "model")), computed from "
          + "\(counted(site.dataset.rows.count, "measured run"))."
      )
    }
    SearchBox().write(to: &html)
    families(&html)
    biggestDifferences(&html)
    newest(&html)
    html.line("h2") { $0.text("Models") }
    hubs(models.map { (registries.models[$0].label, .model(registries.models[$0].slug)) }, &html)
    html.line("h2") { $0.text("Accelerators") }
    hubs(
      chips.map { (registries.hardware[$0].label, .hardware(registries.hardware[$0].urlPart)) },
      &html)
  }

  private func families(_ html: inout MarkupWriter) {
    html.line("h2") { $0.text("Compare by") }
    html.block("ul", .class("cards")) { html in
      for family in site.families {
        html.line("li") { html in
          html.element(
            "a",
            .attribute("href", PageAddress.home.link(to: .index(ofFolder: family.folder)))
          ) { $0.text(site.name(of: family)) }
          html.element("p") {
            $0.text(counted(site.lookup.families[family.id]?.count ?? 0, "page"))
          }
        }
      }
    }
  }

  /// The leads with the greatest ratio, a few per family.
  private var ranking: [Int] {
    let leads = site.comparisons.indices.filter { site.comparisons[$0].headline.kind == .lead }
    let ranked = leads.sorted {
      let (x, y) = (ratio(of: $0), ratio(of: $1))
      return x != y ? x > y : $0 < $1
    }
    var perFamily: [String: Int] = [:]
    var chosen: [Int] = []
    for index in ranked where chosen.count < Self.differences {
      let family = site.comparisons[index].family.id
      guard perFamily[family, default: 0] < Self.differencesPerFamily else { continue }
      perFamily[family, default: 0] += 1
      chosen.append(index)
    }
    return chosen
  }

  private func ratio(of index: Int) -> Double {
    site.comparisons[index].headline.ratio?.value ?? 0
  }

  private func biggestDifferences(_ html: inout MarkupWriter) {
    let ranking = ranking
    guard !ranking.isEmpty else { return }
    html.line("h2") { $0.text("Biggest differences") }
    DifferencesFigure(site: site, ranking: ranking).write(to: &html)
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Biggest differences")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") {
          $0.text(
            "At the middle target of each page's pinned workload, "
              + "at most \(Self.differencesPerFamily) of a kind.")
        }
        html.block("thead") { html in
          html.block("tr") { html in
            for heading in ["Comparison", "Workload", "Target", "Finding"] {
              html.line("th", .attribute("scope", "col")) { $0.text(heading) }
            }
          }
        }
        html.block("tbody") { html in for index in ranking { difference(index, &html) } }
      }
    }
  }

  private func difference(_ index: Int, _ html: inout MarkupWriter) {
    let comparison = site.comparisons[index]
    html.block("tr") { html in
      html.line("th", .attribute("scope", "row")) { html in
        html.element(
          "a", .attribute("href", PageAddress.home.link(to: PageAddress(path: comparison.path)))
        ) { $0.text(site.headings[index]) }
      }
      html.line("td", .class("keep")) { $0.text(site.label(of: comparison.pinned.workload)) }
      html.line("td", .class("keep")) {
        $0.text(FigureText.target(comparison.pinned.middle.target) + " tok/s/user")
      }
      html.line("td") { $0.text(HeadlineText(comparison: comparison).text) }
    }
  }

  /// The newest runs: what model on what accelerator, and when.
  private func newest(_ html: inout MarkupWriter) {
    struct Subject: Hashable {
      let model: Int
      let hardware: Int
    }
    let groups = Dictionary(grouping: site.dataset.rows) {
      Subject(model: $0.configuration.model, hardware: $0.configuration.hardware)
    }
    let newest = groups.compactMap { subject, rows in
      DateRange(of: rows).map { range in
        (subject, range.newest, rows.count { $0.date == range.newest })
      }
    }.sorted {
      $0.1 != $1.1
        ? $0.1 > $1.1 : ($0.0.model, $0.0.hardware) < ($1.0.model, $1.0.hardware)
    }
    html.line("h2") { $0.text("Newest data") }
    html.block("ul") { html in
      for (subject, date, count) in newest.prefix(Self.newestRuns) {
        html.line("li") { html in
          let model = registries.models[subject.model]
          html.text("\(date.iso8601): \(counted(count, "run")) of ")
          html.element("a", .attribute("href", PageAddress.home.link(to: .model(model.slug)))) {
            $0.text(model.label)
          }
          html.text(" on ")
          let chip = registries.hardware[subject.hardware]
          html.element(
            "a", .attribute("href", PageAddress.home.link(to: .hardware(chip.urlPart)))
          ) { $0.text(chip.label) }
        }
      }
    }
  }

  private func hubs(_ entries: [(label: String, address: PageAddress)], _ html: inout MarkupWriter)
  {
    html.block("ul", .class("links")) { html in
      for (label, address) in entries {
        html.line("li") { html in
          html.element("a", .attribute("href", PageAddress.home.link(to: address))) {
            $0.text(label)
          }
        }
      }
    }
  }
}
