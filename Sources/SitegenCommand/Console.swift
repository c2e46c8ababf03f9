import ArgumentParser
import Foundation

/// The terminal: the one place that prints.
enum Console {
  /// Writes to standard output; where that is not possible, the command ends with 74.
  static func print(_ text: String) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
      printError("standard output: error: cannot write\n")
      throw ExitCode(74)
    }
  }

  /// Writes to standard error; where that is not possible there is nobody to tell.
  static func printError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether someone watches what goes to standard error.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
