import Comparisons
import Datasets
import Diagnostics
import Foundation
import Methodology
import Testing

/// Every hardware, precision, spec-decode and engine comparison of 435 real rows, computed by an
/// independent implementation; read when it lies beside the checkout.
@Suite("Conformance: the comparisons of 435 real rows")
struct ConformanceTests {
  struct Expected: Decodable {
    struct Pinned: Decodable { let sequence: String; let precision: String? }
    struct SideValues: Decodable {
      let throughput: Double
      let cost, tok_s_mw: Double?
      let concurrency: Double
      let below_range, above_range: Bool
    }
    struct Point: Decodable { let target: Double; let a, b: SideValues? }
    struct Workload: Decodable {
      let sequence: String
      let precision: String?
      let both, either: Int
      let range: [Double]
      let points: [Point]
    }
    let family, slug: String
    let pinned: Pinned
    let workloads: [Workload]
  }

  static let shared: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let shared = folder.appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "conformance").path) {
        return shared
      }
    }
    return nil
  }()

  /// The registries of the project's own content with the real rows as the only dataset.
  private func dataset(_ shared: URL) throws -> Dataset {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var files: [SourceFile] = []
    for name in ["hardware", "models", "engines", "precisions", "spec-methods"] {
      let path = "Content/registry/\(name).yml"
      files.append(
        SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path)))))
    }
    files.append(
      SourceFile(path: "Content/site.yml", bytes: Array("base_url: https://example.com/\n".utf8)))
    let rows = try Data(
      contentsOf: shared.appending(path: "data/inferencex-2026-06/benchmarks.json"))
    files.append(SourceFile(path: "Content/datasets/rows.json", bytes: [UInt8](rows)))
    let (dataset, _) = loadDataset(ContentFolder(root: "Content", files: files))
    return try #require(dataset)
  }

  @Test("every page, workload, target, value and flag agrees to 1e-9", .enabled(if: shared != nil))
  func comparisons() throws {
    let shared = try #require(Self.shared)
    let expected = try JSONDecoder().decode(
      [Expected].self,
      from: Data(contentsOf: shared.appending(path: "conformance/inferencex-2026-06.json")))
    let dataset = try dataset(shared)
    let families: Set = ["hardware", "precision", "spec-decode", "engine"]
    let found = ComparisonSet(of: dataset).comparisons.filter { families.contains($0.family.id) }
    #expect(expected.count == 85)
    #expect(
      Set(found.map { "\($0.family.id) \($0.slug)" })
        == Set(expected.map { "\($0.family) \($0.slug)" }))
    for page in expected {
      let comparison = try #require(
        found.first { $0.family.id == page.family && $0.slug == page.slug })
      check(comparison, page, dataset.registries)
    }
  }

  private func check(_ comparison: Comparison, _ page: Expected, _ registries: Registries) {
    let place = Comment(rawValue: "\(page.family) \(page.slug)")
    // The expected numbers name a precision only where the default rule pins it.
    func precision(_ workload: Workload) -> String? {
      comparison.family.pinsPrecision
        ? workload.precision.map { registries.precisions[$0].key } : nil
    }
    #expect(comparison.pinned.workload.sequence.label == page.pinned.sequence, place)
    #expect(precision(comparison.pinned.workload) == page.pinned.precision, place)
    #expect(comparison.workloads.count == page.workloads.count, place)
    for expected in page.workloads {
      guard
        let workload = comparison.workloads.first(where: {
          $0.workload.sequence.label == expected.sequence
            && precision($0.workload) == expected.precision
        })
      else {
        Issue.record("no workload \(expected.sequence)")
        continue
      }
      #expect(workload.both == expected.both, place)
      #expect(workload.either == expected.either, place)
      #expect(
        [workload.range.shown.lowerBound, workload.range.shown.upperBound] == expected.range, place)
      #expect(workload.points.count == expected.points.count, place)
      for (point, values) in zip(workload.points, expected.points) {
        #expect(isClose(point.target, values.target), place)
        check(point.a, values.a, place)
        check(point.b, values.b, place)
      }
    }
  }

  private func check(_ point: OperatingPoint?, _ expected: Expected.SideValues?, _ place: Comment) {
    #expect((point == nil) == (expected == nil), place)
    guard let point, let expected else { return }
    #expect(isClose(point.reading.throughput, expected.throughput), place)
    #expect(isClose(point.cost, expected.cost), place)
    #expect(isClose(point.tokensPerSecondPerMegawatt, expected.tok_s_mw), place)
    #expect(abs(point.reading.concurrency - expected.concurrency) <= 1, place)
    #expect((point.reading.position == .belowRange) == expected.below_range, place)
    #expect((point.reading.position == .aboveRange) == expected.above_range, place)
  }

  private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= 1e-9 * max(abs(value), abs(expected))
  }
}
