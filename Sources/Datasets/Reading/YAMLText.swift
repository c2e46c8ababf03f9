import Diagnostics
import Yams

/// A YAML text of `Content/`, read into Yams's nodes with what Yams does not refuse by itself
/// refused: texts that nest so deep that it would run out of stack, and aliases, with which a
/// short text can stand for an endless one. No file here needs either.
enum YAMLText {
  /// The most bytes that are read: a registry of 10,000 entries is below it.
  private static let largest = 1 << 20

  /// The root of the text, `nil` when it is empty or cannot be read, which is then in `findings`.
  ///
  /// A key that stands twice in one map is an error at its second place, and the second entry is
  /// read as if it were not there.
  ///
  /// - Parameter lines: how many lines of the file stand before the text.
  static func root(of text: [UInt8], lines: Int = 0, _ findings: inout Findings) -> Node? {
    guard text.count <= largest else {
      findings.error("the YAML is longer than \(largest) bytes")
      return nil
    }
    if let (position, message, help) = refusal(of: text) {
      findings.error(at: position.below(lines), message, help: help)
      return nil
    }
    var text = text
    var rounds = 0
    while true {
      do {
        return try Yams.compose(yaml: String(decoding: text, as: UTF8.self))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        rounds += 1
        let first = Position(context.mark)
        let key = keys.first ?? ""
        let second = secondPlace(of: key, after: first, in: text)
        findings.error(
          at: (second ?? first).below(lines), "\(quoted(key)) is given twice",
          help: second == nil ? nil : "the first is on line \(first.below(lines).line)")
        guard let second, rounds < 10 else { return nil }
        blankEntry(at: second, in: &text)
      } catch let error as YamlError {
        let (position, message) = error.place
        findings.error(at: position.below(lines), message)
        return nil
      } catch {
        findings.error("the YAML cannot be read: \(error)")
        return nil
      }
    }
  }
}

extension Position {
  /// The place of a mark in a file in which `lines` lines stand before the YAML.
  init(_ mark: Mark?, below lines: Int = 0) {
    self.init(line: (mark?.line ?? 1) + lines, column: mark?.column ?? 1)
  }

  /// The position in a file in which this many lines stand before the text.
  fileprivate func below(_ lines: Int) -> Position {
    Position(line: line + lines, column: column)
  }
}

extension YamlError {
  /// Where and what, in our words' form: no capital, no full stop.
  fileprivate var place: (Position, String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      (Position(mark), problem)
    case .composer(let context, let problem, let mark, _):
      (Position(mark), (context.map { "\($0.text), " } ?? "") + problem)
    default: (Position(line: 1, column: 1), "the YAML cannot be read")
    }
  }
}

// MARK: Keys that stand twice

extension YAMLText {
  /// Where the key that stands at `first` stands again, in a map with a line for each key.
  private static func secondPlace(
    of key: String, after first: Position, in text: [UInt8]
  ) -> Position? {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(first.line) {
      guard line.prefix(while: { $0 == 0x20 }).count == first.column - 1 else { continue }
      let rest = String(decoding: line.dropFirst(first.column - 1), as: UTF8.self)
      let isKey = ["\(key)", "\"\(key)\"", "'\(key)'"].contains { form in
        rest.hasPrefix(form)
          && rest.dropFirst(form.count).drop(while: { $0 == " " }).hasPrefix(":")
      }
      if isKey { return Position(line: index + 1, column: first.column) }
    }
    return nil
  }

  /// Makes spaces of the entry whose key stands at `place`, so that every other position stays.
  private static func blankEntry(at place: Position, in text: inout [UInt8]) {
    var line = 1
    var isEntry = false
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let indent = text[start..<end].prefix(while: { $0 == 0x20 }).count
      if line == place.line {
        isEntry = true
      } else if isEntry, indent < end - start, indent < place.column {
        return
      }
      if isEntry { for index in start..<end { text[index] = 0x20 } }
      start = end + 1
      line += 1
    }
  }
}
