/// Times the stages of a build, for `--timings`.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let begun: ContinuousClock.Instant
  private var started: ContinuousClock.Instant
  private var laps: [(name: String, duration: Duration)] = []

  init() {
    begun = clock.now
    started = begun
  }

  /// The time since the first stage began.
  var elapsed: @Sendable () -> Duration {
    let (clock, begun) = (clock, begun)
    return { clock.now - begun }
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
}
