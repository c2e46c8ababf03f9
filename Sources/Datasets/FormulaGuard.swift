// A spreadsheet runs a cell that begins with one of these as a formula. In a CSV, such free text
// therefore has an apostrophe before it, which a spreadsheet does not show and the reader takes
// away again. Text that itself begins with apostrophes before such a byte gets one more, so that
// writing and reading give back every text.

/// A free text as a CSV cell holds it.
func withFormulaGuard(_ text: String) -> String {
  isFormula(text) ? "'" + text : text
}

/// The free text that a CSV cell holds.
func withoutFormulaGuard(_ text: String) -> String {
  text.utf8.first == apostrophe && isFormula(text) ? String(text.dropFirst()) : text
}

/// Whether a text, after any apostrophes, begins like a formula.
private func isFormula(_ text: String) -> Bool {
  switch text.utf8.first(where: { $0 != apostrophe }) {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  default: false
  }
}

private let apostrophe = UInt8(ascii: "'")
