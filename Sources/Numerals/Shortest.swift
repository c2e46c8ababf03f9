#if !hasFeature(Embedded)
  /// Appends the shortest decimal that reads back to the same double, as JavaScript and JSON write
  /// numbers: integers without a point, plain notation from 1e-6 up to below 1e21, else an exponent.
  ///
  ///     appendShortest(0.1, to: &bytes)   // 0.1
  ///     appendShortest(1500, to: &bytes)  // 1500
  ///     appendShortest(1e-7, to: &bytes)  // 1e-7
  ///
  /// Minus zero is written `0`. What is not a number is written as `appendFixed` does; no reader of
  /// JSON or CSV takes that for a figure. The digits are those of the standard library's
  /// `description`, which needs `String`: this function exists natively only. The browser keeps the
  /// text that it was sent.
  package func appendShortest(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      appendNonFinite(value, to: &bytes)
      return
    }
    guard value != 0 else {
      bytes.append(zero)
      return
    }
    if value < 0 { bytes.append(minus) }
    let (digits, scale) = significantDigits(of: value.magnitude)
    if scale > 21 || scale < -5 {
      appendScientific(digits, exponent: scale - 1, to: &bytes)
    } else if scale <= 0 {
      bytes.append(contentsOf: [zero, point])
      bytes.append(contentsOf: repeatElement(zero, count: -scale))
      bytes.append(contentsOf: digits)
    } else if scale >= digits.count {
      bytes.append(contentsOf: digits)
      bytes.append(contentsOf: repeatElement(zero, count: scale - digits.count))
    } else {
      bytes.append(contentsOf: digits[..<scale])
      bytes.append(point)
      bytes.append(contentsOf: digits[scale...])
    }
  }

  /// The significant digits in ASCII, without zeros at either end, and the place of the point after
  /// the first of them: the value is `0.digits · 10^scale`.
  private func significantDigits(of value: Double) -> (digits: [UInt8], scale: Int) {
    var digits: [UInt8] = []
    var scale = 0
    var exponent = 0
    var sign = 1
    var part = Part.whole
    for byte in value.description.utf8 {
      switch (part, byte) {
      case (_, point): part = .fraction
      case (_, UInt8(ascii: "e")): part = .exponent
      case (.exponent, minus): sign = -1
      case (.exponent, UInt8(ascii: "+")): break
      case (.exponent, _): exponent = exponent * 10 + Int(byte - zero)
      default:
        let leads = digits.isEmpty && byte == zero
        if !leads { digits.append(byte) }
        if part == .whole, !leads { scale += 1 }
        if part == .fraction, leads { scale -= 1 }
      }
    }
    while digits.last == zero { digits.removeLast() }
    return (digits, scale + sign * exponent)
  }

  /// Where in `1.5e-07` a character stands.
  private enum Part {
    case whole, fraction, exponent
  }

  /// `1.5e-7`, `1e+21`: the form of numbers too long or too small to write out.
  private func appendScientific(_ digits: [UInt8], exponent: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: digits[..<1])
    if digits.count > 1 {
      bytes.append(point)
      bytes.append(contentsOf: digits[1...])
    }
    bytes.append(UInt8(ascii: "e"))
    if exponent > 0 { bytes.append(UInt8(ascii: "+")) }
    appendInteger(exponent, to: &bytes)
  }
#endif
