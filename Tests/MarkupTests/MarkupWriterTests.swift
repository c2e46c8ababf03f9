import Markup
import Testing

/// What a writer wrote, as text.
func markup(_ write: (inout MarkupWriter) -> Void) -> String {
  var writer = MarkupWriter()
  write(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite("Markup writer")
struct MarkupWriterTests {
  @Test("an element closes itself around its content")
  func element() {
    let html = markup { writer in
      writer.element("p", .class("lead")) { writer in
        writer.text("a ")
        writer.element("b") { $0.text("b") }
      }
    }
    #expect(html == #"<p class="lead">a <b>b</b></p>"#)
  }

  @Test("a line ends its line, a block puts its tags on lines of their own")
  func lines() {
    let html = markup { writer in
      writer.block("ul") { writer in
        for item in ["x", "y"] { writer.line("li") { $0.text(item) } }
      }
    }
    #expect(html == "<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n")
  }

  @Test("void elements have no end tag, empty ones close themselves")
  func withoutContent() {
    let meta = markup { $0.voidElement("meta", .attribute("charset", "utf-8")) }
    #expect(meta == #"<meta charset="utf-8">"#)
    let path = markup { $0.emptyElement("path", .attribute("d", Array("M0 0".utf8))) }
    #expect(path == #"<path d="M0 0"/>"#)
  }

  @Test("trusted markup is copied as it is")
  func trusted() {
    let html = markup { writer in
      writer.trustedMarkup("<!doctype html>")
      writer.newline()
      writer.trustedMarkup(Array("<p>&amp;</p>".utf8))
    }
    #expect(html == "<!doctype html>\n<p>&amp;</p>")
  }

  @Test("numbers are written by the rules of Numerals")
  func numbers() {
    let html = markup { writer in
      writer.number(12_345.25, decimals: 1, grouping: true)
      writer.text(" ")
      writer.number(12_345, grouping: true)
      writer.text(" ")
      writer.number(-7)
    }
    #expect(html == "12,345.3 12,345 -7")
  }
}
