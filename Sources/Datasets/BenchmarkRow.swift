import Diagnostics
import Methodology

/// One benchmark run at one concurrency, validated and normalised.
package struct BenchmarkRow: Sendable, Hashable {
  package var configuration: Configuration
  package var sequence: WorkloadSequence
  /// Requests in flight, at least 1.
  package var concurrency: Int
  /// The horizontal value of the method, tok/s/user: the median, or p90 for agentic traces.
  package var interactivity: Double
  /// Total throughput, tok/s/GPU of the whole deployment.
  package var throughput: Double
  /// Input throughput as the runner reports it, tok/s/GPU: per prefill GPU when disaggregated.
  package var reportedInputThroughput: Double?
  /// Output throughput as the runner reports it, tok/s/GPU: per decode GPU when disaggregated.
  package var reportedOutputThroughput: Double?
  package var latency: Latency
  package var date: CalendarDate
  /// Whether the deployment spans machines, as the runner reports it; no rule uses it.
  package var isMultinode: Bool?
  /// The container image, empty when not given.
  package var image: String = ""
  /// The link to the run, empty when not given.
  package var runURL: String = ""
  /// Where the figures were published, for rows without a run of their own; empty when not given.
  package var source: String = ""
  /// Fields that no rule uses, in the order of their names, with their text.
  package var otherFields: [OtherField] = []
  /// Where the row was read.
  package var location: SourceLocation

  package struct OtherField: Sendable, Hashable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package init(
    configuration: Configuration, sequence: WorkloadSequence, concurrency: Int,
    interactivity: Double, throughput: Double, latency: Latency = Latency(), date: CalendarDate,
    location: SourceLocation
  ) {
    self.configuration = configuration
    self.sequence = sequence
    self.concurrency = concurrency
    self.interactivity = interactivity
    self.throughput = throughput
    self.latency = latency
    self.date = date
    self.location = location
  }
}

extension BenchmarkRow {
  /// Input throughput in tok/s/GPU of the whole deployment, `nil` when it cannot be known.
  ///
  /// On disaggregated rows by `DeploymentShare`.
  package var inputThroughput: Double? { parts.input }

  /// Output throughput in tok/s/GPU of the whole deployment, `nil` when it cannot be known.
  ///
  /// On disaggregated rows by `DeploymentShare`.
  package var outputThroughput: Double? { parts.output }

  private var parts: (input: Double?, output: Double?) {
    configuration.share.parts(
      reportedInput: reportedInputThroughput, reportedOutput: reportedOutputThroughput,
      of: throughput)
  }
}

extension Configuration {
  fileprivate var share: DeploymentShare {
    DeploymentShare(prefill: prefill.gpus, decode: decode.gpus, isDisaggregated: disaggregated)
  }
}

/// What was run: everything about a row but its workload, concurrency and date.
package struct Configuration: Sendable, Hashable {
  /// Indices into the registries.
  package var model: Int
  package var hardware: Int
  package var engine: Int
  package var precision: Int
  package var specMethod: Int
  package var disaggregated: Bool
  package var prefill: Parallelism
  package var decode: Parallelism
  /// Where weights or cache are offloaded to; empty when not given.
  package var offloadMode: String

  package init(
    model: Int, hardware: Int, engine: Int, precision: Int, specMethod: Int,
    disaggregated: Bool = false, prefill: Parallelism = Parallelism(),
    decode: Parallelism = Parallelism(), offloadMode: String = ""
  ) {
    self.model = model
    self.hardware = hardware
    self.engine = engine
    self.precision = precision
    self.specMethod = specMethod
    self.disaggregated = disaggregated
    self.prefill = prefill
    self.decode = decode
    self.offloadMode = offloadMode
  }
}

/// How the prefill or the decode half of a deployment is spread over GPUs; absent values are
/// unknown, never zero.
package struct Parallelism: Sendable, Hashable {
  package var tensorParallel: Int?
  package var expertParallel: Int?
  package var dataParallelAttention: Bool?
  package var workers: Int?
  package var gpus: Int?

  package init(
    tensorParallel: Int? = nil, expertParallel: Int? = nil, dataParallelAttention: Bool? = nil,
    workers: Int? = nil, gpus: Int? = nil
  ) {
    self.tensorParallel = tensorParallel
    self.expertParallel = expertParallel
    self.dataParallelAttention = dataParallelAttention
    self.workers = workers
    self.gpus = gpus
  }
}

/// Latencies of a run in seconds; absent values are unknown.
package struct Latency: Sendable, Hashable {
  /// Time to first token.
  package var medianTTFT: Double?
  package var p99TTFT: Double?
  /// Time per output token.
  package var medianTPOT: Double?
  package var p99TPOT: Double?
  /// End-to-end latency of a request.
  package var medianE2EL: Double?
  package var p99E2EL: Double?

  package init() {}
}
