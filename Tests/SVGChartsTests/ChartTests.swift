import Markup
import Methodology
@testable import SVGCharts
import Testing

@Suite("Charts")
struct ChartTests {
  private func markup(_ chart: Chart, idPrefix: String = "t") -> String {
    var writer = MarkupWriter()
    chart.resolved().write(idPrefix: bytes(idPrefix), to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func points(_ places: [DataPoint], dominated: [DataPoint] = []) -> Chart {
    let mark = PointsMark(frontier: places, dominated: dominated, style: .a, shape: .circle)
    var chart = Chart(
      title: bytes("t"), summary: bytes("s"), x: .init(title: bytes("x")),
      y: .init(title: bytes("y")))
    chart.points = [mark]
    return chart
  }

  @Test("the picture has a role, a name and a description that its ids lead to")
  func accessible() {
    let svg = markup(Figures.all[0].chart, idPrefix: "cost")
    #expect(svg.contains(#"role="img" aria-labelledby="cost-title cost-desc""#))
    #expect(svg.contains("<title id=\"cost-title\">Both sides at every interactivity</title>"))
    #expect(
      svg.contains(
        "<desc id=\"cost-desc\">A does half as much again at the middle target.</desc>"))
  }

  @Test("hostile text stays text")
  func hostile() {
    let attack = bytes("</title><script>alert(\"1\")</script>&")
    var chart = Figures.all[0].chart
    chart.title = attack
    chart.summary = attack
    chart.x.title = attack
    chart.rules.append(RuleMark(x: 30, label: attack))
    chart.values.append(ValueMark(at: DataPoint(x: 30, y: 1), text: attack, style: .c))
    let svg = markup(chart)
    #expect(!svg.contains("<script"))
    #expect(svg.contains("&lt;/title&gt;&lt;script&gt;"))
  }

  @Test("nothing but classes says how it looks")
  func styleless() {
    for figure in Figures.all {
      let svg = markup(figure.chart)
      for word in ["style=", "fill=", "stroke=", "#0", "rgb"] { #expect(!svg.contains(word)) }
    }
  }

  @Test("equal charts are equal bytes, in whatever order their points are given")
  func order() {
    var random = Seeded(state: 4)
    let chart = Figures.all[8].chart
    var shuffled = chart
    for index in shuffled.points.indices {
      shuffled.points[index].frontier.shuffle(using: &random)
      shuffled.points[index].dominated.shuffle(using: &random)
    }
    #expect(shuffled != chart)
    #expect(shuffled.resolved() == chart.resolved())
    #expect(markup(shuffled) == markup(chart))
  }

  @Test("a figure of two sides stays below 12 KB, with 400 points and three engines a side")
  func size() {
    for figure in Figures.all where figure.name != "eight-series" {
      #expect(markup(figure.chart).utf8.count <= 12_000, "\(figure.name)")
    }
  }

  @Test("of more than 150 dominated points of a series 150 are drawn, and the chart says so")
  func thinning() throws {
    let many = (0..<400).map { DataPoint(x: 10 + Double($0) / 4, y: 100 + Double($0 % 7)) }
    let chart = points([DataPoint(x: 120, y: 200)], dominated: many)
    #expect(chart.thinnings == [.init(style: .a, shown: 150, total: 400)])
    let resolved = chart.resolved()
    #expect(try #require(resolved.marks.points.first).dominated.count == 150)
    let shown = many.filter {
      resolved.marks.showDominated(resolved.position(of: $0), of: .a)
    }
    #expect(shown.count == 150 && shown.first == many.first && shown.last == many.last)
    #expect(points([], dominated: Array(many.prefix(150))).thinnings == [])
  }

  @Test("points that print alike are drawn once")
  func covered() throws {
    let places = [
      DataPoint(x: 10, y: 13), DataPoint(x: 20, y: 20), DataPoint(x: 10, y: 13.00001),
    ]
    #expect(try #require(points(places).resolved().marks.points.first).frontier.count == 2)
  }

  @Test("what is not a number has no place in the picture")
  func undrawable() throws {
    let places = [
      DataPoint(x: .nan, y: 1), DataPoint(x: 1, y: .infinity), DataPoint(x: 1e300, y: 1),
      DataPoint(x: 3, y: 5),
    ]
    var chart = points(places)
    chart.rules = [RuleMark(x: .nan, label: bytes("49"))]
    chart.values = [ValueMark(at: DataPoint(x: 3, y: .nan), text: bytes("7"), style: .a)]
    chart.bracket = BracketMark(x: 3, from: 0, to: .infinity, text: bytes("2×"))
    chart.curves = [
      CurveMark(
        spline: MonotoneSpline(x: [1, 2], y: [0, 1]), transform: .quotient(numerator: 1),
        style: .a, label: bytes("cost"))
    ]
    let resolved = chart.resolved()
    let marks = resolved.marks
    #expect(try #require(resolved.marks.points.first).frontier.count == 1)
    #expect(marks.rules == [] && marks.values == [] && marks.curves == [] && marks.bracket == nil)
    #expect(resolved.layers.allSatisfy { $0.labels == [] && $0.bracket == [] })
  }

  @Test("however many series there are, the styles of the two sides are theirs alone")
  func styles() {
    let styles = (0..<30).map { SeriesStyle(index: $0) }
    #expect(styles[0] == .a && styles[1] == .b && styles[9] == .j && styles[10] == .c)
    #expect(!styles.dropFirst(2).contains { $0 == .a || $0 == .b })
  }

  @Test("the title of the vertical axis stands above the row of names also when none is drawn")
  func titleRow() {
    var chart = points([DataPoint(x: 1, y: 1), DataPoint(x: 2, y: 3)])
    let without = chart.resolved().marks.frame
    chart.rules = [RuleMark(x: 900, label: Array("900".utf8))]
    let with = chart.resolved().marks.frame
    #expect(with.plot.top > without.plot.top && with.titleOffset.ems < without.titleOffset.ems)
  }

  @Test("titles that are too long for the picture end in an ellipsis")
  func longTitle() {
    var chart = points([DataPoint(x: 1, y: 1)])
    chart.y.title = bytes(String(repeating: "throughput ", count: 20))
    let title = String(decoding: chart.resolved().yTitle, as: UTF8.self)
    #expect(title.hasPrefix("throughput throughput"))
    #expect(title.hasSuffix("…"))
    #expect(title.count < 60)
  }
}
