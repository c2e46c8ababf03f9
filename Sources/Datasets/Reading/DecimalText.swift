/// The number that a range of bytes writes in JSON's grammar, correctly rounded; `nil` when the
/// range is anything else.
///
/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`: no `NaN`, no `+1`, no `.5`, no `1,000`, no
/// spaces. A number too great for a double is infinite.
///
/// Up to 15 digits and a power of ten within 10²² both sides are exact doubles, so one division or
/// multiplication rounds correctly (Clinger 1990, "How to read floating point numbers accurately");
/// everything else goes to the standard library.
func decimal(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
  var index = range.lowerBound
  let end = range.upperBound
  var digits: UInt64 = 0
  var digitCount = 0
  var exponent = 0

  func takeDigits(_ each: (UInt64) -> Void) -> Bool {
    let start = index
    while index < end, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
      each(UInt64(digit))
      index += 1
    }
    return index > start
  }
  func append(_ digit: UInt64) {
    guard digitCount > 0 || digit > 0 else { return }
    digitCount += 1
    if digitCount <= 15 { digits = digits * 10 + digit }
  }

  let negative = index < end && bytes[index] == UInt8(ascii: "-")
  if negative { index += 1 }
  let whole = index
  guard takeDigits(append) else { return nil }
  guard bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else { return nil }
  if index < end, bytes[index] == UInt8(ascii: ".") {
    index += 1
    let fraction = index
    guard takeDigits(append) else { return nil }
    exponent -= index - fraction
  }
  if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
    index += 1
    var sign = 1
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
      index += 1
    }
    var written = 0
    guard takeDigits({ written = min(written * 10 + Int($0), 100_000) }) else { return nil }
    exponent += sign * written
  }
  guard index == end else { return nil }
  guard digitCount <= 15, abs(exponent) < powersOfTen.count else {
    return Double(String(decoding: bytes[range], as: UTF8.self))
  }
  let power = powersOfTen[abs(exponent)]
  let magnitude = exponent < 0 ? Double(digits) / power : Double(digits) * power
  return negative ? -magnitude : magnitude
}

/// The powers of ten that are doubles without rounding.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
