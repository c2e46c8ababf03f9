import Foundation
import Synchronization

/// What each kind of file costs, summed over all threads, for `--timings`.
final class KindTimings: Sendable {
  private struct Sum {
    var files = 0
    var bytes = 0
    var rendering = Duration.zero
    var staging = Duration.zero
  }

  private let sums = Mutex<[String: Sum]>([:])

  /// Adds one task's files, and the thread's time for making and for comparing or staging them.
  func add(_ kind: String, files: Int, bytes: Int, rendering: Duration, staging: Duration) {
    sums.withLock {
      $0[kind, default: Sum()].files += files
      $0[kind, default: Sum()].bytes += bytes
      $0[kind, default: Sum()].rendering += rendering
      $0[kind, default: Sum()].staging += staging
    }
  }

  /// A table, the kinds by name.
  func report() -> String {
    let header = ["kind", "files", "bytes", "render ms", "stage ms"]
    let rows = sums.withLock { $0 }.sorted { $0.key < $1.key }.map { kind, sum in
      [
        kind, String(sum.files), String(sum.bytes), milliseconds(sum.rendering),
        milliseconds(sum.staging),
      ]
    }
    let table = [header] + rows
    let widths = header.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// The processor time that the calling thread has used.
func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// With three decimals.
func milliseconds(_ duration: Duration) -> String {
  let microseconds = Int(duration / .microseconds(1))
  let rest = String(microseconds % 1000)
  return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
}
