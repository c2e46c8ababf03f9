@testable import SVGCharts
import Testing

/// The ticks of a scale, as an axis prints them.
private func ticks(_ scale: Scale) -> [String] {
  scale.ticks.map { String(decoding: $0.text, as: UTF8.self) }
}

@Suite("Linear scale")
struct LinearScaleTests {
  @Test(
    "steps are 1, 2 or 5 times a power of ten; the domain starts at a tick and ends near the data",
    arguments: [
      ([55.0, 95], ["50", "60", "70", "80", "90"], 95.0),
      ([0.0, 10], ["0", "2", "4", "6", "8", "10"], 10.0),
      ([0.0, 0.37], ["0", "0.1", "0.2", "0.3", "0.4"], 0.4),
      ([0.0, 157], ["0", "50", "100", "150"], 160.0),
      ([0.0, 139], ["0", "50", "100", "150"], 150.0),
      ([910.0, 1820], ["0", "500", "1000", "1500"], 1900.0),
      ([98_700.0, 100_400], ["98,500", "99,000", "99,500", "100,000"], 100_400.0),
      ([-3.0, 4], ["-4", "-2", "0", "2", "4"], 4.0),
    ] as [([Double], [String], Double)])
  func steps(values: [Double], expected: [String], end: Double) {
    let scale = Scale(.linear, values: values)
    #expect(ticks(scale) == expected)
    #expect(scale.domain.lowerBound == scale.ticks.first?.value)
    #expect(scale.domain.upperBound == end)
  }

  @Test("where only differences count, the domain starts near the data too")
  func tight() {
    let scale = Scale(.linear, values: [33, 157], baseline: .none)
    #expect(ticks(scale) == ["40", "60", "80", "100", "120", "140", "160"])
    #expect(scale.domain == 30...160)
    #expect(Scale(.linear, values: [10, 100], baseline: .none).domain == 0...100)
    #expect(Scale(.linear, values: [11, 100], baseline: .none).domain == 10...100)
  }

  @Test("zero is shown when the values reach down to half of the greatest")
  func zero() {
    #expect(Scale(.linear, values: [50, 100]).domain.lowerBound == 0)
    #expect(Scale(.linear, values: [51, 100]).domain.lowerBound == 50)
    #expect(Scale(.linear, values: [-100, -50]).domain.upperBound == 0)
  }

  @Test("values within one per cent are not pulled apart")
  func equal() {
    #expect(Scale(.linear, values: [500, 500]).domain == 0...1000)
    #expect(Scale(.linear, values: [500, 503]).domain == 0...1100)
    #expect(Scale(.linear, values: [-7]).domain == -15...0)
    #expect(Scale(.linear, values: [0]).domain == 0...1)
    #expect(Scale(.automatic, values: []).domain == 0...1)
  }

  @Test("positions run evenly from 0 to 1")
  func positions() {
    let scale = Scale(.linear, values: [0, 10])
    #expect(scale.position(of: 0) == 0)
    #expect(scale.position(of: 2.5) == 0.25)
    #expect(scale.position(of: 10) == 1)
  }
}

@Suite("Logarithmic scale")
struct LogarithmicScaleTests {
  @Test(
    "ticks are 1, 2, 5 · 10ⁿ, fewer digits for more decades",
    arguments: [
      ([10.0, 140], ["10", "20", "50", "100"]),
      ([17.0, 171], ["20", "50", "100", "200"]),
      ([13.0, 780], ["20", "50", "100", "200", "500"]),
      ([10.0, 2500], ["10", "50", "100", "500", "1000"]),
      ([0.01, 90], ["0.01", "0.1", "1", "10", "100"]),
      ([1.0, 1_000_000], ["1", "10", "100", "1000", "10,000", "100,000", "1,000,000"]),
      ([1e-6, 1e6], ["0.000001", "0.0001", "0.01", "1", "100", "10,000", "1,000,000"]),
      ([1e-30, 1e-10], ["1e-30", "1e-27", "1e-24", "1e-21", "1e-18", "1e-15", "1e-12"]),
    ])
  func digits(values: [Double], expected: [String]) {
    #expect(ticks(Scale(.logarithmic, values: values)) == expected)
  }

  @Test("numbers without a tick have a mark, up to four decades")
  func minorTicks() {
    let scale = Scale(.logarithmic, values: [10, 140])
    #expect(scale.minorTicks == [30, 40, 60, 70, 80, 90])
    #expect(Scale(.logarithmic, values: [1, 10_000]).minorTicks == [])
    #expect(Scale(.linear, values: [1, 100]).minorTicks == [])
  }

  @Test("a domain narrower than a decade has evenly spaced numbers")
  func narrow() {
    #expect(
      ticks(Scale(.logarithmic, values: [52, 78])) == ["50", "55", "60", "65", "70", "75", "80"])
  }

  @Test("equal ratios are equally far apart")
  func positions() {
    let scale = Scale(.logarithmic, values: [1, 100])
    #expect(scale.position(of: 1) == 0)
    #expect(abs(scale.position(of: 10) - 0.5) < 1e-15)
    #expect(scale.position(of: 100) == 1)
  }

  @Test("it needs positive values that differ")
  func impossible() {
    for values in [[0, 100], [-5, 5], [3, 3]] as [[Double]] {
      #expect(!Scale(.logarithmic, values: values).isLogarithmic, "\(values)")
    }
  }
}

@Suite("Choice of scale")
struct ScaleChoiceTests {
  private func isLogarithmic(_ values: [Double]) -> Bool {
    Scale(.automatic, values: values).isLogarithmic
  }

  @Test("it is logarithmic when values spread over more than a decade")
  func decade() {
    #expect(isLogarithmic([10, 20, 40, 80, 160]))
    #expect(!isLogarithmic([10, 20, 40, 80, 100]))
    #expect(isLogarithmic([100_000, 1, 40, 2_000, 30, 7]))
  }

  @Test("one small outlier does not leave most of the axis empty")
  func outlier() {
    #expect(!isLogarithmic([1, 500, 600, 700, 800, 900, 1000]))
  }

  @Test("four to seven ticks, ascending and inside the domain, whatever the values")
  func tickCount() {
    var random = Seeded(state: 9)
    for _ in 0..<3_000 {
      let values = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        Double.random(in: 1...10, using: &random)
          * [1e-7, 0.001, 1, 1, 50, 1e5, 1e8][Int.random(in: 0...6, using: &random)]
      }
      for choice in [.automatic, .linear, .logarithmic] as [Scale.Choice] {
        let scale = Scale(choice, values: values)
        let ticks = scale.ticks.map(\.value)
        #expect((4...7).contains(ticks.count), "\(choice) \(values): \(ticks)")
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ticks.allSatisfy { scale.domain.contains($0) })
        #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.position(of: $0)) })
      }
    }
  }

  @Test("no half of a linear axis is without values")
  func empty() {
    var random = Seeded(state: 10)
    for _ in 0..<3_000 {
      let low = Double.random(in: 0.1...100, using: &random)
      let high = low + Double.random(in: 0.02...1, using: &random) * 100
      let scale = Scale(.linear, values: [low, high])
      #expect(scale.position(of: low) <= 0.5, "\(low) \(high)")
      #expect(scale.position(of: high) >= 0.5, "\(low) \(high)")
    }
  }
}
