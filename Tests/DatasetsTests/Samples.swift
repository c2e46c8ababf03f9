import Datasets
import Diagnostics
import Foundation
import Testing

/// A content folder in memory: small registries, and whatever files a test is about.
func folder(_ files: [String: String]) -> ContentFolder {
  let contents = registryFiles.merging(files) { $1 }
  return ContentFolder(
    root: "Content",
    files: contents.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(path: "Content/\(path)", bytes: Array(text.utf8))
    })
}

let registryFiles = [
  "site.yml": "base_url: https://example.com/bench/\n",
  "registry/hardware.yml": """
  h100: {label: H100, vendor: NVIDIA, architecture: Hopper}
  mi355x:
    label: MI355X
    vendor: AMD
    architecture: CDNA 4
    tdp_w: 1400
    power_kw: {value: 2.09, as_of: 2026-07, source: "A model"}
    price_per_gpu_hour:
      hyperscaler: {value: 1.50, as_of: 2026-07, source: "A model", placeholder: true}

  """,
  "registry/models.yml": """
  dsr1:
    label: DeepSeek R1
    slug: deepseek-r1
    slug_aliases: [deepseek]
    aliases: [deepseek-ai/DeepSeek-R1-0528]
  qwen3.5: {label: Qwen 3.5}

  """,
  "registry/engines.yml": """
  sglang: {label: SGLang}
  trt: {label: TensorRT-LLM, aliases: [trtllm]}
  mori-sglang: {label: MoRI SGLang, family: sglang, disaggregated: true, aliases: [sglang-disagg]}

  """,
  "registry/precisions.yml": "fp4: {label: FP4, aliases: [nvfp4]}\nfp8: {label: FP8}\n",
  "registry/spec-methods.yml": "mtp: {label: MTP}\nnone: {label: \"Off\"}\n",
]

/// The columns that every CSV needs, in the order of `row(_:)`.
let header =
  "model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty,date"
let goodRow = "dsr1,h100,sglang,fp8,none,1024,1024,4,100,50,2026-06-11"

/// Loads a dataset file of CSV lines.
func load(csv lines: String...) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(folder(["datasets/a.csv": lines.joined(separator: "\n") + "\n"]))
}

/// Loads a dataset file of JSON.
func load(json text: String) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
  loadDataset(folder(["datasets/a.json": text]))
}

/// What the console says of a content folder of these files.
func report(_ files: [String: String]) -> String { text(loadDataset(folder(files)).diagnostics) }

/// What the console says of a dataset file of CSV lines.
func report(csv lines: String...) -> String {
  report(["datasets/a.csv": lines.joined(separator: "\n") + "\n"])
}

/// What the console says of a dataset file of JSON.
func report(json: String) -> String { report(["datasets/a.json": json]) }

/// Diagnostics as the console shows them, without the last line break.
func text(_ diagnostics: [Diagnostic]) -> String {
  String(diagnostics.map(\.consoleText).joined().dropLast())
}

extension Diagnostic {
  /// `path:line:column: severity: message`, and the help after a bar.
  var summary: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(place): \(severity.rawValue): \(message)" + (help.map { " | \($0)" } ?? "")
  }
}

extension BenchmarkRow {
  /// The row as if it had been read elsewhere: for comparing values only.
  var unplaced: BenchmarkRow {
    var row = self
    row.location = SourceLocation(path: "", position: Position(line: 1, column: 1))
    return row
  }
}

/// The checkout that holds this test, and the shared folder beside it, if it is there.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let shared: URL? = {
    var folder = root
    while folder.path != "/" {
      let shared = folder.appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "conformance").path) {
        return shared
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The bytes of a file of the shared folder.
  static func shared(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try #require(shared).appending(path: path)))
  }

  /// The project's own content, as the command reads it.
  static func content() throws -> ContentFolder {
    let content = root.appending(path: "Content")
    let names = try FileManager.default.subpathsOfDirectory(atPath: content.path)
    let files = try names.compactMap { name -> SourceFile? in
      let url = content.appending(path: name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        return nil
      }
      return SourceFile(path: "Content/\(name)", bytes: Array(try Data(contentsOf: url)))
    }
    return ContentFolder(root: "Content", files: files)
  }
}
