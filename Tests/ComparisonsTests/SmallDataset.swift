import Comparisons
import Datasets
import Diagnostics

/// Registries of a few entries and rows made by hand.
enum SmallDataset {
  private static let here = SourceLocation(
    path: "test", position: Position(line: 1, column: 1))

  /// Hardware `h1` ($1, 1 kW), `h2` ($2, 2 kW), `h3` (no price, no power); models `m1`, `m2`;
  /// engines `e1`, `e2`, `e3`; precisions `fp4`, `fp8`; methods `none`, `mtp`.
  static let registries: Registries = {
    var registries = Registries()
    for (index, key) in ["h1", "h2", "h3"].enumerated() {
      var hardware = Hardware(
        key: key, label: key.uppercased(), vendor: "V", architecture: "A", location: here)
      if index < 2 {
        let value = Double(index + 1)
        hardware.prices["hyperscaler"] = SourcedFigure(value: value, asOf: "2026-07", source: "S")
        hardware.power = SourcedFigure(value: value, asOf: "2026-07", source: "S")
      }
      registries.hardware.append(hardware)
    }
    registries.models = ["m1", "m2"].map {
      Model(key: $0, label: $0.uppercased(), slug: "model-\($0)", location: here)
    }
    registries.engines = ["e2", "e1", "e3.5"].map {
      Engine(
        key: $0, label: $0.uppercased(), family: "e", disaggregated: false, location: here)
    }
    registries.precisions = ["fp4", "fp8"].map {
      Precision(key: $0, label: $0.uppercased(), location: here)
    }
    registries.specMethods = ["none", "mtp"].map {
      SpecMethod(key: $0, label: $0 == "none" ? "Off" : "MTP", location: here)
    }
    return registries
  }()

  /// A row; indices as in `registries`.
  static func row(
    _ x: Double, _ y: Double, model: Int = 0, hardware: Int = 0, engine: Int = 0,
    precision: Int = 0, method: Int = 0, disaggregated: Bool = false,
    sequence: WorkloadSequence = .tokens(input: 1024, output: 1024), concurrency: Int = 1,
    date: String = "2026-06-01"
  ) -> BenchmarkRow {
    BenchmarkRow(
      configuration: Configuration(
        model: model, hardware: hardware, engine: engine, precision: precision,
        specMethod: method, disaggregated: disaggregated),
      sequence: sequence, concurrency: concurrency, interactivity: x, throughput: y,
      date: day(date),
      location: here)
  }

  private static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { preconditionFailure("not a date: \(text)") }
    return date
  }

  static func dataset(
    _ rows: [BenchmarkRow], _ change: (inout SiteSettings) -> Void = { _ in }
  ) -> Dataset {
    var site = SiteSettings(title: "Test", baseURL: "https://example.com/")
    change(&site)
    return Dataset(site: site, registries: registries, rows: rows)
  }

  static func comparisons(
    _ rows: [BenchmarkRow], _ change: (inout SiteSettings) -> Void = { _ in }
  ) -> [Comparison] {
    ComparisonSet(of: dataset(rows, change)).comparisons
  }
}
