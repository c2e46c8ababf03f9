import Foundation
import Synchronization
import Testing

@testable import SitegenCommand

@Suite("Progress")
struct RenderProgressTests {
  private final class Terminal: Sendable {
    let time = Mutex(Duration.zero)
    let text = Mutex("")

    func progress() -> RenderProgress {
      RenderProgress(
        total: 40, elapsed: { self.time.withLock { $0 } },
        show: { line in self.text.withLock { $0 += line } })
    }
  }

  @Test("is shown after a second, every tenth of one, and goes away")
  func shown() {
    let terminal = Terminal()
    let progress = terminal.progress()
    for tick in 1...24 {
      terminal.time.withLock { $0 = .milliseconds(tick * 50) }
      progress.advance()
    }
    progress.finish()
    #expect(
      terminal.text.withLock { $0 }
        == "\r\u{1B}[Krendered 20 of 40\r\u{1B}[Krendered 22 of 40\r\u{1B}[Krendered 24 of 40"
        + "\r\u{1B}[K")
  }

  @Test("is nothing at all in a build of less than a second")
  func short() {
    let terminal = Terminal()
    let progress = terminal.progress()
    terminal.time.withLock { $0 = .milliseconds(999) }
    for _ in 0..<40 { progress.advance() }
    progress.finish()
    #expect(terminal.text.withLock { $0 } == "")
  }
}
