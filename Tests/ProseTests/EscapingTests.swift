import Testing

@testable import Prose

private func text(_ append: (inout [UInt8]) -> Void, after start: String = "") -> String {
  var page = Array(start.utf8)
  append(&page)
  return String(decoding: page.dropFirst(start.utf8.count), as: UTF8.self)
}

@Suite struct EscapingTests {
  @Test("HTML escapes what could end text or an attribute")
  func html() {
    #expect(
      text { appendHTML("a<b>&\"c'", to: &$0) } == "a&lt;b&gt;&amp;&quot;c&#39;")
  }

  @Test(
    "Markdown escapes marks anywhere, and more where a line begins",
    arguments: [
      ("GLM-5", "", "GLM-5"), ("$1.50 + 2", "", "$1.50 + 2"),
      ("*_`[]<>&~|\\", "", #"\*\_\`\[\]\<\>\&\~\|\\"#),
      ("- a", "", #"\- a"#), ("- a", "x\n  ", #"\- a"#), ("- a", "x ", "- a"), ("# a", "", "\\# a"),
      ("1. a", "", #"1\. a"#), ("12) a", "", #"12\) a"#), ("v1. a", "", "v1. a"),
      ("1. a", "x ", "1. a"),
      ("~ 150", "x ", "~ 150"), ("~150", "", #"\~150"#), ("1~", "x ", #"1\~"#),
      ("~~x", "y ", #"~\~x"#),
      (". a", "12", #"\. a"#), ("a!", "", #"a\!"#), ("a! b", "", "a! b"),
      ("https://a.b", "", #"https:\//a.b"#), ("www.a.b", "", #"www\.a.b"#),
    ])
  func markdown(_ source: String, _ start: String, _ expected: String) {
    #expect(text({ appendMarkdown(source, to: &$0) }, after: start) == expected)
  }

  @Test(
    "a destination stays within its quotes or parentheses, and runs no script",
    arguments: [
      ("../a/?b=c&d#e", "../a/?b=c&amp;d#e"), ("a b\"'()<>\\`", "a%20b%22%27%28%29%3C%3E%5C%60"),
      ("é", "%C3%A9"), ("https://a.b:80/", "https://a.b:80/"), ("javascript:x", ""),
      ("JAVASCRIPT:x", ""), (" javascript:x", ""), ("data:x", ""), ("a/b:c", "a/b:c"),
    ])
  func destination(_ source: String, _ expected: String) {
    #expect(text { appendDestination(source, to: &$0) } == expected)
  }
}
