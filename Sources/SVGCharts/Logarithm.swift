/// The natural logarithm of a positive normal number, to about one part in 10¹⁵.
///
/// Written out because the browser's build has no C library, and so that every machine draws the
/// same bytes. With value = m · 2^e and m in [√½, √2): ln value = e · ln 2 + 2 artanh s, where
/// s = (m − 1) / (m + 1) lies within ±0.172, so that twelve terms of the series
/// artanh s = s + s³/3 + s⁵/5 + … reach the last bit.
func naturalLogarithm(_ value: Double) -> Double {
  let fraction = value.bitPattern % (1 << 52)
  var mantissa = Double(bitPattern: 1.0.bitPattern + fraction)
  var exponent = Double(value.bitPattern >> 52) - 1023
  if mantissa >= 2.0.squareRoot() {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var sum = 0.0
  for term in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
  return exponent * 0.693147180559945309 + 2 * ratio * sum
}
