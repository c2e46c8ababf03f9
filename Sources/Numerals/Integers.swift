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

/// A number without its fraction; traps where an integer cannot hold it.
///
/// The conversion and its checks are some fifty bytes of the kernel wherever they stand.
package func wholePart(of value: Double) -> Int { Int(value) }

let zero = UInt8(ascii: "0")
let point = UInt8(ascii: ".")
let minus = UInt8(ascii: "-")
private let comma = UInt8(ascii: ",")

/// The digits of `value · 2^doublings`, with commas from 10,000 up when `grouping` asks for them.
func appendUnsigned(
  _ value: UInt64, doublings: Int = 0, grouping: Bool, to bytes: inout [UInt8]
) {
  if doublings == 0, !grouping || value < 10_000 {
    appendDigits(of: value, count: digitCount(of: value), to: &bytes)
    return
  }
  let thousands = groups(of: value, doublings: doublings)
  var place = thousands.count - 1
  let first = UInt64(thousands[place])
  appendDigits(of: first, count: digitCount(of: first), to: &bytes)
  while place > 0 {
    place -= 1
    if grouping { bytes.append(comma) }
    appendDigits(of: UInt64(thousands[place]), count: 3, to: &bytes)
  }
}

/// The groups of three digits of `value · 2^doublings`, lowest first.
private func groups(of value: UInt64, doublings: Int) -> [Int] {
  var groups: [Int] = []
  var rest = value
  while rest > 0 {
    groups.append(Int(rest % 1000))
    rest /= 1000
  }
  for _ in 0..<doublings {
    var carry = 0
    for index in groups.indices {
      let doubled = groups[index] * 2 + carry
      carry = doubled / 1000
      groups[index] = doubled % 1000
    }
    if carry > 0 { groups.append(carry) }
  }
  return groups
}

/// The digits of a value in so many places, filled up with zeros on the left.
func appendDigits(of value: UInt64, count: Int, to bytes: inout [UInt8]) {
  for _ in 0..<count { bytes.append(zero) }
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
