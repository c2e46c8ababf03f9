import Diagnostics
import Yams

/// A map of a YAML file, read key by key; what is not asked for is reported at the end.
///
/// Scalars are typed by what is asked for: a text takes any of them, a number only JSON's grammar,
/// because YAML's own takes `1:30` for 90 and `1_0` for 10.
struct YAMLMap {
  /// Where the map stands: its key, or the start of the file.
  let position: Position
  private var entries: [(key: String, keyPosition: Position, node: Node)] = []
  private var places: [String: Int] = [:]
  private var asked: Set<String> = []
  private let lines: Int

  /// - Parameter lines: how many lines of the file stand before the text of the nodes.
  init?(
    _ node: Node, at position: Position, what: String, lines: Int = 0,
    _ findings: inout Findings
  ) {
    self.position = position
    self.lines = lines
    guard case .mapping(let mapping) = node else {
      findings.error(at: position, "\(what) must be a map of keys and values")
      return nil
    }
    for (key, value) in mapping {
      let place = Position(key.mark, below: lines)
      guard let name = key.scalar?.string else {
        findings.error(at: place, "a key must be a text")
        continue
      }
      // Yams compares keys with their types, and so lets 1 stand beside "1".
      if let other = places[name] {
        findings.error(
          at: place, "\(quoted(name)) is given twice",
          help: "the first is on line \(entries[other].keyPosition.line)")
        continue
      }
      places[name] = entries.count
      entries.append((name, place, value))
    }
  }

  /// The keys in the order of the file, with where they stand.
  var keys: [(key: String, position: Position)] { entries.map { ($0.key, $0.keyPosition) } }

  /// Where the value of a key stands, or the map when there is none.
  func position(of key: String) -> Position {
    guard let place = places[key] else { return position }
    return entries[place].node.mark.map { Position($0, below: lines) }
      ?? entries[place].keyPosition
  }

  /// A text; `nil` when not given, or wrong, or required and empty.
  mutating func text(
    _ key: String, isRequired: Bool = false, _ findings: inout Findings
  ) -> String? {
    guard let node = node(key) else {
      if isRequired { missing(key, &findings) }
      return nil
    }
    guard let text = node.scalar?.string else {
      findings.error(at: position(of: key), "\"\(key)\" must be a text")
      return nil
    }
    if isRequired, text.isEmpty { missing(key, &findings) }
    return text
  }

  /// A number; `nil` when not given or wrong.
  mutating func number(
    _ key: String, isRequired: Bool = false, _ findings: inout Findings
  ) -> Double? {
    guard let node = node(key) else {
      if isRequired { missing(key, &findings) }
      return nil
    }
    guard let scalar = node.scalar, let number = YAMLMap.number(scalar), number.isFinite else {
      findings.error(
        at: position(of: key),
        "\"\(key)\" must be a number"
          + (node.scalar.map { ", not \(quoted($0.string))" } ?? ""))
      return nil
    }
    return number
  }

  /// A yes or no; `nil` when not given or wrong.
  mutating func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let node = node(key) else { return nil }
    guard let flag = node.bool else {
      findings.error(at: position(of: key), "\"\(key)\" must be true or false")
      return nil
    }
    return flag
  }

  /// A list of texts, each with where it stands; one text alone is a list of one.
  mutating func texts(_ key: String, _ findings: inout Findings) -> [(String, Position)] {
    guard let node = node(key) else { return [] }
    if let scalar = node.scalar { return [(scalar.string, position(of: key))] }
    guard let sequence = node.sequence else {
      findings.error(at: position(of: key), "\"\(key)\" must be a list of texts")
      return []
    }
    var texts: [(String, Position)] = []
    for item in sequence {
      let position = Position(item.mark, below: lines)
      if let text = item.scalar?.string {
        texts.append((text, position))
      } else {
        findings.error(at: position, "\"\(key)\" must be a list of texts")
      }
    }
    return texts
  }

  /// A map; `nil` when not given or wrong.
  mutating func map(_ key: String, _ findings: inout Findings) -> YAMLMap? {
    guard let node = node(key) else { return nil }
    return YAMLMap(
      node, at: position(of: key), what: "\"\(key)\"", lines: lines, &findings)
  }

  /// Whether a key stands in the map.
  func has(_ key: String) -> Bool { places[key] != nil }

  /// Whether the value of a key is one scalar, null included.
  func isScalar(_ key: String) -> Bool {
    places[key].map { entries[$0].node.scalar != nil } ?? false
  }

  /// Whether a key stands in the map with nothing as its value.
  func isNull(_ key: String) -> Bool {
    guard let scalar = places[key].flatMap({ entries[$0].node.scalar }) else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// Warns of every key that nothing has asked for.
  func warnOfUnused(_ findings: inout Findings) {
    let known = asked.sorted()
    for entry in entries where !asked.contains(entry.key) {
      findings.warning(
        at: entry.keyPosition, "nothing reads \(quoted(entry.key))",
        help: suggestion(for: entry.key, among: known))
    }
  }

  /// The value of a key that is given and not null.
  private mutating func node(_ key: String) -> Node? {
    asked.insert(key)
    return isNull(key) ? nil : places[key].map { entries[$0].node }
  }

  private func missing(_ key: String, _ findings: inout Findings) {
    findings.error(at: position(of: key), "\"\(key)\" is missing")
  }

  private static func number(_ scalar: Node.Scalar) -> Double? {
    let bytes = Array(scalar.string.utf8)
    return scalar.style == .plain ? decimal(bytes, bytes.indices) : nil
  }
}
