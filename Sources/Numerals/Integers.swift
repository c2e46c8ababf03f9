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
  let groups = grouping && value >= 10_000
  appendDigits(of: value, count: digits + (groups ? (digits - 1) / 3 : 0), to: &bytes)
  guard groups else { return }
  // The digits stand at the end, after as many zeros as there are commas: spread them to the left.
  let end = bytes.count
  var target = end - digits - (digits - 1) / 3
  for place in stride(from: digits, to: 0, by: -1) {
    bytes[target] = bytes[end - place]
    target += 1
    if place > 1, place % 3 == 1 {
      bytes[target] = comma
      target += 1
    }
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
  var written = 0
  for (index, limb) in limbs.enumerated() {
    var rest = limb
    for _ in 0..<9 where index < limbs.count - 1 || rest > 0 {
      if grouping, written > 0, written % 3 == 0 { bytes.append(comma) }
      bytes.append(zero + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    }
  }
  bytes[start...].reverse()
}
