import Datasets
import Diagnostics
import Foundation
import Testing

@testable import Pages

/// A site of a few pages: registries and rows in memory, the words of this checkout.
///
/// Hardware `h1` ($1.00, 1 kW), `h2` ($2.00, 2 kW), `h3` (neither price nor power); one model, one
/// engine, one precision, with and without `mtp`.
enum SmallSite {
  static let registries = [
    "site.yml": "title: Test site\nbase_url: https://example.com/bench/\n",
    "registry/hardware.yml": """
    h1:
      label: H1
      vendor: V
      architecture: A
      power_kw: {value: 1, as_of: 2026-07, source: S}
      price_per_gpu_hour: {hyperscaler: {value: 1, as_of: 2026-07, source: S}}
    h2:
      label: H2
      vendor: V
      architecture: B
      power_kw: {value: 2, as_of: 2026-07, source: S}
      price_per_gpu_hour: {hyperscaler: {value: 2, as_of: 2026-07, source: S}}
    h3: {label: H3, vendor: W, architecture: C}

    """,
    "registry/models.yml": "m1: {label: Model One, slug: model-one}\n",
    "registry/engines.yml": "sglang: {label: SGLang, family: sglang}\n",
    "registry/precisions.yml": "fp4: {label: FP4}\nfp8: {label: FP8}\n",
    "registry/spec-methods.yml": "none: {label: \"Off\"}\nmtp: {label: MTP}\n",
  ]

  /// A row of the CSV form: one run of an accelerator.
  static func row(
    _ hardware: String, _ interactivity: Double, _ throughput: Double, engine: String = "sglang",
    method: String = "none", concurrency: Int = 1, date: String = "2026-06-01",
    source: String = "test"
  ) -> String {
    "m1,\(hardware),\(engine),fp8,\(method),1024,1024,\(concurrency),\(throughput),\(interactivity),"
      + "\(date),\(source)\n"
  }

  /// The dataset of some rows, and of registries that replace the ones above.
  static func dataset(
    _ rows: [String], _ changes: [String: String] = [:]
  ) throws -> Dataset {
    let header =
      "model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty,"
      + "date,source\n"
    var files = registries.merging(changes) { $1 }
    files["datasets/rows.csv"] = header + rows.joined()
    let folder = ContentFolder(
      root: "Content",
      files: files.map { SourceFile(path: "Content/\($0)", bytes: Array($1.utf8)) })
    let (dataset, diagnostics) = loadDataset(folder)
    #expect(diagnostics.map(\.consoleText) == [])
    return try #require(dataset)
  }

  static func site(_ rows: [String], _ changes: [String: String] = [:]) throws -> Site {
    let (site, diagnostics) = Site.make(from: try dataset(rows, changes), templates: try templates)
    #expect(diagnostics.map(\.consoleText) == [])
    return try #require(site)
  }

  /// Every file of a site, by path.
  static func files(of site: Site) throws -> [String: String] {
    var files: [String: String] = [:]
    for task in site.tasks {
      for file in try site.render(task) {
        let isNew = files.updateValue(
          String(decoding: file.bytes, as: UTF8.self), forKey: file.path)
        #expect(isNew == nil, "\(file.path) is written twice")
      }
    }
    return files
  }

  static var templates: TemplateFolder {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      return TemplateFolder(
        root: "Templates",
        files: try paths.compactMap { path in
          let file = folder.appending(path: path)
          guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
            return nil
          }
          return SourceFile(path: "Templates/\(path)", bytes: Array(try Data(contentsOf: file)))
        })
    }
  }
}
