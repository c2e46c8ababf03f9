import Datasets

/// Writes `data/registries.json`: what the pages' script must know of the registries, in the
/// registries' own order, by which series and engines are sorted.
enum RegistriesJSON {
  static func bytes(of dataset: Dataset) -> [UInt8] {
    let registries = dataset.registries
    var json = JSONWriter()
    json.document { json in
      json.member("tie_threshold", dataset.site.tieThreshold)
      json.array("model") { json in
        for entry in registries.models {
          json.element { json in
            json.member("key", entry.key)
            json.member("label", entry.label)
            json.member("slug", entry.slug)
          }
        }
      }
      json.array("hardware") { json in
        for entry in registries.hardware {
          let rates = entry.rates(basis: dataset.site.costBasis)
          json.element { json in
            json.member("key", entry.key)
            json.member("label", entry.label)
            json.member("vendor", entry.vendor)
            json.member("price_per_gpu_hour", rates.price)
            json.member("power_kw", rates.power)
          }
        }
      }
      json.array("framework") { names(registries.engines.map { ($0.key, $0.label) }, &$0) }
      json.array("precision") { names(registries.precisions.map { ($0.key, $0.label) }, &$0) }
      json.array("spec_method") { names(registries.specMethods.map { ($0.key, $0.label) }, &$0) }
    }
    return json.bytes
  }

  private static func names(_ entries: [(key: String, label: String)], _ json: inout JSONWriter) {
    for entry in entries {
      json.element { json in
        json.member("key", entry.key)
        json.member("label", entry.label)
      }
    }
  }
}
