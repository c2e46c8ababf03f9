import Foundation

/// A folder of its own for one test, with a small site's input, in which the built command runs.
final class Sandbox {
  let root: URL

  /// - Parameters:
  ///   - chips: the accelerators that have rows; each two of them make a comparison.
  ///   - assets: how many files beside the project's templates the site carries.
  init(chips: [String] = ["h100", "b200"], assets: Int = 0) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try write(content: "Content", chips: chips, throughput: 100)
    try write(templates: "Templates", assets: assets, text: "as it was")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path))
  }

  func read(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(path).path, withDestinationPath: target)
  }

  /// Writes a content folder: one model, on some accelerators at three concurrencies.
  func write(content: String, chips: [String], throughput: Int) throws {
    let registries = [
      "site.yml": "title: Small\nbase_url: https://example.com/small/\n",
      "registry/models.yml": "dsr1: {label: DeepSeek R1, slug: deepseek-r1}\n",
      "registry/engines.yml": "sglang: {label: SGLang}\n",
      "registry/precisions.yml": "fp8: {label: FP8}\n",
      "registry/spec-methods.yml": "none: {label: \"Off\"}\n",
      "registry/hardware.yml": chips.map {
        "\($0): {label: \($0.uppercased()), vendor: V, architecture: A}\n"
      }.joined(),
      "datasets/runs.csv": Self.header
        + chips.enumerated().map { index, chip in
          [(4, 90), (16, 60), (64, 30)].map { concurrency, interactivity in
            Self.row(chip, concurrency, throughput * (100 - interactivity) + 7 * index)
          }.joined()
        }.joined(),
    ]
    for (path, text) in registries { try write(text, to: "\(content)/\(path)") }
  }

  static let header =
    "model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty,date\n"

  private static func row(_ chip: String, _ concurrency: Int, _ throughput: Int) -> String {
    "dsr1,\(chip),sglang,fp8,none,1024,1024,\(concurrency),\(throughput),\(100 - concurrency),2026-06-11\n"
  }

  /// Copies the project's templates, with some more files for the site to carry.
  ///
  /// Every paragraph is cut down to a word: compiling all of them would take most of the time of
  /// tests that are not about them.
  func write(templates: String, assets: Int, text: String) throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: project.appending(path: "Templates"), to: url(templates))
    for path in try FileManager.default.subpathsOfDirectory(atPath: url(templates).path)
    where path.hasSuffix(".md") {
      try write(Self.shortened(try read("\(templates)/\(path)")), to: "\(templates)/\(path)")
    }
    for number in 0..<assets {
      try write("\(text) \(number)\n", to: "\(templates)/assets/more/\(number % 7)/\(number).txt")
    }
  }

  /// Front matter and headings as they are, each paragraph as one word.
  private static func shortened(_ markdown: String) -> String {
    var parts = markdown.components(separatedBy: "\n\n")
    for index in parts.indices where !parts[index].isEmpty {
      let isWords = !parts[index].hasPrefix("---\n") && !parts[index].hasPrefix("# ")
      // A pool that only other pools inline must still be inlined.
      if isWords, !parts[index].contains("{{>") { parts[index] = "Words." }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

// MARK: - Running

extension Sandbox {
  struct Outcome: Equatable {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The command as the package has built it, beside the bundle of the tests.
  static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "sitegen")

  /// Starts the command in the sandbox.
  func start(_ arguments: [String], script: String? = nil) throws -> Process {
    let process = Process()
    if let script {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", script, Self.command.path] + arguments
    } else {
      process.executableURL = Self.command
      process.arguments = arguments
    }
    process.currentDirectoryURL = root
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    return process
  }

  /// Runs the command in the sandbox, or a shell script in which `"$0" "$@"` is the command.
  func run(_ arguments: String..., script: String? = nil) throws -> Outcome {
    Self.end(try start(arguments, script: script))
  }

  static func end(_ process: Process) -> Outcome {
    func text(_ pipe: Any?) -> String {
      let data = (pipe as? Pipe)?.fileHandleForReading.readDataToEndOfFile() ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
    let (output, errors) = (text(process.standardOutput), text(process.standardError))
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: output, errors: errors)
  }
}

// MARK: - Looking

extension Sandbox {
  /// What lies below a folder: bytes of files, `nil` for folders, links as what they name.
  func tree(_ folder: String = "Output") throws -> [String: Data?] {
    var tree: [String: Data?] = [:]
    let base = url(folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
      let path = base.appending(path: name).path
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory: tree.updateValue(nil, forKey: name)
      case .typeSymbolicLink:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
        tree[name] = Data("-> \(target)".utf8)
      default: tree[name] = FileManager.default.contents(atPath: path) ?? Data()
      }
    }
    return tree
  }

  /// Inode and time of change of a file.
  func identity(_ path: String) throws -> [Int] {
    var status = stat()
    guard lstat(url(path).path, &status) == 0 else { throw CocoaError(.fileNoSuchFile) }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
