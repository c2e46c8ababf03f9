import Comparisons

/// The JSON-LD `Dataset` of a comparison page (schema.org): what it measures, when, and where the
/// numbers can be fetched.
struct DatasetStructuredData {
  let comparison: Comparison
  let site: Site
  let description: String
  /// `nil` when the page has no rows, which does not happen to a page that exists.
  let dates: DateRange?

  func bytes(name: String) -> [UInt8] {
    let address = PageAddress(path: comparison.path)
    let url = site.canonical(address)
    var json = JSONWriter()
    json.document { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Dataset")
      json.member("name", name)
      json.member("description", description)
      json.member("url", url)
      if !site.dataset.site.license.isEmpty {
        json.member("license", site.dataset.site.license)
      }
      json.member("isAccessibleForFree", true)
      if let dates {
        json.member("temporalCoverage", "\(dates.oldest.iso8601)/\(dates.newest.iso8601)")
      }
      json.array("variableMeasured") { json in
        variable("Throughput", "tok/s/GPU", &json)
        variable("Cost", "USD per million tokens", &json)
        variable("Throughput per provisioned power", "tok/s/MW", &json)
        variable("Interactivity", "tok/s/user", &json)
      }
      json.array("distribution") { json in
        for twin in site.twins { download(url + twin.fileName, twin.mediaType, &json) }
        for model in comparison.models {
          let slug = site.dataset.registries.models[model].slug
          download("\(site.dataset.site.baseURL)data/\(slug).csv", "text/csv", &json)
        }
      }
    }
    return json.bytes
  }

  private func variable(_ name: String, _ unit: String, _ json: inout JSONWriter) {
    json.element { json in
      json.member("@type", "PropertyValue")
      json.member("name", name)
      json.member("unitText", unit)
    }
  }

  private func download(_ url: String, _ format: String, _ json: inout JSONWriter) {
    json.element { json in
      json.member("@type", "DataDownload")
      json.member("contentUrl", url)
      json.member("encodingFormat", format)
    }
  }
}
