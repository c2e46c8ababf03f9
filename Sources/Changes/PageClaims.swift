import Datasets

/// What a comparison page claims, as its `comparison.json` says it; everything that a reviewer would
/// want to know of when it changes.
struct PageClaims: Sendable, Equatable {
  let url: String
  let title: String
  let a: SideClaims
  let b: SideClaims
  /// The pinned workload first.
  let workloads: [WorkloadClaims]
  let notices: [NoticeClaim]

  /// `nil` when the bytes are not what a build writes.
  init?(parsing bytes: [UInt8]) {
    guard let json = JSONView(parsing: bytes), let url = json["url"]?.string else { return nil }
    self.url = url
    title = json["title"]?.string ?? url
    a = SideClaims("a", of: json)
    b = SideClaims("b", of: json)
    workloads = (json["workloads"]?.elements ?? []).map(WorkloadClaims.init)
    notices = (json["notices"]?.elements ?? []).map {
      NoticeClaim(id: $0["id"]?.string ?? "", text: $0["text"]?.string ?? "")
    }
  }

  /// The middle target of the pinned workload: where the page gives its answer.
  var headline: PointClaims? { workloads.first?.middle }
}

/// One side: its name, and the accelerator's price and power.
struct SideClaims: Sendable, Equatable {
  let label: String
  /// The accelerator's key, whichever the family compares.
  let hardware: String
  let price: Double?
  let power: Double?
  let basis: String

  init(_ side: StaticString, of json: JSONView) {
    let value = json[side]
    label = value?["label"]?.string ?? ""
    hardware = json["fixed"]?["hardware"]?.string ?? value?["key"]?.string ?? ""
    let prices = json["prices"]?[side]
    price = prices?["price_per_gpu_hour"]?.number
    power = prices?["power_kw"]?.number
    basis = prices?["basis"]?.string ?? ""
  }
}

struct WorkloadClaims: Sendable, Equatable {
  /// `1k/1k · fp8`
  let name: String
  let points: [PointClaims]
  private let range: [Double]

  init(_ json: JSONView) {
    name = [json["sequence"]?.string, json["precision"]?.string].compactMap(\.self)
      .joined(separator: " · ")
    points = (json["points"]?.elements ?? []).map(PointClaims.init)
    range = (json["range"]?.elements ?? []).compactMap(\.number)
  }

  /// The target in the middle of the range that both sides share.
  var middle: PointClaims? {
    guard range.count == 2 else { return points.first }
    let middle = (range[0] + range[1]) / 2
    return points.min { ($0.target - middle).magnitude < ($1.target - middle).magnitude }
  }
}

/// What a page says at one target.
struct PointClaims: Sendable, Equatable {
  let target: Double
  let a: Figures?
  let b: Figures?
  /// By `Metric.allCases`.
  let verdicts: [VerdictClaim]

  init(_ json: JSONView) {
    target = json["target"]?.number ?? 0
    a = json["a"].flatMap(Figures.init)
    b = json["b"].flatMap(Figures.init)
    let verdicts = json["verdicts"]
    self.verdicts = Metric.allCases.map { VerdictClaim(verdicts?[$0.key]) }
  }
}

/// A metric that pages give verdicts on.
package enum Metric: Int, CaseIterable, Sendable {
  case throughput, cost, megawatt

  /// The key in data files.
  var key: StaticString {
    switch self {
    case .throughput: "throughput"
    case .cost: "cost"
    case .megawatt: "tok_s_mw"
    }
  }

  var name: String {
    switch self {
    case .throughput: "throughput"
    case .cost: "cost"
    case .megawatt: "tok/s/MW"
    }
  }
}

/// A side's figures at a target; one that is unknown, or that is not reached, is `nil`.
package struct Figures: Sendable, Equatable {
  /// By `Metric.allCases`.
  let values: [Double?]

  init?(_ json: JSONView) {
    guard let throughput = json["throughput"] else { return nil }
    guard json["above_range"]?.isTrue != true else {
      values = Metric.allCases.map { _ in nil }
      return
    }
    values = [throughput.number] + Metric.allCases.dropFirst().map { json[$0.key]?.number }
  }

  subscript(metric: Metric) -> Double? { values[metric.rawValue] }
}

struct NoticeClaim: Sendable, Equatable {
  let id: String
  let text: String
}
