/// A field of a dataset row that a rule uses, under the name that all formats give it.
///
/// The order is that of the columns of a CSV that is written.
enum RowField: UInt8, CaseIterable, Sendable {
  case model, hardware, framework, precision, specMethod, disagg, isMultinode
  case prefillTP, prefillEP, prefillDPAttention, prefillWorkers
  case decodeTP, decodeEP, decodeDPAttention, decodeWorkers
  case prefillGPUs, decodeGPUs
  case offloadMode, benchmarkType, isl, osl, conc
  case throughput, inputThroughput, outputThroughput, medianInteractivity, p90Interactivity
  case medianTTFT, p99TTFT, medianTPOT, p99TPOT, medianE2EL, p99E2EL
  case date, image, runURL, source
  // Only in run results, where they stand for others.
  case hw, modelPrefix, specDecoding, tp, ep, dpAttention

  var name: String {
    switch self {
    case .model: "model"
    case .hardware: "hardware"
    case .framework: "framework"
    case .precision: "precision"
    case .specMethod: "spec_method"
    case .disagg: "disagg"
    case .isMultinode: "is_multinode"
    case .prefillTP: "prefill_tp"
    case .prefillEP: "prefill_ep"
    case .prefillDPAttention: "prefill_dp_attention"
    case .prefillWorkers: "prefill_num_workers"
    case .decodeTP: "decode_tp"
    case .decodeEP: "decode_ep"
    case .decodeDPAttention: "decode_dp_attention"
    case .decodeWorkers: "decode_num_workers"
    case .prefillGPUs: "num_prefill_gpu"
    case .decodeGPUs: "num_decode_gpu"
    case .offloadMode: "offload_mode"
    case .benchmarkType: "benchmark_type"
    case .isl: "isl"
    case .osl: "osl"
    case .conc: "conc"
    case .throughput: "tput_per_gpu"
    case .inputThroughput: "input_tput_per_gpu"
    case .outputThroughput: "output_tput_per_gpu"
    case .medianInteractivity: "median_intvty"
    case .p90Interactivity: "p90_intvty"
    case .medianTTFT: "median_ttft"
    case .p99TTFT: "p99_ttft"
    case .medianTPOT: "median_tpot"
    case .p99TPOT: "p99_tpot"
    case .medianE2EL: "median_e2el"
    case .p99E2EL: "p99_e2el"
    case .date: "date"
    case .image: "image"
    case .runURL: "run_url"
    case .source: "source"
    case .hw: "hw"
    case .modelPrefix: "infmax_model_prefix"
    case .specDecoding: "spec_decoding"
    case .tp: "tp"
    case .ep: "ep"
    case .dpAttention: "dp_attention"
    }
  }

  /// Whether the field is one that only run results have.
  var isOfRunResults: Bool { rawValue >= RowField.hw.rawValue }

  /// The columns that every CSV must have.
  static let required: [RowField] = [
    .model, .hardware, .framework, .precision, .specMethod, .isl, .osl, .conc, .throughput,
    .medianInteractivity, .date,
  ]

  static let byName: [String: RowField] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// Whether a field is by its name a latency in seconds (`mean_itl`, `p99.9_ttft`, …), which every
/// format requires to be a number that is not negative, whether a rule uses it or not.
func isLatency(_ name: String) -> Bool {
  ["_ttft", "_tpot", "_itl", "_e2el"].contains { name.hasSuffix($0) }
}
