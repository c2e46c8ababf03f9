/// A stable 64-bit hash of bytes (FNV-1a, Fowler, Noll and Vo): the same on every machine, so that
/// a page can name the rows that it was made from.
struct RowHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func combine(_ other: RowHash) {
    for shift in stride(from: 0, to: 64, by: 8) {
      combine(CollectionOfOne(UInt8(truncatingIfNeeded: other.value >> UInt64(shift))))
    }
  }

  /// Twelve hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
  }
}
