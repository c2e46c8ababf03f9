/// The input and output length of a workload, or the agentic traces that have none.
///
/// Sequences order by input, then output length; agentic traces come last.
package enum WorkloadSequence: Sendable, Hashable {
  /// Token counts, both at least 1.
  case tokens(input: Int, output: Int)
  case agenticTraces

  /// `1k/1k` when both lengths are multiples of 1024, else in tokens: `512/128`.
  package var label: String {
    switch self {
    case .agenticTraces: "agentic-traces"
    case .tokens(let input, let output) where input % 1024 == 0 && output % 1024 == 0:
      "\(input / 1024)k/\(output / 1024)k"
    case .tokens(let input, let output): "\(input)/\(output)"
    }
  }
}

extension WorkloadSequence: Comparable {
  package static func < (a: WorkloadSequence, b: WorkloadSequence) -> Bool {
    switch (a, b) {
    case (.tokens(let ai, let ao), .tokens(let bi, let bo)): (ai, ao) < (bi, bo)
    case (.tokens, .agenticTraces): true
    case (.agenticTraces, _): false
    }
  }
}
