import Foundation
import Methodology
import Testing

/// Expected numbers of an independent implementation, read when they lie beside the checkout.
@Suite("Conformance: 150 random sides of an independent implementation")
struct ConformanceTests {
  struct Vector: Decodable {
    struct Expected: Decodable {
      let target, throughput, input_throughput, output_throughput, cost, tok_s_mw: Double
      let concurrency: Double
      let below_range, above_range: Bool
    }
    let price_per_gpu_hour, kw_per_gpu: Double
    let points: [[Double]]
    let frontier: [[Double]]
    let expected: [Expected]
  }

  /// `shared/conformance/kernel-vectors.json` in a folder above this file, if there is one.
  static let file: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/conformance/kernel-vectors.json")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return nil
  }()

  @Test("every frontier, value and flag agrees to 1e-9", .enabled(if: file != nil))
  func vectors() throws {
    let file = try #require(Self.file)
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count == 150)
    for vector in vectors {
      let points = vector.points.enumerated().map { order, p in
        MeasuredPoint(
          interactivity: p[0], throughput: p[1], inputThroughput: p[2], outputThroughput: p[3],
          concurrency: p[4], order: order)
      }
      let curve = try #require(FrontierCurve(points: points))
      #expect(
        curve.frontier.knots.map { [$0.interactivity, $0.throughput] } == vector.frontier)
      let rates = HardwareRates(price: vector.price_per_gpu_hour, power: vector.kw_per_gpu)
      for expected in vector.expected {
        let point = OperatingPoint(curve.reading(at: expected.target), rates: rates)
        #expect(isClose(point.reading.throughput, expected.throughput))
        #expect(isClose(point.reading.inputThroughput, expected.input_throughput))
        #expect(isClose(point.reading.outputThroughput, expected.output_throughput))
        #expect(isClose(point.cost, expected.cost))
        #expect(isClose(point.tokensPerSecondPerMegawatt, expected.tok_s_mw))
        // An independent sum may fall on the other side of a half.
        let unrounded = curve.concurrency.value(at: expected.target)
        let isHalf = abs(unrounded - unrounded.rounded(.down) - 0.5) < 1e-9
        #expect(abs(point.reading.concurrency - expected.concurrency) <= (isHalf ? 1 : 0))
        #expect((point.reading.position == .belowRange) == expected.below_range)
        #expect((point.reading.position == .aboveRange) == expected.above_range)
      }
    }
  }
}

/// Equal to 1e-9 relative.
func isClose(_ value: Double?, _ expected: Double) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= 1e-9 * max(abs(value), abs(expected))
}
