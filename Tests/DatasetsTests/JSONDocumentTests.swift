import Testing

@testable import Datasets

@Suite("JSON texts")
struct JSONDocumentTests {
  private func error(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONDocument(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "are read as RFC 8259 has it",
    arguments: [
      "null", "true", "false", "0", "-0", "1.5e-3", "1E+9", "\"\"", "[]", "{}", " [ 1 , 2 ] ",
      "\r\n\t{\"a\":{\"b\":[]}}\n", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
      "\"\u{7F}\u{10FFFF}\u{2028}\"",
    ])
  func accepted(text: String) {
    #expect(error(text) == nil)
  }

  @Test(
    "and anything else is an error where it departs from it",
    arguments: [
      ("", 0, "the file ends where a value is expected"),
      ("[1,", 3, "the file ends where a value is expected"),
      ("[1", 2, "the file ends where \",\" or \"]\" is expected"),
      ("[1 2]", 3, "expected \",\" or \"]\", found \"2\""),
      ("[1,]", 3, "expected a value, found \"]\""),
      ("[,1]", 1, "expected a value, found \",\""),
      ("{\"a\":1,}", 7, "expected a key in quotes, found \"}\""),
      ("{a:1}", 1, "expected a key in quotes or \"}\", found \"a\""),
      ("{\"a\" 1}", 5, "expected \":\", found \"1\""),
      ("{\"a\":1 \"b\":2}", 7, "expected \",\" or \"}\", found \"\"\""),
      ("{\"a\"", 4, "the file ends where \":\" is expected"),
      ("{\"a\":1", 6, "the file ends where \",\" or \"}\" is expected"),
      ("[1]]", 3, "expected the end of the file, found \"]\""),
      ("nul", 0, "expected a value, found \"n\""),
      ("NaN", 0, "expected a value, found \"N\""),
      ("Infinity", 0, "expected a value, found \"I\""),
      ("-Infinity", 1, "expected a digit, found \"I\""),
      ("'a'", 0, "expected a value, found \"'\""),
      ("+1", 0, "expected a value, found \"+\""),
      ("01", 0, "a number must not begin with a zero"),
      ("-01", 0, "a number must not begin with a zero"),
      ("1.", 2, "the file ends where a digit is expected"),
      (".5", 0, "expected a value, found \".\""),
      ("1e", 2, "the file ends where a digit is expected"),
      ("1e+x", 3, "expected a digit, found \"x\""),
      ("0x10", 1, "expected the end of the file, found \"x\""),
      ("\"a", 0, "the string that begins here does not end"),
      ("\"a\\", 0, "the string that begins here does not end"),
      ("\"\\x41\"", 1, "JSON has no such escape"),
      ("\"\\u12g4\"", 1, "\\u needs four hexadecimal digits"),
      ("\"\\u12", 1, "\\u needs four hexadecimal digits"),
      ("\"\\ud800\"", 1, "half of a surrogate pair is no character"),
      ("\"\\ud800\\n\"", 1, "half of a surrogate pair is no character"),
      ("\"\\udc00\\ud800\"", 1, "half of a surrogate pair is no character"),
      ("\"\\ud800\\ud800\"", 1, "half of a surrogate pair is no character"),
      ("\"a\nb\"", 2, "a control character stands in a string; write it as an escape"),
      ("[1 // one\n]", 3, "expected \",\" or \"]\", found \"/\""),
      ("[é]", 1, "expected a value, found \"é\""),
      ("[\u{0}]", 1, "expected a value, found \" \""),
    ])
  func refused(text: String, offset: Int, message: String) {
    #expect(error(text) == JSONError(offset: offset, message: message))
  }

  @Test("nest no deeper than 64 levels, however long the text is")
  func nesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(error(nested(64)) == nil)
    let tooDeep = JSONError(offset: 64, message: "values are nested deeper than 64 levels")
    #expect(error(nested(65)) == tooDeep)
    #expect(error(String(repeating: "[", count: 100_000)) == tooDeep)
    #expect(
      error(String(repeating: "{\"a\":", count: 100_000))
        == JSONError(offset: 320, message: "values are nested deeper than 64 levels"))
  }

  @Test("give their strings with the escapes decoded")
  func escapes() {
    let bytes = Array("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00\\u0000é".utf8)
    #expect(decodeEscapes(bytes, bytes.indices) == "\"\\/\u{8}\u{C}\n\r\té😀\u{0}é")
  }
}
