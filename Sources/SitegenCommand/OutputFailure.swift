import Diagnostics
import Foundation

/// Why the output could not be written; exit code 74.
struct OutputFailure: Error {
  let path: String
  let reason: String
  /// What to do, where that is not plain from the reason.
  var help: String?

  init(_ path: String, reason: String, help: String? = nil) {
    self.path = path
    self.reason = reason
    self.help = help
  }

  /// - Parameter code: the system's; by default that of the call that has just failed.
  init(_ path: String, errno code: Int32 = errno) {
    self.init(path, reason: String(cString: strerror(code)))
  }

  var diagnostic: Diagnostic {
    Diagnostic(.error, at: path, nil, "cannot write: \(reason)", help: help)
  }
}
