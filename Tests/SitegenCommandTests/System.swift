import Foundation

/// What a test asks of the system that not every system gives.
enum System {
  static let isRoot = geteuid() == 0

  /// Runs a command of the system; whether it succeeded.
  static func run(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static let canMount: Bool = {
    let folder = temporaryFolder()
    defer { rmdir(folder) }
    guard run("mount", "-t", "tmpfs", "-o", "size=64k", "sitegen-test", folder) else {
      return false
    }
    return run("umount", folder)
  }()

  /// Permissions do not keep root from writing, the immutable attribute does.
  static let canMakeImmutable: Bool = {
    guard isRoot else { return true }
    let folder = temporaryFolder()
    defer { rmdir(folder) }
    return run("chattr", "+i", folder) && run("chattr", "-i", folder)
  }()

  static func setReadOnly(_ path: String, _ isReadOnly: Bool) {
    if isRoot {
      _ = run("chattr", isReadOnly ? "+i" : "-i", path)
    } else {
      _ = run("chmod", isReadOnly ? "a-w" : "u+w", path)
    }
  }

  private static func temporaryFolder() -> String {
    let path = FileManager.default.temporaryDirectory.path + "/sitegen-\(UUID().uuidString)"
    mkdir(path, 0o700)
    return path
  }
}
