import Testing

@testable import Prose

@Suite("Figures as text")
struct FigureTextTests {
  @Test("throughput in a sentence has no decimals, except where there is little of it")
  func throughput() {
    #expect(FigureText.throughput(1234.5) == "1235")
    #expect(FigureText.throughput(12_345.4) == "12,345")
    #expect(FigureText.throughput(9.96) == "10.0")
    #expect(FigureText.throughput(0.0312) == "0.031")
    #expect(FigureText.tableThroughput(433.65) == "433.6")
    #expect(FigureText.tableThroughput(0.4) == "0.400")
  }

  @Test("a cost has two decimals in a sentence, from $10 up one, and three in a table")
  func cost() {
    #expect(FigureText.cost(0.875) == "$0.88")
    #expect(FigureText.cost(9.994) == "$9.99")
    #expect(FigureText.cost(10.04) == "$10.0")
    #expect(FigureText.tableCost(0.8725) == "$0.873")
  }

  @Test("a ratio near one keeps the decimal that tells it from one")
  func ratio() {
    #expect(FigureText.ratio(1.529) == "1.5")
    #expect(FigureText.ratio(1.04) == "1.04")
    #expect(FigureText.factor(0.042) == "0.04")
    #expect(FigureText.factor(25.66) == "25.7")
  }

  @Test("an interactivity beside a target that it is not never reads like the target")
  func besides() {
    #expect(FigureText.interactivity(92.96, besides: 95) == "93")
    #expect(FigureText.interactivity(76.0119, besides: 76) == "76.01")
    #expect(FigureText.interactivity(75.9996, besides: 76) == "75.9996")
    #expect(FigureText.interactivity(76, besides: 76) == "76")
  }

  @Test("one measured speed is no range")
  func range() {
    #expect(FigureText.range(18.42...60) == "18.4 to 60")
    #expect(FigureText.range(18.4...18.4) == "18.4")
  }
}
