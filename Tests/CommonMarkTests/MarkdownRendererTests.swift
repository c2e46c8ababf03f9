import CommonMark
import Testing

private func html(_ markdown: String) -> String {
  String(decoding: MarkdownRenderer.html(Array(markdown.utf8)), as: UTF8.self)
}

@Suite struct MarkdownRendererTests {
  @Test("a paragraph, emphasis, code and a link become their elements")
  func inlines() {
    #expect(
      html("A *b* **c** `d` [e](../f/).")
        == "<p>A <em>b</em> <strong>c</strong> <code>d</code> <a href=\"../f/\">e</a>.</p>\n")
  }

  @Test("tables, strikethrough and bare links are understood")
  func extensions() {
    #expect(
      html("~~a~~ https://b.org") == """
        <p><del>a</del> <a href="https://b.org">https://b.org</a></p>

        """)
    #expect(
      html("| a | b |\n|---|--:|\n| 1 | 2 |") == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-right">2</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test("headings get the slug of their text as id, numbered when it was taken")
  func headingIDs() {
    #expect(
      html("# What's `tok/s`?\n\n## Why\n\n### Why\n\n## ???\n\n## Straße λ")
        == """
        <h1 id="whats-tok-s">What's <code>tok/s</code>?</h1>
        <h2 id="why">Why</h2>
        <h3 id="why-2">Why</h3>
        <h2 id="section">???</h2>
        <h2 id="straße-λ">Straße λ</h2>

        """)
    #expect(html("# a\n# a-2\n# a").contains("<h1 id=\"a-3\">"))
  }

  @Test(
    "raw HTML is shown as text, and nothing is left out",
    arguments: [
      ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
      ("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"),
      ("<!-- secret -->", "<p>&lt;!-- secret --&gt;</p>\n"),
      ("- <div>\n  x", "<ul>\n<li>&lt;div&gt;\nx</li>\n</ul>\n"),
      ("# <i>x</i>", "<h1 id=\"i-x-i\">&lt;i&gt;x&lt;/i&gt;</h1>\n"),
      ("|<u>|\n|-|\n|<s>|", "<u>"),
    ])
  func rawHTML(_ markdown: String, _ expected: String) {
    let rendered = html(markdown)
    #expect(!rendered.contains("raw HTML omitted"))
    if expected == "<u>" {
      #expect(rendered.contains("<th>&lt;u&gt;</th>"))
      #expect(rendered.contains("<td>&lt;s&gt;</td>"))
    } else {
      #expect(rendered == expected)
    }
  }

  @Test(
    "a destination with a scheme other than http, https and mailto loses its link",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
      "data:image/png;base64,x", "file:///etc/passwd", "java&#115;cript:x", "java&#10;script:x",
      "&#1;javascript:x", "ftp://x", "x:y",
    ])
  func unsafeDestinations(_ destination: String) {
    #expect(html("[**a** b](\(destination))") == "<p><strong>a</strong> b</p>\n")
    #expect(html("![a b](\(destination))") == "<p>a b</p>\n")
    #expect(html("[a][r]\n\n[r]: \(destination)") == "<p>a</p>\n")
    #expect(!html("<\(destination)>").contains("href"))
  }

  @Test(
    "relative, http, https and mailto destinations are kept",
    arguments: [
      "a/b.html", "../a/?q=x:y", "#a:b", "/a", "HTTP://a.b/", "https://a", "mailto:a@b.c",
    ])
  func harmlessDestinations(_ destination: String) {
    #expect(html("[x](\(destination))") == "<p><a href=\"\(destination)\">x</a></p>\n")
  }

  @Test("an unsafe image within an unsafe link leaves its text")
  func nestedUnsafe() {
    #expect(html("[![a](data:x) b](javascript:x)") == "<p>a b</p>\n")
  }

  @Test("quotes cannot leave an attribute")
  func attributes() {
    #expect(
      html("[a](b\"onclick=x 'c\"d')")
        == "<p><a href=\"b%22onclick=x\" title=\"c&quot;d\">a</a></p>\n")
    #expect(
      html("``` a\"b>\nx<y\n```")
        == "<pre><code class=\"language-a&quot;b&gt;\">x&lt;y\n</code></pre>\n")
  }

  @Test("bytes that are not UTF-8, and NUL, become U+FFFD")
  func invalidBytes() {
    #expect(
      MarkdownRenderer.html([0x61, 0xFF, 0x00, 0x62]) == Array("<p>a\u{FFFD}\u{FFFD}b</p>\n".utf8))
  }

  @Test("an empty document is empty")
  func empty() {
    #expect(html("") == "")
    #expect(html("\n \n") == "")
  }
}

@Suite struct HostileMarkdownTests {
  @Test("a megabyte of prose is rendered whole")
  func megabyte() {
    let rendered = html(String(repeating: "word *and* <b> ", count: 70_000))
    #expect(rendered.utf8.count > 1_000_000)
    #expect(rendered.hasSuffix("&lt;b&gt;</p>\n"))
  }

  @Test("deep nesting neither overflows the stack nor loses text")
  func deepNesting() {
    #expect(html(String(repeating: ">", count: 20_000) + " x").contains("<p>x</p>"))
    #expect(html(String(repeating: "[", count: 50_000) + "x").contains("x</p>"))
    #expect(html(String(repeating: "*a ", count: 50_000)).hasSuffix("*a</p>\n"))
    #expect(html(String(repeating: "- ", count: 2_000) + "x").contains("x"))
  }

  @Test("documents rendered at the same time are each their own")
  func concurrency() async {
    await withTaskGroup { group in
      for number in 0..<64 {
        group.addTask {
          let rendered = html("# a\(number)\n\n~~x~~ www.a\(number).org | <i>")
          #expect(
            rendered == """
              <h1 id="a\(number)">a\(number)</h1>
              <p><del>x</del> <a href="http://www.a\(number).org">www.a\(number).org</a> | &lt;i&gt;</p>

              """)
        }
      }
    }
  }
}
