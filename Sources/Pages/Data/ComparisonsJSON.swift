import Comparisons
import Datasets

/// Writes `comparisons.json`: one object a line, for search and for programs that want an overview.
enum ComparisonsJSON {
  static func bytes(of site: Site) -> [UInt8] {
    var bytes = Array("[\n".utf8)
    for (index, comparison) in site.comparisons.enumerated() {
      var json = JSONWriter(isCompact: true)
      json.document { json in
        json.member("family", comparison.family.id)
        json.member("slug", comparison.slug)
        json.member("url", comparison.path)
        json.member("title", site.titles[index])
        json.object("pinned") { json in
          let workload = comparison.pinned.workload
          json.member("sequence", workload.sequence.label)
          json.member(
            "precision", workload.precision.map { site.dataset.registries.precisions[$0].key })
        }
        let verdicts = comparison.pinned.middle.verdicts
        json.object("verdicts") { json in
          json.object("throughput") { $0.members(of: verdicts.throughput) }
          json.object("cost") { $0.members(of: verdicts.cost) }
          json.object("tok_s_mw") { $0.members(of: verdicts.tokensPerSecondPerMegawatt) }
        }
        json.member("target", comparison.pinned.middle.target)
        json.member("heading", site.headings[index])
        json.member("kind", site.name(of: comparison.family))
        json.member("workload", site.label(of: comparison.pinned.workload))
        let keywords = comparison.keywords(
          beyond: site.headings[index], in: site.dataset)
        json.array("keywords") { json in for word in keywords { json.element(word) } }
      }
      bytes += json.bytes.dropLast()
      bytes += (index + 1 < site.comparisons.count ? ",\n" : "\n").utf8
    }
    bytes += "]\n".utf8
    return bytes
  }
}
