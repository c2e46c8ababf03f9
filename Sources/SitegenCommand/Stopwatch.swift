/// Times the stages of a build, for `--timings`.
struct Stopwatch {
  private let clock = ContinuousClock()
  private var started: ContinuousClock.Instant
  private var laps: [(name: String, duration: Duration)] = []

  init() {
    started = clock.now
  }

  /// Ends a stage and begins the next one.
  mutating func lap(_ name: String) {
    let now = clock.now
    laps.append((name, now - started))
    started = now
  }

  /// One line a stage, in milliseconds, then the sum and the time per page.
  func report(pages: Int) -> String {
    let total = laps.reduce(Duration.zero) { $0 + $1.duration }
    var lines = laps.map { "\(padded($0.name)) \(milliseconds($0.duration)) ms" }
    lines.append("\(padded("total")) \(milliseconds(total)) ms")
    if pages > 0 {
      lines.append("\(padded("per page")) \(milliseconds(total / pages)) ms")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 10 - name.count))
  }

  /// With three decimals.
  private func milliseconds(_ duration: Duration) -> String {
    let microseconds = duration / .microseconds(1)
    let whole = Int(microseconds) / 1000
    let rest = String(Int(microseconds) % 1000)
    return "\(whole)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
