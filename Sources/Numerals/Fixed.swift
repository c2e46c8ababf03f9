/// Appends a number in decimal with a fixed count of digits after the point, rounded half up on the
/// exact value of the double.
///
///     appendFixed(0.5, decimals: 0, to: &bytes)       // 1
///     appendFixed(2.675, decimals: 2, to: &bytes)     // 2.67: the double lies below 2.675
///     appendFixed(-0.04, decimals: 1, to: &bytes)     // 0.0
///     appendFixed(12_345.6, decimals: 1, grouping: true, to: &bytes)  // 12,345.6
///
/// Halves move away from zero on both sides, a result of zero has no sign, and magnitudes of 2⁶³ and
/// more are written with every digit of their exact value. What is not a number is written as `NaN`,
/// `Infinity` or `-Infinity`, so that it cannot be taken for a figure.
///
/// - Parameters:
///   - value: any double.
///   - decimals: digits after the point, 0…9; none means no point either.
///   - grouping: whether magnitudes from 10,000 up get a comma between thousands.
///   - bytes: the buffer that grows, in ASCII.
package func appendFixed(
  _ value: Double, decimals: Int, grouping: Bool = false, to bytes: inout [UInt8]
) {
  append(value, decimals: decimals, trims: false, grouping: grouping, to: &bytes)
}

/// Appends a number as `appendFixed` does, without zeros at the end of the decimals and without a
/// point that nothing follows: the short form for coordinates.
///
///     appendTrimmed(12.04, decimals: 1, to: &bytes)  // 12
package func appendTrimmed(
  _ value: Double, decimals: Int, grouping: Bool = false, to bytes: inout [UInt8]
) {
  append(value, decimals: decimals, trims: true, grouping: grouping, to: &bytes)
}

private func append(
  _ value: Double, decimals: Int, trims: Bool, grouping: Bool, to bytes: inout [UInt8]
) {
  guard value.isFinite else {
    appendNonFinite(value, to: &bytes)
    return
  }
  let magnitude = value.magnitude
  // From 2⁶³ up there is no fraction, and 64 bits hold the significand only.
  let isHuge = magnitude >= 0x1p63
  let doublings = isHuge ? Int(magnitude.exponentBitPattern) - 1075 : 0
  var whole = isHuge ? magnitude.significandBitPattern | 1 << 52 : UInt64(magnitude)
  var decimalsValue =
    isHuge ? 0 : roundedFraction(magnitude - Double(whole), decimals: decimals)
  if decimalsValue == wholePowerOfTen(decimals) {
    whole += 1
    decimalsValue = 0
  }
  if value < 0, whole != 0 || decimalsValue != 0 { bytes.append(minus) }
  appendUnsigned(whole, doublings: doublings, grouping: grouping, to: &bytes)
  var count = decimals
  while trims, count > 0, decimalsValue % 10 == 0 {
    decimalsValue /= 10
    count -= 1
  }
  appendDecimals(decimalsValue, count: count, to: &bytes)
}

/// `fraction · 10^decimals` as an integer, rounded half up without any loss.
///
/// The fraction is `significand · 2^-shift` with a significand below 2⁵³. Its product with
/// 10^decimals (below 2³⁰) is kept in two parts, `high · 2³² + low`, so that nothing needs more than
/// the 64 bits that wasm multiplies by itself.
///
/// - Parameter fraction: in [0, 1).
private func roundedFraction(_ fraction: Double, decimals: Int) -> UInt64 {
  let significand = fraction.significandBitPattern | 1 << 52
  let shift = 1075 - Int(fraction.exponentBitPattern)
  let scale = wholePowerOfTen(decimals)
  // The product is below 2⁸³: it cannot reach one half of 2⁸⁵. Zero and subnormal numbers are here.
  guard shift < 85 else { return 0 }
  let low = (significand & 0xFFFF_FFFF) &* scale
  let high = (significand >> 32) &* scale + low >> 32
  // Halving the unit needs bit shift − 1 of the product. That lies in the high part, because a
  // fraction is below one: its shift is 53 at least.
  let half: UInt64 = 1 << UInt64(shift - 33)
  return (high + half) >> UInt64(shift - 32)
}

/// 10 to the given power, 0…9.
private func wholePowerOfTen(_ exponent: Int) -> UInt64 {
  precondition((0...9).contains(exponent), "decimals must be 0…9")
  var power: UInt64 = 1
  for _ in 0..<exponent { power &*= 10 }
  return power
}

/// A point and the decimals with their leading zeros; nothing for a count of zero.
private func appendDecimals(_ value: UInt64, count: Int, to bytes: inout [UInt8]) {
  guard count > 0 else { return }
  bytes.append(point)
  appendDigits(of: value, count: count, to: &bytes)
}

/// The words for what has no digits.
func appendNonFinite(_ value: Double, to bytes: inout [UInt8]) {
  let word: StaticString = value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  word.withUTF8Buffer { bytes.append(contentsOf: $0) }
}
