import Foundation
import Testing

@testable import SitegenCommand

@Suite("Two builds into one folder")
struct LockTests {
  @Test("the second says who holds the folder, waits, and goes on", arguments: [false, true])
  func waits(isJSON: Bool) async throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("build").code == 0)
    try sandbox.write("new", to: "Templates/assets/new.txt")
    let before = try sandbox.tree()
    let held = open(sandbox.url("Output").path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(held >= 0 && flock(held, LOCK_EX) == 0)
    let second = try sandbox.start(["build"] + (isJSON ? ["--format", "json"] : []))
    while !FileLocksTests.isWaiting(second.processIdentifier) {
      try #require(second.isRunning)
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(try sandbox.tree() == before)
    close(held)
    let outcome = Sandbox.end(second)
    #expect(outcome.code == 0 && outcome.output.hasSuffix("; 1 changed\n"))
    let waiting = "Output: waiting for process \(getpid()), which is building into this folder\n"
    #expect(outcome.errors == (isJSON ? "[]\n" : waiting))
    #expect(try sandbox.read("Output/assets/new.txt") == "new")
  }

  @Test("both succeed, and the folder is that of one of them")
  func both() throws {
    let sandbox = try Sandbox(assets: 50)
    let processes = try (0..<4).map { _ in try sandbox.start(["build"]) }
    for process in processes { #expect(Sandbox.end(process).code == 0) }
    #expect(try sandbox.run("build", "--output", "Clean").code == 0)
    #expect(try sandbox.tree() == sandbox.tree("Clean"))
  }
}

@Suite("The system's list of locks")
struct FileLocksTests {
  @Test("names the holder of a file's lock, not who waits for it, nor holders of other locks")
  func holder() {
    let locks = """
      1: POSIX  ADVISORY  WRITE 17 fe:00:42 1073741824 1073742335
      2: FLOCK  ADVISORY  WRITE 18 fe:00:421 0 EOF
      3: FLOCK  ADVISORY  WRITE 19 fe:00:42 0 EOF
      3: -> FLOCK  ADVISORY  WRITE 20 fe:00:42 0 EOF
      4: FLOCK  ADVISORY  WRITE 0 fe:00:43 0 EOF

      """
    #expect(FileLocks.holder(ofInode: 42, in: locks) == 19)
    #expect(FileLocks.holder(ofInode: 421, in: locks) == 18)
    #expect(FileLocks.holder(ofInode: 43, in: locks) == nil)
    #expect(FileLocks.holder(ofInode: 2, in: locks) == nil)
    #expect(FileLocks.holder(ofInode: 42, in: "") == nil)
  }

  /// Whether a process waits for a lock.
  static func isWaiting(_ process: Int32) -> Bool {
    let locks = FileManager.default.contents(atPath: "/proc/locks") ?? Data()
    return String(decoding: locks, as: UTF8.self).split(separator: "\n").contains {
      let fields = $0.split(separator: " ")
      return fields.count > 5 && fields[1] == "->" && fields[5] == Substring(String(process))
    }
  }
}
