import Comparisons
import Datasets
import Methodology

/// Writes `comparison.json`: a page's facts as data, keys in a fixed order.
struct ComparisonJSON {
  let comparison: Comparison
  let dataset: Dataset

  private var registries: Registries { dataset.registries }

  /// - Parameters:
  ///   - title: the page's title.
  ///   - notices: the texts of `comparison.notices`, in their order.
  func bytes(title: String, notices: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.document { json in
      json.member("family", comparison.family.id)
      json.member("slug", comparison.slug)
      json.member("url", comparison.path)
      json.member("title", title)
      json.object("fixed") { fixed(&$0) }
      json.object("a") { value(comparison.a, &$0) }
      json.object("b") { value(comparison.b, &$0) }
      json.object("prices") { json in
        json.object("a") { prices(comparison.a.hardware, &$0) }
        json.object("b") { prices(comparison.b.hardware, &$0) }
      }
      json.object("pinned") { workload(comparison.pinned.workload, &$0) }
      json.array("workloads") { json in
        for workload in comparison.workloads { json.element { self.workload(workload, &$0) } }
      }
      json.array("notices") { json in
        for (notice, text) in zip(comparison.notices, notices) {
          json.element {
            $0.member("id", notice.id)
            $0.member("text", text)
            if case .knownIssue(let index) = notice {
              $0.member("url", dataset.knownIssues[index].link)
            }
          }
        }
      }
      json.array("same_engine") { json in
        for view in comparison.sameEngine { json.element { sameEngine(view, &$0) } }
      }
      json.array("accuracy") { json in
        for accuracy in comparison.accuracy { json.element { self.accuracy(accuracy, &$0) } }
      }
    }
    return json.bytes
  }

  private func fixed(_ json: inout JSONWriter) {
    let fixed = comparison.fixed
    if let model = fixed.model { json.member("model", registries.models[model].key) }
    if let hardware = fixed.hardware { json.member("hardware", registries.hardware[hardware].key) }
    if let precision = fixed.precision {
      json.member("precision", registries.precisions[precision].key)
    }
  }

  private func value(_ value: ComparedValue, _ json: inout JSONWriter) {
    json.member("key", value.key)
    json.member("label", value.label)
  }

  private func prices(_ hardware: Int, _ json: inout JSONWriter) {
    let entry = registries.hardware[hardware]
    let price = entry.prices[dataset.site.costBasis]
    json.member("price_per_gpu_hour", price?.value)
    json.member("basis", dataset.site.costBasis)
    json.member("as_of", price?.asOf)
    json.member("power_kw", entry.power?.value)
  }

  private func workload(_ workload: Workload, _ json: inout JSONWriter) {
    json.member("sequence", workload.sequence.label)
    json.member("precision", workload.precision.map { registries.precisions[$0].key })
  }

  private func workload(_ workload: WorkloadComparison, _ json: inout JSONWriter) {
    self.workload(workload.workload, &json)
    json.member("both", workload.both)
    json.member("either", workload.either)
    json.array("range") {
      $0.element(workload.range.shown.lowerBound)
      $0.element(workload.range.shown.upperBound)
    }
    json.array("points") { json in
      for point in workload.points {
        json.element { self.point(point, workload.a, workload.b, &$0) }
      }
    }
  }

  /// The members of one target: both sides and the verdicts.
  private func point(
    _ point: TargetComparison, _ a: MeasuredSide?, _ b: MeasuredSide?, _ json: inout JSONWriter
  ) {
    json.member("target", point.target)
    side("a", point.a, of: a, &json)
    side("b", point.b, of: b, &json)
    json.object("verdicts") { json in
      verdict("throughput", point.verdicts.throughput, &json)
      verdict("cost", point.verdicts.cost, &json)
      verdict("tok_s_mw", point.verdicts.tokensPerSecondPerMegawatt, &json)
    }
  }

  /// One engine and serving shape that both sides ran on; without a target where they share no
  /// operating point.
  private func sameEngine(_ view: EngineComparison, _ json: inout JSONWriter) {
    json.member("framework", registries.engines[view.engine].key)
    json.member("disagg", view.disaggregated)
    guard let middle = view.middle else {
      json.null("range")
      json.null("target")
      return
    }
    json.array("range") {
      $0.element(view.range.shown.lowerBound)
      $0.element(view.range.shown.upperBound)
    }
    point(middle, view.a, view.b, &json)
  }

  private func side(
    _ key: StaticString, _ point: OperatingPoint?, of side: MeasuredSide?,
    _ json: inout JSONWriter
  ) {
    guard let point, let side else { return json.null(key) }
    let reading = point.reading
    json.object(key) { json in
      json.member("throughput", reading.throughput)
      json.member("input_throughput", reading.inputThroughput)
      json.member("output_throughput", reading.outputThroughput)
      json.member("cost", point.cost)
      json.member("tok_s_mw", point.tokensPerSecondPerMegawatt)
      json.member("concurrency", reading.concurrency)
      json.member("below_range", reading.position == .belowRange)
      json.member("above_range", reading.position == .aboveRange)
      json.array("bracket") { json in
        for row in side.bracketRows(of: reading) {
          json.element { knot(dataset.rows[row], &$0) }
        }
      }
    }
  }

  private func knot(_ row: BenchmarkRow, _ json: inout JSONWriter) {
    let configuration = row.configuration
    json.member("x", row.interactivity)
    json.member("y", row.throughput)
    json.member("framework", registries.engines[configuration.engine].key)
    json.member("disagg", configuration.disaggregated)
    json.member("precision", registries.precisions[configuration.precision].key)
    json.member("spec_method", registries.specMethods[configuration.specMethod].key)
    json.member("conc", row.concurrency)
    json.member("decode_tp", configuration.decode.tensorParallel)
    json.member("decode_ep", configuration.decode.expertParallel)
    json.member("date", row.date.iso8601)
    json.member("run_url", row.runURL.isEmpty ? nil : row.runURL)
    json.member("source", row.source.isEmpty ? nil : row.source)
  }

  private func verdict(_ key: StaticString, _ verdict: Verdict, _ json: inout JSONWriter) {
    json.object(key) { $0.members(of: verdict) }
  }
}

extension JSONWriter {
  /// Writes a verdict as `{"kind", "winner", "ratio"}`.
  mutating func members(of verdict: Verdict) {
    member("kind", verdict.kind.name)
    member("winner", verdict.winner.map { $0 == .a ? "a" : "b" })
    member("ratio", verdict.ratio?.value)
  }
}

extension Verdict.Kind {
  /// The stable name in data files.
  package var name: String {
    switch self {
    case .lead: "lead"
    case .withinBracket: "within-bracket"
    case .tie: "tie"
    case .none: "none"
    }
  }
}
