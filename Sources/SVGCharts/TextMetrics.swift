/// How wide and high a line of text is at most, whatever sans-serif font shows it.
///
/// The widths are the greater of DejaVu Sans, about the widest of the fonts that systems bring for
/// their interface, and Liberation Sans, which has the widths of Arial and Helvetica. Text in a
/// narrower font leaves a little more room.
enum TextMetrics {
  /// From the baseline up, in multiples of the text size.
  static let ascent = 0.95
  /// From the baseline down.
  static let descent = 0.25

  /// The width of UTF-8 text in multiples of the text size.
  static func width(_ text: [UInt8], isBold: Bool = false) -> Double {
    var hundredths = 0
    for byte in text {
      switch byte {
      case 0x20..<0x7F: hundredths += Int(asciiWidths[Int(byte) - 0x20])
      case 0xC2...0xDF: hundredths += 85
      case 0xE0...: hundredths += 102
      default: break
      }
    }
    return Double(hundredths) / 100 * (isBold ? 1.18 : 1)
  }

  /// As much of the text, with an ellipsis, as fits a width in multiples of the text size.
  static func truncated(_ text: [UInt8], to limit: Double, isBold: Bool = false) -> [UInt8] {
    guard width(text, isBold: isBold) > limit else { return text }
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    var kept = text
    while !kept.isEmpty, width(kept + ellipsis, isBold: isBold) > limit {
      // A code point goes whole: its continuation bytes, then its first.
      while let last = kept.popLast(), last & 0xC0 == 0x80 {}
    }
    while kept.last == UInt8(ascii: " ") { kept.removeLast() }
    return kept + ellipsis
  }

  /// Hundredths of the text size for U+0020…U+007E.
  private static let asciiWidths: [UInt8] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ]
}
