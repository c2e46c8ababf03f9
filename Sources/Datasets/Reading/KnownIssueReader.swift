import Diagnostics
import Yams

/// Reads `notes/known-issues.yml`: a list of rules, each with what it matches, a text and a link.
///
///     - match: {model: dsr1, hardware: [mi325x, mi355x], engine: sglang, spec_method: mtp}
///       text: Acceptance was measured with a draft of one token.
///       link: https://example.com/issue/1
///
/// A rule that names an unknown key is left out, with a warning: it can match nothing.
struct KnownIssueReader {
  static let name = "notes/known-issues.yml"

  private let index: RegistryIndex
  private let path: String
  private(set) var issues: [KnownIssue] = []
  private(set) var findings: Findings

  init(_ file: SourceFile, index: RegistryIndex) {
    self.index = index
    path = file.path
    findings = Findings(file)
    guard let root = YAMLText.root(of: file.bytes, &findings) else { return }
    // A file with nothing but comments is a file without rules.
    if let scalar = root.scalar, scalar.string.isEmpty { return }
    guard let rules = root.sequence else {
      findings.error(
        at: Position(root.mark), "the file must be a list of rules",
        help: "begin each with \"- match:\"")
      return
    }
    for rule in rules { read(rule) }
  }

  private mutating func read(_ rule: Node) {
    let errors = findings.errorCount
    let position = Position(rule.mark)
    guard var map = YAMLMap(rule, at: position, what: "a rule", &findings) else { return }
    let text = map.text("text", isRequired: true, &findings) ?? ""
    let link = map.text("link", &findings)
    if let link, webAddress(link) == nil {
      findings.error(
        at: map.position(of: "link"), "\"link\" must be a web address, not \(quoted(link))")
    }
    if !map.has("match") { findings.error(at: position, "\"match\" is missing") }
    let match = map.map("match", &findings).flatMap { self.match(in: $0) }
    map.warnOfUnused(&findings)
    guard errors == findings.errorCount, let match else { return }
    issues.append(
      KnownIssue(
        match: match, text: text, link: link,
        location: SourceLocation(path: path, position: position)))
  }

  /// What a rule matches, `nil` when nothing can.
  private mutating func match(in map: YAMLMap) -> KnownIssue.Match? {
    var map = map
    var match = KnownIssue.Match()
    var isKnown = true
    func indices(
      _ keys: [String], _ names: KeyIndex, kind: String, registry: String,
      _ findings: inout Findings
    ) -> Set<Int> {
      var indices: Set<Int> = []
      for (name, position) in keys.flatMap({ map.texts($0, &findings) }) {
        if let entry = names.index(of: name) {
          indices.insert(entry)
        } else {
          isKnown = false
          findings.warning(
            at: position, "unknown \(kind) \(quoted(name)): the rule matches nothing",
            help: names.nearestKey(to: name).map { near in
              isSlip(name.lowercased(), of: near)
                ? "did you mean \"\(near)\"?"
                : "the nearest key is \"\(near)\"; registry/\(registry).yml lists them"
            })
        }
      }
      return indices
    }
    match.models = indices(["model"], index.models, kind: "model", registry: "models", &findings)
    match.hardware = indices(
      ["hardware"], index.hardware, kind: "hardware", registry: "hardware", &findings)
    match.engines = indices(
      ["engine", "framework"], index.engines, kind: "engine", registry: "engines", &findings)
    match.precisions = indices(
      ["precision"], index.precisions, kind: "precision", registry: "precisions", &findings)
    match.specMethods = indices(
      ["spec_method"], index.specMethods, kind: "speculative method", registry: "spec-methods",
      &findings)
    match.runURLs = Set(map.texts("run_url", &findings).map(\.0))
    map.warnOfUnused(&findings)
    if isKnown, match == KnownIssue.Match() {
      findings.error(
        at: map.position, "a rule must match something",
        help: "name a model, hardware, engine, precision, spec_method or run_url")
    }
    return isKnown ? match : nil
  }
}
