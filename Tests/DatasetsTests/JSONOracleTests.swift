import Foundation
import Testing

@testable import Datasets

/// Foundation's reader is the oracle: both accept the same texts and read the same values, but
/// for what is known of Foundation's. It takes `[1,]`, which RFC 8259 does not have; it refuses
/// numbers beyond a double, which here are infinite and refused as values; of a key that stands
/// twice it keeps one; its numbers may be off in their last digits.
@Suite("JSON texts, against Foundation's reader")
struct JSONOracleTests {
  @Test("random documents are accepted and have the same values", arguments: 0..<40)
  func values(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = random.document()
      let document = try JSONDocument(parsing: Array(text.utf8))
      let expected = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      expectEqual(document, expected, text)
      for value in document.values where value.kind == .number {
        let number = String(decoding: document.bytes[value.bytes], as: UTF8.self)
        #expect(decimal(document.bytes, value.bytes) == Double(number), "\(number)")
      }
    }
  }

  @Test("documents with a byte changed, lost or added are refused alike", arguments: 0..<40)
  func mutations(seed: Int) {
    var random = RandomJSON(seed: UInt64(seed) + 1000)
    for _ in 0..<200 {
      let bytes = random.mutated(Array(random.document().utf8))
      // What is not UTF-8 is refused before either.
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: .fragmentsAllowed)
      do throws(JSONError) {
        let ours = try JSONDocument(parsing: bytes)
        if let theirs {
          if !hasKeyTwice(ours) { expectEqual(ours, theirs, text) }
        } else {
          #expect(hasInfiniteNumber(ours), "\(text.debugDescription)")
        }
      } catch {
        let isTrailingComma = error.message == "expected a value, found \"]\""
        #expect(theirs == nil || isTrailingComma, "\(text.debugDescription)")
      }
    }
  }

  private func expectEqual(_ document: JSONDocument, _ value: Any, _ text: String) {
    var numbers: [Double] = []
    var expected: [Double] = []
    let ours = canonical(document, 0, &numbers)
    #expect(ours == canonical(value, &expected), "\(text)")
    #expect(numbers.count == expected.count, "\(text)")
    for (a, b) in zip(numbers, expected) {
      #expect(a == b || abs(a - b) <= 1e-14 * abs(b), "\(text)")
    }
  }

  /// A value as a text in which equal values are equal, the keys of objects sorted; its numbers
  /// apart in the order in which they stand in the text.
  private func canonical(_ document: JSONDocument, _ index: Int, _ numbers: inout [Double])
    -> String
  {
    let value = document.values[index]
    switch value.kind {
    case .null: return "null"
    case .true: return "true"
    case .false: return "false"
    case .number:
      numbers.append(decimal(document.bytes, value.bytes) ?? .nan)
      return "#"
    case .string: return text(document, index)
    case .array:
      let items = document.children(of: index).map { canonical(document, $0, &numbers) }
      return "[" + items.joined(separator: ",") + "]"
    case .object:
      let members = members(document, index).sorted { $0.key < $1.key }.map {
        $0.key + ":" + canonical(document, $0.value, &numbers)
      }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  private func canonical(_ value: Any, _ numbers: inout [Double]) -> String {
    switch value {
    case is NSNull: return "null"
    case let text as String: return text.debugDescription
    case let number as NSNumber:
      if String(cString: number.objCType) == "c" { return number.boolValue ? "true" : "false" }
      numbers.append(number.doubleValue)
      return "#"
    case let array as [Any]:
      return "[" + array.map { canonical($0, &numbers) }.joined(separator: ",") + "]"
    case let object as [String: Any]:
      let members = object.map { (key: $0.key.debugDescription, value: $0.value) }
        .sorted { $0.key < $1.key }.map { $0.key + ":" + canonical($0.value, &numbers) }
      return "{" + members.joined(separator: ",") + "}"
    default: return "unknown"
    }
  }

  private func text(_ document: JSONDocument, _ index: Int) -> String {
    decodeEscapes(document.bytes, document.values[index].contents).debugDescription
  }

  private func members(_ document: JSONDocument, _ index: Int) -> [(key: String, value: Int)] {
    let children = Array(document.children(of: index))
    return stride(from: 0, to: children.count, by: 2).map {
      (text(document, children[$0]), children[$0 + 1])
    }
  }

  private func hasInfiniteNumber(_ document: JSONDocument) -> Bool {
    document.values.contains {
      $0.kind == .number && decimal(document.bytes, $0.bytes)?.isInfinite == true
    }
  }

  private func hasKeyTwice(_ document: JSONDocument) -> Bool {
    document.values.indices.contains { index in
      guard document.values[index].kind == .object else { return false }
      let keys = members(document, index).map(\.key)
      return Set(keys).count < keys.count
    }
  }
}

/// Random JSON texts that exercise every part of the grammar.
private struct RandomJSON {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  mutating func document() -> String { space() + value(depth: 4) + space() }

  private mutating func space() -> String { pick(["", "", "", " ", "\n", "\t\r\n"]) }

  private mutating func value(depth: Int) -> String {
    switch below(depth > 0 ? 9 : 6) {
    case 0: return pick(["null", "true", "false"])
    case 1, 2: return number()
    case 3, 4, 5: return string()
    case 6, 7:
      let items = (0..<below(4)).map { _ in space() + value(depth: depth - 1) + space() }
      return "[" + (items.isEmpty ? space() : items.joined(separator: ",")) + "]"
    default:
      let members = (0..<below(4)).map { index in
        "\(space())\"\(index)\(contents())\"\(space()):\(space())\(value(depth: depth - 1))\(space())"
      }
      return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
    }
  }

  private mutating func number() -> String {
    let digits = (0..<below(18)).map { _ in String(below(10)) }.joined()
    let whole = below(3) == 0 ? "0" : String(1 + below(9)) + digits
    let fraction = below(2) == 0 ? "" : "." + String(below(1_000_000_000))
    let exponent =
      below(3) == 0 ? pick(["e", "E"]) + pick(["", "+", "-"]) + String(below(280)) : ""
    return pick(["", "-"]) + whole + fraction + exponent
  }

  private mutating func string() -> String { "\"" + contents() + "\"" }

  private mutating func contents() -> String {
    (0..<below(6)).map { _ in
      pick([
        "a", "é", "😀", "\u{7F}", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t",
        "\\u00e9", "\\u2028", "\\uD83D\\uDE00", "<", "\u{FFFD}",
      ])
    }.joined()
  }

  /// The bytes with one of them changed, lost or added.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let place = below(bytes.count)
    let byte = pick(Array("{}[]\",:\\0189.eE+-tfnu ax\n\u{1}'/".utf8))
    switch below(3) {
    case 0: bytes[place] = byte
    case 1: bytes.remove(at: place)
    default: bytes.insert(byte, at: place)
    }
    return bytes
  }
}
