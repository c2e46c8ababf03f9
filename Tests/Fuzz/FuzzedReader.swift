import Datasets
import Diagnostics
import Foundation
import Prose

/// A reader that libFuzzer drives: what it makes of any bytes must be values and diagnostics.
enum FuzzedReader: String {
  case json, csv, yaml, templates

  /// The reader of this run, by the variable that Tests/Fuzz/run sets.
  static let chosen: FuzzedReader = {
    let name = ProcessInfo.processInfo.environment["SITEGEN_FUZZ"] ?? ""
    guard let reader = FuzzedReader(rawValue: name) else {
      fatalError("SITEGEN_FUZZ must name a reader: json, csv, yaml or templates")
    }
    return reader
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .json: readDataset("datasets/a.json", bytes)
    case .csv: readDataset("datasets/a.csv", bytes)
    case .yaml: readSettings(bytes)
    case .templates: readTemplates(bytes)
    }
  }
}

private typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// libFuzzer's loop (compiler-rt, FuzzerInterface.h).
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argc: UnsafeMutablePointer<CInt>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ oneInput: OneInput
) -> CInt

/// The entry point: SwiftPM gives the linker `main` as another name for `{target}_main`.
@_cdecl("sitegen_fuzz_main")
public func fuzzMain(
  _ argc: CInt, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var argc = argc
  var argv = argv
  return runFuzzer(&argc, &argv, fuzzOneInput)
}

/// What libFuzzer calls by this name with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedReader.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Reads a dataset; what is accepted must be written as CSV that is read as the same rows.
private func readDataset(_ path: String, _ bytes: [UInt8]) {
  let (dataset, diagnostics) = loadDataset(content([path: bytes]))
  check(diagnostics)
  guard let dataset, !dataset.rows.isEmpty else { return }
  let written = csv(of: dataset.rows, registries: dataset.registries)
  let (again, problems) = loadDataset(content(["datasets/a.csv": written]))
  guard let again else { fatalError("a written CSV is refused: \(problems)") }
  precondition(
    again.rows.map(withoutPlace) == dataset.rows.map(withoutPlace),
    "a written CSV is read as other rows")
}

/// Reads the bytes as the settings, as every registry and as the front matter of a page.
private func readSettings(_ bytes: [UInt8]) {
  var files = ["pages/a.md": Array("---\n".utf8) + bytes]
  for path in registries.keys { files[path] = bytes }
  check(loadDataset(content(files)).diagnostics)
}

/// Reads the bytes as the words of a family, as those of all and as a layout.
private func readTemplates(_ bytes: [UInt8]) {
  let files = ["shared.md", "families/hardware.md", "layout.html"].map {
    SourceFile(path: "Templates/\($0)", bytes: bytes)
  }
  let layout = LayoutDefinition(fileName: "layout.html", required: [.markup(.table)])
  let families = TemplateFamily.standard.filter { $0.id == "hardware" }
  check(loadTemplates(files, families: families, layouts: [layout]).diagnostics)
}

/// Every diagnostic must point into its excerpt, and be of one bounded line.
private func check(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics {
    if let excerpt = diagnostic.excerpt, let caret = diagnostic.caret {
      precondition((0...excerpt.unicodeScalars.count).contains(caret), "\(diagnostic)")
      precondition(excerpt.unicodeScalars.count <= 200, "\(diagnostic)")
    }
    precondition(diagnostic.message.utf8.count < 2000, "\(diagnostic)")
    precondition(!diagnostic.message.unicodeScalars.contains { $0.value < 0x20 }, "\(diagnostic)")
  }
}

private func withoutPlace(_ row: BenchmarkRow) -> BenchmarkRow {
  var row = row
  row.location = SourceLocation(path: "", position: Position(line: 1, column: 1))
  return row
}

/// A content folder with small registries and the files that are fuzzed.
private func content(_ files: [String: [UInt8]]) -> ContentFolder {
  let all = registries.mapValues { Array($0.utf8) }.merging(files) { $1 }
  return ContentFolder(
    root: "Content", files: all.map { SourceFile(path: "Content/\($0)", bytes: $1) })
}

private let registries = [
  "site.yml": "base_url: https://example.com/",
  "registry/hardware.yml": "h100: {label: H100, vendor: NVIDIA, architecture: Hopper}",
  "registry/models.yml": "dsr1: {label: R1, aliases: [deepseek-ai/DeepSeek-R1-0528]}",
  "registry/engines.yml": "sglang: {label: SGLang, aliases: [sglang-disagg]}",
  "registry/precisions.yml": "fp8: {label: FP8, aliases: [fp8block]}",
  "registry/spec-methods.yml": "none: {label: \"Off\"}",
]
