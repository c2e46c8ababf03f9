import Methodology
import Testing

@testable import Pages

@Suite("Figures of hubs and home")
struct FigureTests {
  private static let rows = [
    SmallSite.row("h1", 10, 100), SmallSite.row("h1", 50, 60, concurrency: 2),
    SmallSite.row("h2", 10, 400), SmallSite.row("h2", 50, 240, concurrency: 2),
  ]

  @Test("a model's accelerators stand in one frame, and the caption says who is ahead where")
  func model() throws {
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows))
    let hub = try #require(files["models/model-one/index.html"])
    #expect(hub.contains(">H1</text>") && hub.contains(">H2</text>"))
    #expect(hub.contains("Most throughput: H2, up to 400 tok/s/GPU."))
    // Of two as fast the first one is named.
    #expect(hub.contains("Greatest interactivity: H1, up to 50 tok/s/user."))
  }

  @Test("an accelerator's models are small pictures that lead to the models")
  func hardware() throws {
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows))
    let hub = try #require(files["hardware/h2/index.html"])
    #expect(hub.contains("<svg class=\"chart small\""))
    #expect(hub.contains("1k/1k · FP8. Up to 400 tok/s/GPU, and up to 50 tok/s/user."))
    #expect(hub.contains("<a href=\"../../models/model-one/index.html\">Model One</a></strong>"))
  }

  @Test("home ranks leads, and says of a bound that it is one")
  func home() throws {
    let exact = try #require(
      try SmallSite.files(of: try SmallSite.site(Self.rows))["index.html"])
    #expect(exact.contains(">H2 over H1</text>") && exact.contains(">4.0×</text>"))
    #expect(exact.contains(">Model One, 1k/1k · FP8, per dollar</text>"))
    #expect(!exact.contains("lower bound"))
    // H2 was only measured from 45 tok/s/user on, and leads all the more below.
    let bounded =
      Self.rows.prefix(2) + [
        SmallSite.row("h2", 5, 290), SmallSite.row("h2", 45, 400, concurrency: 2),
        SmallSite.row("h2", 50, 240, concurrency: 3),
      ]
    let home = try #require(
      try SmallSite.files(of: try SmallSite.site(Array(bounded)))["index.html"])
    #expect(home.contains(">≥ 5.0×</text>") && home.contains("class=\"arrow\""))
    #expect(home.contains("≥ and an arrow mark a lower bound."))
  }

  @Test("of many runs off the curve the caption says how many are drawn")
  func thinned() throws {
    let many = (1...200).map { SmallSite.row("h1", 20, 50 - Double($0) / 10, concurrency: 2 + $0) }
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows + many))
    let page = try #require(files["compare/model-one-h1-vs-h2/index.html"])
    #expect(page.contains(" Of the 200 runs of H1 off its curve, 150 are drawn."))
    #expect(!page.contains("runs of H2 off its curve"))
  }

  @Test("without a lead there is no ranking")
  func noLead() throws {
    let rows =
      Self.rows.prefix(2) + [
        SmallSite.row("h2", 10, 100), SmallSite.row("h2", 50, 60, concurrency: 2),
      ]
    // The same throughput at twice the price: only the cost differs.
    let home = try #require(
      try SmallSite.files(of: try SmallSite.site(Array(rows)))["index.html"])
    #expect(!home.contains("H2 over H1"))
  }
}

@Suite("Colours of a matrix")
struct MatrixToneTests {
  private func tone(_ ratio: Double, _ kind: Verdict.Kind = .lead, isBound: Bool = false)
    -> MatrixTone
  {
    let verdict = Verdict(kind: kind, winner: .a, ratio: Ratio(ratio, 1), isBound: isBound)
    return MatrixTone(verdict, isAhead: true)
  }

  @Test("a lead is stronger from 1.25 and from 2 on")
  func strength() {
    #expect(
      [1.05, 1.25, 1.99, 2, 40].map { tone($0).strength } == [
        .slight, .clear, .clear, .strong, .strong,
      ])
    #expect(!tone(40).isHedged)
  }

  @Test("what is no lead, or a bound, is as pale as can be, however large")
  func hedged() {
    for tone in [tone(40, .withinBracket), tone(40, isBound: true)] {
      #expect(tone.strength == .slight)
      #expect(tone.isHedged)
    }
  }

  @Test("a tie and an absent verdict have no colour")
  func none() {
    let tie = Verdict(kind: .tie, winner: nil, ratio: Ratio(1, 1))
    for verdict in [tie, .none] {
      let tone = MatrixTone(verdict, isAhead: false)
      #expect(tone.strength == nil && !tone.isHedged)
    }
  }
}
