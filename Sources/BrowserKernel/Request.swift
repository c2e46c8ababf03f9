import Numerals

/// What the page's script asks, read from front to back: numbers, and texts whose lengths in bytes
/// stand among the numbers.
struct Request {
  private let numbers: [Double]
  private let texts: [UInt8]
  private var number = 0
  private var text = 0

  init(numbers: [Double], texts: [UInt8]) {
    self.numbers = numbers
    self.texts = texts
  }

  /// The next number.
  mutating func next() -> Double {
    let value = numbers[number]
    number += 1
    return value
  }

  /// A number that may be missing, which the script writes as not a number.
  mutating func nextIfKnown() -> Double? {
    let value = next()
    return value.isFinite ? value : nil
  }

  /// A count, an index or the like.
  mutating func nextInteger() -> Int { wholePart(of: next()) }

  mutating func nextCountIfKnown() -> Int? {
    guard let count = nextIfKnown() else { return nil }
    return wholePart(of: count)
  }

  /// Whether the next number is not zero.
  mutating func nextFlag() -> Bool { next() != 0 }

  /// A count, then as many numbers.
  mutating func nextList() -> [Double] {
    var list: [Double] = []
    for _ in 0..<nextInteger() { list.append(next()) }
    return list
  }

  /// A length among the numbers, then as many bytes of UTF-8.
  mutating func nextText() -> [UInt8] {
    var list: [UInt8] = []
    for _ in 0..<nextInteger() {
      list.append(texts[text])
      text += 1
    }
    return list
  }
}
