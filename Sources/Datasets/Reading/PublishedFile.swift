import Diagnostics

/// Whether programs can read the data files that the site publishes.
package enum PublishedFile {
  /// What keeps a JSON file from being read.
  package static func problems(inJSON file: SourceFile) -> [Diagnostic] {
    var findings = Findings(file)
    do throws(JSONError) { _ = try JSONDocument(parsing: file.bytes) } catch {
      findings.error(at: error.offset, "unreadable JSON: \(error.message)")
    }
    return findings.diagnostics
  }

  /// What keeps a CSV file from being read: its quoting, and records that are not as long as its
  /// header.
  package static func problems(inCSV file: SourceFile) -> [Diagnostic] {
    var findings = Findings(file)
    let document = CSVDocument(parsing: file.bytes, &findings)
    guard document.recordCount > 0 else {
      findings.error("unreadable CSV: it has no header")
      return findings.diagnostics
    }
    let width = document.record(0).count
    for index in 1..<max(1, document.recordCount) {
      let record = document.record(index)
      guard record.count != width, let first = record.first else { continue }
      findings.error(
        at: Int(first.start),
        "unreadable CSV: \(record.count) cells, and the header has \(width)")
    }
    return findings.diagnostics
  }

  /// The records of a CSV file as texts, the header first; what cannot be read is left as it is.
  package static func records(ofCSV bytes: [UInt8]) -> [[String]] {
    var findings = Findings(SourceFile(path: "", bytes: bytes))
    let document = CSVDocument(parsing: bytes, &findings)
    return (0..<document.recordCount).map { index in
      document.record(index).map { cell in
        cell.hasDoubledQuotes
          ? halveQuotes(bytes, cell.contents)
          : String(decoding: bytes[cell.contents], as: UTF8.self)
      }
    }
  }
}
