import Foundation
import Testing

@Suite("A build that is killed", .serialized)
struct KillTests {
  /// Two sites that share some files, differ in others, and each have files of their own.
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox(chips: ["h100", "b200"])
    try sandbox.write(content: "A", chips: ["h100", "b200", "mi300x"], throughput: 100)
    try sandbox.write(content: "B", chips: ["h100", "b200", "mi355x"], throughput: 90)
    try sandbox.write(templates: "TA", assets: 150, text: "first")
    try sandbox.write(templates: "TB", assets: 120, text: "second")
    return sandbox
  }

  private static func arguments(_ site: String, output: String = "Output") -> [String] {
    ["build", "--quiet", "--content", site, "--templates", "T\(site)", "--output", output]
  }

  @Test("at a hundred random moments leaves every file whole, and the next build leaves no trace")
  func randomMoments() throws {
    let sandbox = try Self.sandbox()
    var random = SplitMix(seed: 20_260_611)
    var clean: [String: [String: Data?]] = [:]
    for site in ["A", "B"] {
      let built = Sandbox.end(try sandbox.start(Self.arguments(site, output: "Clean\(site)")))
      #expect(built.code == 0)
      clean[site] = try sandbox.tree("Clean\(site)")
    }
    let (a, b) = (try #require(clean["A"]), try #require(clean["B"]))
    #expect(Sandbox.end(try sandbox.start(Self.arguments("A"))).code == 0)
    let begun = ContinuousClock.now
    #expect(Sandbox.end(try sandbox.start(Self.arguments("B"))).code == 0)
    let duration = begun.duration(to: .now)

    var killed = 0
    var amidReplacing = 0
    for round in 0..<100 {
      let site = random.next(below: 2) == 0 ? "A" : "B"
      let process = try sandbox.start(Self.arguments(site))
      switch round % 3 {
      case 0: Self.sleep(duration * Double(random.next(below: 1000)) / 1000)
      case 1:
        // While it writes.
        Self.wait(for: "", of: process, in: sandbox)
        Self.sleep(.microseconds(random.next(below: 12_000)))
      default:
        // While it replaces files.
        Self.wait(for: "/journal", of: process, in: sandbox)
        Self.sleep(.microseconds(random.next(below: 3_000)))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }

      let left = try sandbox.tree()
      if left.keys.contains(".sitegen-staging/journal") { amidReplacing += 1 }
      for (path, bytes) in left where !path.hasPrefix(".sitegen-staging") {
        guard let bytes else { continue }
        #expect(bytes == a[path] || bytes == b[path], "\(path) is not whole in round \(round)")
      }
      for path in a.keys where b.keys.contains(path) {
        #expect(left.keys.contains(path), "\(path) is lost in round \(round)")
      }
      // Now and then the next build is killed as well.
      if random.next(below: 3) == 0 { continue }
      let next = random.next(below: 2) == 0 ? "A" : "B"
      #expect(Sandbox.end(try sandbox.start(Self.arguments(next))).code == 0)
      #expect(try sandbox.tree() == clean[next], "round \(round)")
    }
    #expect(Sandbox.end(try sandbox.start(Self.arguments("A"))).code == 0)
    #expect(try sandbox.tree() == a)
    // That the test has met what it is about.
    #expect(killed >= 30)
    #expect(amidReplacing >= 3)
  }

  /// Waits until a process has made a file in its staging folder, or the folder itself.
  private static func wait(for file: String, of process: Process, in sandbox: Sandbox) {
    let path = sandbox.url("Output/.sitegen-staging").path + file
    while process.isRunning, access(path, F_OK) != 0 {}
  }

  private static func sleep(_ duration: Duration) {
    usleep(UInt32(max(0, duration / .microseconds(1))))
  }
}

/// A small generator of random numbers, the same on every run (Steele, Lea and Flood 2014).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
