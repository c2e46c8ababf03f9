/// Appends an integer in decimal.
///
///     appendInteger(12_345, grouping: true, to: &bytes)  // 12,345
///
/// - Parameters:
///   - value: any integer.
///   - grouping: whether magnitudes from 10,000 up get a comma between thousands.
///   - bytes: the buffer that grows, in ASCII.
package func appendInteger(_ value: Int, grouping: Bool = false, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(minus) }
  appendUnsigned(UInt64(value.magnitude), grouping: grouping, to: &bytes)
}

let zero = UInt8(ascii: "0")
let point = UInt8(ascii: ".")
let minus = UInt8(ascii: "-")
private let comma = UInt8(ascii: ",")

/// The digits of a 64-bit magnitude, with commas from 10,000 up when `grouping` asks for them.
func appendUnsigned(_ value: UInt64, grouping: Bool, to bytes: inout [UInt8]) {
  let digits = digitCount(of: value)
  appendDigits(of: value, count: digits, to: &bytes)
  if grouping, value >= 10_000 { groupThousands(ofLast: digits, in: &bytes) }
}

/// Puts commas between the thousands of the digits that the bytes end with.
private func groupThousands(ofLast digits: Int, in bytes: inout [UInt8]) {
  var source = bytes.count
  let commas = (digits - 1) / 3
  bytes.append(contentsOf: repeatElement(comma, count: commas))
  var target = bytes.count
  for _ in 0..<commas {
    for _ in 0..<3 {
      source -= 1
      target -= 1
      bytes[target] = bytes[source]
    }
    target -= 1
    bytes[target] = comma
  }
}

/// The digits of a value in so many places, filled up with zeros on the left.
func appendDigits(of value: UInt64, count: Int, to bytes: inout [UInt8]) {
  bytes.append(contentsOf: repeatElement(zero, count: count))
  var place = bytes.count
  var rest = value
  while rest > 0 {
    place -= 1
    bytes[place] = zero + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}

/// How many digits a value has; one for zero.
private func digitCount(of value: UInt64) -> Int {
  var count = 1
  var rest = value
  while rest >= 10 {
    rest /= 10
    count += 1
  }
  return count
}

/// Every digit of an integer of 2⁶³ or more, at most 309 of them.
///
/// The value is `significand · 2^exponent`: the significand's digits are doubled that many times, in
/// limbs of nine digits, lowest first.
func appendDigits(ofInteger value: Double, grouping: Bool, to bytes: inout [UInt8]) {
  let base: UInt64 = 1_000_000_000
  let significand = value.significandBitPattern | 1 << 52
  var limbs = [significand % base, significand / base]
  for _ in 0..<(Int(value.exponentBitPattern) - 1075) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let doubled = limbs[index] << 1 + carry
      carry = doubled >= base ? 1 : 0
      limbs[index] = doubled - (carry == 1 ? base : 0)
    }
    if carry == 1 { limbs.append(carry) }
  }
  let start = bytes.count
  let last = limbs.count - 1
  appendDigits(of: limbs[last], count: digitCount(of: limbs[last]), to: &bytes)
  for index in 0..<last {
    appendDigits(of: limbs[last - 1 - index], count: 9, to: &bytes)
  }
  if grouping { groupThousands(ofLast: bytes.count - start, in: &bytes) }
}
