import Comparisons
import Datasets
import Methodology
import Pages
import Prose

/// An explanation for programs: the same rows, knots, slopes, readings and verdicts.
struct ExplanationJSON {
  let explanation: Explanation

  private var dataset: Dataset { explanation.dataset }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.document { json in
      json.member("url", explanation.comparison.path)
      json.member("workload", explanation.workload.workload.label(dataset.registries))
      json.member("target", explanation.target.target)
      json.array("sides") { json in
        for derivation in explanation.derivations { json.element { side(derivation, &$0) } }
      }
      json.object("verdicts") { json in
        for metric in explanation.metrics {
          guard let verdict = metric.verdict(at: explanation.target) else { continue }
          json.object(metric.key) {
            $0.member("kind", verdict.kind.name)
            $0.member("winner", verdict.winner.map { $0 == .a ? "a" : "b" })
            $0.member("ratio", verdict.ratio?.value)
            $0.member("at_least", verdict.isBound)
          }
        }
      }
    }
    return json.bytes
  }

  private func side(_ derivation: Derivation, _ json: inout JSONWriter) {
    let value = explanation.comparison.value(derivation.side)
    json.member("side", derivation.side == .a ? "a" : "b")
    json.member("key", value.key)
    json.member("label", value.label)
    json.array("rows") { json in
      for considered in derivation.rows {
        json.element { json in
          row(dataset.rows[considered.row], &json)
          switch considered.fate {
          case .knot(let index): json.member("knot", index + 1)
          case .dominated(let index): json.member("dominated_by_knot", index + 1)
          }
        }
      }
    }
    json.array("superseded") { json in
      for index in derivation.superseded {
        json.element { row(dataset.supersededRows[index], &$0) }
      }
    }
    let reading = derivation.point.reading
    json.array("bracket") { json in
      for index in reading.bracket { json.element(Double(index + 1)) }
    }
    json.member("below_range", reading.position == .belowRange)
    json.member("above_range", reading.position == .aboveRange)
    json.member("price_per_gpu_hour", derivation.point.rates.price)
    json.member("power_kw", derivation.point.rates.power)
    json.object("figures") { json in
      for metric in explanation.metrics {
        json.object(metric.key) { json in
          let spline = metric.spline(of: derivation.measured.curve)
          knots(spline, &json)
          json.member("read", spline?.value(at: explanation.target.target))
          json.member("value", metric.value(of: derivation.point))
        }
      }
    }
  }

  private func row(_ row: BenchmarkRow, _ json: inout JSONWriter) {
    json.member("file", row.location.path)
    json.member("line", row.location.position.line)
    json.member("x", row.interactivity)
    json.member("y", row.throughput)
    json.member("configuration", explanation.words(of: row))
    json.member("date", row.date.iso8601)
    json.member("run_url", row.runURL.isEmpty ? nil : row.runURL)
  }

  private func knots(_ spline: MonotoneSpline?, _ json: inout JSONWriter) {
    json.array("knots") { json in
      guard let spline else { return }
      for index in spline.x.indices {
        json.element { json in
          json.member("x", spline.x[index])
          json.member("y", spline.y[index])
          json.member("slope", spline.slopes[index])
        }
      }
    }
  }
}

extension ExplainedMetric {
  /// The metric's name as a key.
  fileprivate var key: StaticString {
    switch self {
    case .throughput: "throughput"
    case .cost: "cost"
    case .megawatt: "tok_s_mw"
    case .concurrency: "concurrency"
    case .inputThroughput: "input_throughput"
    case .outputThroughput: "output_throughput"
    }
  }
}
