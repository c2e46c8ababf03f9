import ArgumentParser
import Diagnostics
import Foundation

/// The terminal: the one place that prints.
enum Console {
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func printError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Prints diagnostics, sorted; throws exit code 1 when one of them is an error.
  static func report(_ diagnostics: [Diagnostic]) throws {
    guard !diagnostics.isEmpty else { return }
    printError(diagnostics.sorted().map(\.consoleText).joined())
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      printError("\(errors) error\(errors == 1 ? "" : "s"); nothing was written\n")
      throw ExitCode(1)
    }
  }
}
