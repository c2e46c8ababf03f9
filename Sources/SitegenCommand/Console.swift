import Foundation

/// The terminal: the one place that prints.
enum Console {
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func printError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether someone watches what goes to standard error.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
