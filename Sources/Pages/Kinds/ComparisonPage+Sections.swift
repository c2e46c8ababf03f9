import Comparisons
import Figures
import Markup
import Methodology
import Prose
import SVGCharts

extension ComparisonPage {
  /// What to know before trusting the numbers; empty where there is nothing to warn of.
  func notices() throws(AbsentFact) -> [UInt8] {
    var items: [(id: String, html: [UInt8])] = []
    for (notice, sentence) in prose.notices { items.append((notice.id, try sentence.html())) }
    guard !items.isEmpty else { return [] }
    return markup { html in
      html.block(
        "aside", .class("notices"), .attribute("aria-labelledby", "notices"), .flag("data-pinned")
      ) { html in
        html.line("h2", .attribute("id", "notices")) { $0.text("Before you rely on this") }
        html.block("ul") { html in
          for item in items {
            html.line("li", .attribute("data-notice", item.id)) { $0.trustedMarkup(item.html) }
          }
        }
      }
    }
  }

  /// The paragraphs in words, one sentence a line.
  func paragraphs() throws(AbsentFact) -> [UInt8] {
    var paragraphs: [[[UInt8]]] = []
    for paragraph in prose.paragraphs {
      var sentences: [[UInt8]] = []
      for sentence in paragraph { sentences.append(try sentence.html()) }
      paragraphs.append(sentences)
    }
    return markup { html in
      for sentences in paragraphs {
        html.block("p") { html in
          for sentence in sentences {
            html.trustedMarkup(sentence)
            html.newline()
          }
        }
      }
    }
  }

  /// Throughput and, where a price is known, cost against interactivity.
  func figures() throws(AbsentFact) -> [UInt8] {
    var bytes = try figure(
      .throughput, id: "throughput", .figureThroughputTitle, .figureThroughputCaption)
    bytes += try figure(.cost, id: "cost", .figureCostTitle, .figureCostCaption)
    return bytes
  }

  private func figure(
    _ quantity: Quantity, id: String, _ title: SharedPool,
    _ caption: SharedPool
  ) throws(AbsentFact) -> [UInt8] {
    var values = prose.facts.page
    values[.aPoints] = FigureText.count(comparison.pinned.a?.points.count ?? 0)
    values[.bPoints] = FigureText.count(comparison.pinned.b?.points.count ?? 0)
    let chart = comparison.figure(
      quantity, title: try prose.shared(title, values).plain(), summary: try prose.answer.plain(),
      in: site.dataset
    ).chart
    guard let chart else { return [] }
    values[.thinned] = !chart.thinnings.isEmpty
    let heading = try prose.shared(title, values).html()
    let text = try prose.shared(caption, values).html()
    return markup { html in
      html.block("figure") { html in
        chart.resolved().write(idPrefix: Array(id.utf8), to: &html)
        html.block("figcaption") { html in
          html.line("strong") { $0.trustedMarkup(heading) }
          html.trustedMarkup(text)
          for thinning in chart.thinnings {
            html.text(thinningText(thinning))
          }
          html.newline()
        }
      }
    }
  }

  /// How many of a side's runs a picture leaves out.
  private func thinningText(_ thinning: Chart.Thinning) -> String {
    let side = thinning.style == .a ? comparison.a : comparison.b
    return " Of the \(FigureText.count(thinning.total)) runs of \(side.label) off its curve, "
      + "\(FigureText.count(thinning.shown)) are drawn."
  }

  func table() throws(AbsentFact) -> [UInt8] {
    let table = ComparisonTable(
      comparison: comparison, caption: try prose.shared(.tableCaption).plain())
    let hint = try prose.shared(.tableHint).html()
    let marks = try prose.shared(.tableMarks).html()
    return markup { html in
      html.line("p") { $0.trustedMarkup(hint) }
      table.write(to: &html)
      html.line("p", .class("note")) { $0.trustedMarkup(marks) }
    }
  }

  /// Empty where the engine is what varies, and where the page is on one engine as it is.
  func sameEngine() throws(AbsentFact) -> [UInt8] {
    guard showsSameEngine else { return [] }
    let section = SameEngineSection(
      comparison: comparison, registries: registries,
      intro: try prose.shared(.sameEngineIntro).html())
    return markup { section.write(to: &$0) }
  }

  func workloads() throws(AbsentFact) -> [UInt8] {
    var oneSided: [[UInt8]] = []
    for sentence in prose.oneSided { oneSided.append(try sentence.html()) }
    let section = WorkloadsSection(
      comparison: comparison, site: site, intro: try prose.shared(.workloadsIntro).html(),
      oneSided: oneSided)
    return markup { section.write(to: &$0) }
  }

  func sources() throws(AbsentFact) -> [UInt8] {
    let intro = try prose.shared(.sourcesIntro).html()
    return markup { html in
      html.line("p") { $0.trustedMarkup(intro) }
      SourcesSection(comparison: comparison, dataset: site.dataset).write(to: &html)
      html.block("p", .class("downloads")) { html in
        html.text("Take the numbers away: ")
        for (position, download) in downloads.enumerated() {
          if position > 0 { html.text(", ") }
          html.element("a", .attribute("href", download.link)) { $0.text(download.label) }
        }
        html.text(".")
        html.newline()
      }
    }
  }

  private var downloads: [(label: String, link: String)] {
    site.twins.enumerated().map { position, twin in
      (position == 0 ? "this page as \(twin.name)" : "as \(twin.name)", link(to: twin))
    }
      + comparison.models.map { model in
        let entry = registries.models[model]
        return ("every \(entry.label) run as CSV", address.link(toFile: "data/\(entry.slug).csv"))
      }
  }
}
