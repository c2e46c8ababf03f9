/// A file of the site: what the build writes, and where.
package struct OutputFile: Sendable, Equatable {
  /// Relative to the output folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
