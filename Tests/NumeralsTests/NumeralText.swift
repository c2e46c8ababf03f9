import Foundation

@testable import Numerals

/// What a function appends, as text.
func text(_ append: (inout [UInt8]) -> Void) -> String {
  var bytes: [UInt8] = []
  append(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}

func fixed(_ value: Double, _ decimals: Int, grouping: Bool = false) -> String {
  text { appendFixed(value, decimals: decimals, grouping: grouping, to: &$0) }
}

/// The oracle: half up on the full decimal expansion, 1,074 places, that C's `printf` writes.
func halfUp(_ value: Double, _ decimals: Int) -> String {
  let expansion = Array(String(format: "%.1074f", value.magnitude).utf8)
  let end = expansion.count - 1074 + decimals
  var digits = Array(expansion[..<end])
  if expansion[end] >= UInt8(ascii: "5") {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] == UInt8(ascii: "9") {
        digits[index] = UInt8(ascii: "0")
      } else if digits[index] != UInt8(ascii: ".") {
        digits[index] += 1
        break
      }
      index -= 1
    }
    if index < 0 { digits.insert(UInt8(ascii: "1"), at: 0) }
  }
  if decimals == 0 { digits.removeLast() }
  let text = String(decoding: digits, as: UTF8.self)
  return value < 0 && text.contains { ("1"..."9").contains($0) } ? "-" + text : text
}

/// A generator with a fixed seed, so that a failure is the same failure tomorrow (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
