import Testing

@testable import BrowserKernel

@Suite("What the page's script asks")
struct SessionTests {
  /// A request as the script writes it: texts leave their length among the numbers.
  private struct Asked {
    var numbers: [Double] = []
    var texts: [UInt8] = []

    mutating func add(_ values: Double?...) { numbers += values.map { $0 ?? .nan } }

    mutating func add(_ text: String) {
      numbers.append(Double(text.utf8.count))
      texts += text.utf8
    }

    /// A series of runs that are pairs of interactivity and throughput, on one engine, aggregate.
    mutating func add(
      series label: String, price: Double?, power: Double?, _ runs: [(x: Double, y: Double)]
    ) {
      add(label)
      add(price, power, Double(runs.count))
      for run in runs {
        add(run.x, run.y, run.y / 2, nil, 0, nil, nil, 8, 1 / run.x, nil, 3)
      }
    }
  }

  private static let a: [(x: Double, y: Double)] = [(10, 400), (50, 240), (20, 100)]
  private static let b: [(x: Double, y: Double)] = [(10, 200), (60, 60)]

  private static func loaded(
    price: Double? = 3.6, a: [(x: Double, y: Double)] = a, b: [(x: Double, y: Double)] = b
  ) -> Session {
    var session = Session()
    var asked = Asked()
    asked.add(0.01, 2)
    asked.add(series: "New & old", price: price, power: 2, a)
    asked.add(series: "Old", price: price, power: 2, b)
    ask(&session, .load, asked)
    return session
  }

  @discardableResult
  private static func ask(
    _ session: inout Session, _ operation: Session.Operation, _ asked: Asked
  ) -> (text: String, numbers: [Double]) {
    var request = Request(numbers: asked.numbers, texts: asked.texts)
    session.run(operation, &request)
    return (String(decoding: session.bytes, as: UTF8.self), session.numbers)
  }

  @Test("loading answers with what the sides share, and the targets of the method")
  func load() {
    #expect(Self.loaded().numbers == [1, 10, 50, 10, 50, 1, 20, 30, 40])
  }

  @Test("without runs on either side there is nothing to answer")
  func nothing() {
    #expect(Self.loaded(a: [], b: []).numbers == [])
  }

  @Test("a side alone has its own range, and the other's cells say that it has no run")
  func oneSide() {
    var session = Self.loaded(a: [])
    #expect(session.numbers.prefix(3) == [0, 10, 60])
    var asked = Asked()
    asked.add(0, 1, 10)
    let rows = Self.ask(&session, .table, asked).text
    #expect(
      rows.contains("<span class=\"value\">— <span class=\"note\">no run</span></span>"))
    #expect(rows.contains("<span class=\"value\">200.0</span>"))
  }

  @Test("a reading on a knot is the run's own, with price and power of the side")
  func readings() {
    var session = Self.loaded()
    var asked = Asked()
    asked.add(1, 10)
    let numbers = Self.ask(&session, .readings, asked).numbers
    // 3.6 / (400 · 3600 / 10⁶) and 400 · 1000 / 2; output throughput was not reported.
    #expect(Array(numbers[0...1]) == [400, 200] && numbers[2].isNaN)
    #expect(Array(numbers[3...6]) == [2.5, 200_000, 8, 0])
    #expect(numbers[7] == 200 && numbers[10] == 5)
    // Side a leads by 2 in throughput, cost and tok/s/MW: kind 0, winner 0.
    #expect(Array(numbers[14...]) == [0, 0, 2, 0, 0, 2, 0, 0, 2])
  }

  @Test("a target beyond a side is not reached, one before it a bound")
  func outside() {
    var session = Self.loaded()
    var asked = Asked()
    asked.add(2, 5, 55)
    let numbers = Self.ask(&session, .readings, asked).numbers
    #expect(numbers[6] == -1 && numbers[13] == -1)
    // 23 numbers a target; there is no verdict where a side is not reached.
    #expect(numbers[23 + 6] == 1 && numbers[23 + 13] == 0)
    #expect(numbers[23 + 14] == 3 && numbers[23 + 15].isNaN)
  }

  private static func picture(
    _ session: inout Session, quantity: Double, axis: Double = 0, showsDominated: Double = 1
  ) -> (text: String, numbers: [Double]) {
    var asked = Asked()
    asked.add(quantity, axis, 0, 0, showsDominated, 1, 30, 0)
    for text in ["Title <1>", "Summary", "p"] { asked.add(text) }
    asked.add(4)
    for label in ["", "", "", "vLLM"] { asked.add(label) }
    return ask(&session, .figure, asked)
  }

  /// Of each run, whether it is drawn.
  private func drawn(_ numbers: [Double]) -> [Bool] {
    stride(from: 2, to: numbers.count, by: 4).map { !numbers[$0].isNaN }
  }

  @Test("a picture comes with the places and values of the runs that it shows")
  func figure() {
    var session = Self.loaded()
    let answer = Self.picture(&session, quantity: 0)
    #expect(answer.text.contains("<title id=\"p-title\">Title &lt;1&gt;</title>"))
    #expect(answer.text.contains(">New &amp; old</text>"))
    #expect(drawn(answer.numbers) == [true, true, true, true, true])
    let frontier = Self.picture(&session, quantity: 0, showsDominated: 0)
    #expect(drawn(frontier.numbers) == [true, true, false, true, true])
    // 10 is left of 50 is left of 60; 400 is above 240 is above 60.
    let places = answer.numbers.dropFirst(2)
    #expect(places[2] < places[6] && places[6] < places[18])
    #expect(places[3] < places[7] && places[7] < places[19])
    // The values are those of the runs, throughput first, in the formats that come before.
    #expect(Array(answer.numbers[0...1]) == [1, 11])
    #expect(Array(places[4...5]) == [400, 10] || Array(places[4...5]) == [240, 10])
  }

  @Test("over a latency the frontier bends to the other corner")
  func turned() {
    var session = Self.loaded()
    // The first token comes after 1/x: most throughput takes longest, so the same runs remain.
    let answer = Self.picture(&session, quantity: 0, axis: 1, showsDominated: 0)
    #expect(drawn(answer.numbers) == [true, true, false, true, true])
    #expect(answer.numbers[2] > answer.numbers[6])
    // Upwards, the least latency is best: one run of each side is best in both.
    let latencies = Self.picture(&session, quantity: 8, showsDominated: 0)
    #expect(drawn(latencies.numbers) == [false, true, false, false, true])
  }

  @Test("what is not known of either side is not drawn")
  func unknown() {
    var session = Self.loaded(price: nil)
    #expect(Self.picture(&session, quantity: 3).text == "")
    #expect(Self.picture(&session, quantity: 3).numbers == [])
  }

  @Test("a run is described as the pages' lists of runs do")
  func deployment() {
    var session = Session()
    var asked = Asked()
    asked.add(1, 8, 1, 4, 32, 0, 8, 16, nil, nil, 1)
    #expect(
      Self.ask(&session, .deployment, asked).text
        == "disaggregated, prefill 4× TP8 (32 GPUs), decode TP8 EP16 DP attention")
    asked = Asked()
    asked.add(0, nil, nil, nil, nil, 0, 4, 4, nil, nil, 0)
    #expect(Self.ask(&session, .deployment, asked).text == "TP4 EP4")
  }

  @Test("figures are written by the site's one rule")
  func figureText() {
    var session = Session()
    var asked = Asked()
    asked.add(3, 0.24691)
    #expect(Self.ask(&session, .figureText, asked).text == "$0.247")
  }
}
