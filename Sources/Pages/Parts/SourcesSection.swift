import Comparisons
import Datasets
import Figures
import Markup
import Methodology
import Prose

/// Where a page's numbers come from: the knots of both frontiers, and the prices behind the costs.
struct SourcesSection {
  let comparison: Comparison
  let dataset: Dataset

  /// The id of a knot's row, to which the figures that rest on it lead.
  static func id(ofKnot index: Int, _ side: Side) -> String { "\(side.letter)\(index + 1)" }

  private var registries: Registries { dataset.registries }
  private var workload: WorkloadComparison { comparison.pinned }

  func write(to html: inout MarkupWriter) {
    BehindSides(comparison: comparison, dataset: dataset).write(to: &html)
    html.block(
      "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
      .attribute("aria-label", "Runs behind the curves")
    ) { html in
      html.block("table", .class("wide")) { html in
        html.line("caption") {
          $0.text("The measured runs that make the two frontiers, slowest pace first.")
        }
        html.block("thead") { html in
          html.block("tr") { html in
            for column in Column.allCases { column.header(&html) }
          }
        }
        html.block("tbody") { html in
          for side in [Side.a, .b] {
            guard let measured = workload.side(side) else { continue }
            for index in measured.curve.frontier.knots.indices {
              row(dataset.rows[measured.row(ofKnot: index)], side, knot: index, &html)
            }
          }
        }
      }
    }
    prices(&html)
  }

  private func row(
    _ row: BenchmarkRow, _ side: Side, knot: Int, _ html: inout MarkupWriter
  ) {
    let name = comparison.value(side).label
    html.block(
      "tr", .attribute("id", Self.id(ofKnot: knot, side)),
      side == .a ? .class("side-a") : .class("side-b", "rule-above").when(knot == 0),
      .class("side-b").when(side == .b && knot > 0)
    ) { html in
      html.line("th", .attribute("scope", "row")) { html in
        html.element("span", .class("side-name")) { $0.text(name) }
      }
      html.line("td", .class("number")) { $0.text(FigureText.interactivity(row.interactivity)) }
      html.line("td", .class("number")) { $0.text(FigureText.tableThroughput(row.throughput)) }
      html.line("td") { $0.text(registries.engines[row.configuration.engine].label) }
      html.line("td") { $0.text(registries.specMethods[row.configuration.specMethod].label) }
      html.line("td", .class("deployment")) { $0.text(row.configuration.shapeText) }
      html.line("td", .class("number")) { $0.text(FigureText.count(row.concurrency)) }
      html.line("td") { html in
        if let link = row.link {
          html.element("a", .attribute("href", link), .attribute("title", row.image)) {
            $0.text(row.date.iso8601)
          }
        } else {
          html.text(row.date.iso8601)
        }
        if !row.origin.isEmpty { html.element("span", .class("detail")) { $0.text(row.origin) } }
      }
    }
  }

  private enum Column: String, CaseIterable {
    case side = "Side"
    case interactivity = "Interactivity"
    case throughput = "Throughput"
    case engine = "Engine"
    case method = "Spec decoding"
    case shape = "Deployment"
    case concurrency = "Concurrency"
    case run = "Run"

    private var unit: StaticString? {
      switch self {
      case .interactivity: "tok/s/user"
      case .throughput: "tok/s/GPU"
      case .run: "date, image or source"
      default: nil
      }
    }

    private var isNumber: Bool {
      self == .interactivity || self == .throughput || self == .concurrency
    }

    func header(_ html: inout MarkupWriter) {
      html.line("th", .attribute("scope", "col"), .class("number").when(isNumber)) { html in
        html.text(rawValue)
        if let unit { html.element("span", .class("unit")) { $0.text(unit) } }
      }
    }
  }

  private func prices(_ html: inout MarkupWriter) {
    html.line("h3") { $0.text("Prices and power") }
    html.block("ul", .class("prices")) { html in
      for hardware in comparison.chips {
        let entry = registries.hardware[hardware]
        html.line("li") { html in
          html.element("strong") { $0.text(entry.label) }
          html.text(": ")
          html.text(PriceText(entry, basis: dataset.site.costBasis).text)
        }
      }
    }
  }
}

/// What the registry says of a chip's price and power, in words.
struct PriceText {
  let text: String

  init(_ hardware: Hardware, basis: String) {
    func described(_ figure: SourcedFigure?, _ value: (Double) -> String, missing: String) -> String
    {
      guard let figure else { return missing }
      let origin = [figure.asOf.isEmpty ? "" : "as of \(figure.asOf)", figure.source]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return value(figure.value) + (origin.isEmpty ? "" : " (\(origin))")
        + (figure.isPlaceholder ? ", a placeholder" : "")
    }
    let price = described(
      hardware.prices[basis], { FigureText.price($0) + " per GPU-hour, \(basis)" },
      missing: "no \(basis) price")
    let power = described(
      hardware.power, { FigureText.power($0) + " kW per GPU, all-in" }, missing: "no power figure")
    text = price + "; " + power + "."
  }
}

extension BenchmarkRow {
  /// Where the run can be looked up: its own record, or where it was published.
  var link: String? { runLink ?? sourceLink }

  /// The container image of the run, or else who published it: of an address only the host.
  var origin: String {
    guard image.isEmpty, let address = sourceLink else { return image.isEmpty ? source : image }
    let afterScheme = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return afterScheme.count > 1 ? String(afterScheme[1]) : address
  }
}

extension Parallelism {
  /// As figures and lists of runs describe it.
  var pool: Deployment.Pool {
    Deployment.Pool(
      tensorParallel: tensorParallel, expertParallel: expertParallel,
      workers: workers, gpus: gpus, hasDataParallelAttention: dataParallelAttention == true)
  }
}

extension Configuration {
  /// How a run was deployed: `TP8 EP8`, or `disaggregated, prefill 4× TP8, decode 8× TP8 EP8`.
  var shapeText: String {
    let deployment = Deployment(
      isDisaggregated: disaggregated, prefill: prefill.pool, decode: decode.pool)
    return String(decoding: deployment.text, as: UTF8.self)
  }
}
