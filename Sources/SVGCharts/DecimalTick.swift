import Numerals

/// A number `significand · 10^exponent`, as ticks are made of: exact, so that its text has no noise
/// such as 0.30000000000000004.
package struct DecimalTick: Equatable, Sendable {
  package let significand: Int
  package let exponent: Int

  /// The nearest double.
  package var value: Double {
    exponent < 0
      ? Double(significand) / powerOfTen(-exponent) : Double(significand) * powerOfTen(exponent)
  }

  /// The tick as an axis prints it: plain, with the decimals of its exponent and commas from 10,000
  /// up; beyond nine places on either side in the form `5e-12`.
  package var text: [UInt8] {
    var bytes: [UInt8] = []
    if significand == 0 {
      appendInteger(0, to: &bytes)
    } else if exponent < -9 || value.magnitude >= 1e9 {
      var digits = significand
      var exponent = exponent
      while digits % 10 == 0 {
        digits /= 10
        exponent += 1
      }
      appendInteger(digits, to: &bytes)
      bytes.append(UInt8(ascii: "e"))
      appendInteger(exponent, to: &bytes)
    } else {
      appendFixed(value, decimals: max(0, -exponent), grouping: true, to: &bytes)
    }
    return bytes
  }
}

/// 10 to a whole power, exact from 0 to 22 and the product of exact steps elsewhere.
func powerOfTen(_ exponent: Int) -> Double {
  guard exponent >= 0 else { return 1 / powerOfTen(-exponent) }
  var power = 1.0
  for _ in 0..<exponent { power *= 10 }
  return power
}

/// The greatest whole exponent whose power of ten is at most `value`, which is finite and positive.
func decimalExponent(of value: Double) -> Int {
  var exponent = 0
  while powerOfTen(exponent) > value { exponent -= 1 }
  while powerOfTen(exponent + 1) <= value { exponent += 1 }
  return exponent
}
