/// The shortest text that reads back to the same double; whole numbers without `.0`.
///
/// `0.1`, `42`, `1e-05`, `1e+16`: JSON's grammar, the same on every machine.
func shortest(_ number: Double) -> String {
  if let whole = Int(exactly: number), abs(number) < 1e15 { return String(whole) }
  return number.description
}
