import Synchronization

/// The line on a terminal that says how far a long build is.
///
/// Nothing is shown in the first second, nor to who does not watch.
final class RenderProgress: Sendable {
  /// How long a build takes before it says anything, and how long each line stands.
  static let patience = Duration.seconds(1)
  static let interval = Duration.milliseconds(100)

  private let total: Int
  private let elapsed: @Sendable () -> Duration
  private let show: (@Sendable (String) -> Void)?
  private let state = Mutex((done: 0, shown: Duration?.none))

  /// - Parameters:
  ///   - elapsed: the time since the build began.
  ///   - show: where the line goes; `nil` when nobody watches.
  init(
    total: Int, elapsed: @escaping @Sendable () -> Duration,
    show: (@Sendable (String) -> Void)?
  ) {
    self.total = total
    self.elapsed = elapsed
    self.show = show
  }

  /// Counts a piece of work that is done. Any thread may call it.
  func advance() {
    guard let show else { return }
    let now = elapsed()
    state.withLock { state in
      state.done += 1
      guard now >= Self.patience, state.shown.map({ now - $0 >= Self.interval }) ?? true else {
        return
      }
      state.shown = now
      show("\r\u{1B}[Krendered \(state.done) of \(total)")
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.shown != nil { show?("\r\u{1B}[K") }
      state.shown = nil
    }
  }
}
