import Diagnostics
import Pages
import Prose
import Synchronization

/// Renders a site and writes it: everything is rendered before anything is replaced.
struct SiteBuild {
  let site: Site
  /// How many threads render.
  let jobs: Int
  let kinds: KindTimings
  let progress: RenderProgress

  /// - Returns: what was done; `nil` when rendering found errors, and nothing was.
  func run(
    into path: String, report: inout Report, stopwatch: inout Stopwatch,
    whileWaiting: (_ holder: Int?) -> Void
  ) throws(OutputFailure) -> OutputFolder.Progress? {
    let folder = try OutputFolder(path, whileWaiting: whileWaiting)
    do throws(OutputFailure) {
      let absent = try render(into: folder)
      stopwatch.lap("render")
      report.add(absent)
      guard !report.hasErrors else {
        folder.discard()
        return nil
      }
      let done = try folder.commit()
      stopwatch.lap("write")
      return done
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Renders every task on all threads and stages its files; returns what kept any from being made.
  private func render(into folder: OutputFolder) throws(OutputFailure) -> [Diagnostic] {
    let tasks = site.tasks
    let absent = Mutex<[Diagnostic]>([])
    defer { progress.finish() }
    try forEachInParallel(count: tasks.count, jobs: jobs) { index throws(OutputFailure) in
      let begun = threadTime()
      let files: [OutputFile]
      do throws(AbsentFact) { files = try site.render(tasks[index]) } catch {
        absent.withLock { $0.append(error.diagnostic) }
        return
      }
      let rendered = threadTime()
      try folder.stage(files)
      kinds.add(
        site.kind(of: tasks[index]), files: files.count,
        bytes: files.reduce(0) { $0 + $1.bytes.count },
        rendering: rendered - begun, staging: threadTime() - rendered)
      progress.advance()
    }
    return absent.withLock { $0 }
  }
}
