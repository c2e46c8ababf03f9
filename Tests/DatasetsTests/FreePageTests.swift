import Datasets
import Diagnostics
import Testing

@Suite("Free pages")
struct FreePageTests {
  private func page(_ text: String) -> String {
    report(["pages/about.md": text])
  }

  @Test("have front matter between two lines of hyphens, then Markdown")
  func parts() throws {
    let (dataset, diagnostics) = loadDataset(
      folder([
        "pages/b.md": "---\r\ntitle: B\r\n---\r\n",
        "pages/about.md": "--- \ntitle: About\ndescription: D\n---\n# About\n\n---\n",
      ]))
    #expect(diagnostics.isEmpty)
    let pages = try #require(dataset).pages
    #expect(pages.map(\.slug) == ["about", "b"])
    #expect(pages.map(\.title) == ["About", "B"])
    #expect(pages.map(\.description) == ["D", ""])
    #expect(pages.map(\.markdown) == ["# About\n\n---\n", ""])
    #expect(pages.map(\.location.position.line) == [5, 4])
  }

  @Test("without front matter, or with one that does not end, are an error")
  func frontMatter() {
    #expect(
      page("# About\n") == """
        Content/pages/about.md:1:1: error: the page has no front matter
          | # About
          | ^
        help: begin it with a line of ---, "title: …", "description: …", and a line of ---
        """)
    #expect(
      page("---\ntitle: A\n") == """
        Content/pages/about.md:1:1: error: the page has no front matter
          | ---
          | ^
        help: begin it with a line of ---, "title: …", "description: …", and a line of ---
        """)
    #expect(
      page("") == """
        Content/pages/about.md:1:1: error: the page has no front matter
          |\u{20}
          | ^
        help: begin it with a line of ---, "title: …", "description: …", and a line of ---
        """)
    #expect(
      page("---\n---\n") == """
        Content/pages/about.md:1:1: error: the front matter is empty
          | ---
          | ^
        """)
    #expect(
      page("---\n- a\n---\n") == """
        Content/pages/about.md:1:1: error: the front matter must be a map of keys and values
          | ---
          | ^
        """)
  }

  @Test("what is wrong in front matter has its place in the file")
  func places() {
    #expect(
      page("---\ndescription: D\n---\n") == """
        Content/pages/about.md:1:1: error: "title" is missing
          | ---
          | ^
        """)
    #expect(
      page("---\ntitle: A\ntitel: B\n---\n") == """
        Content/pages/about.md:3:1: warning: nothing reads "titel"
          | titel: B
          | ^
        help: did you mean "title"?
        """)
    #expect(
      page("---\ntitle: A\n\ttab: B\n---\n") == """
        Content/pages/about.md:3:1: error: found a tab character that violates indentation
          |  tab: B
          | ^
        """)
    #expect(
      page("---\ntitle: A\nx: \u{7}\n---\n") == """
        Content/pages/about.md:3:4: error: this character must not stand in YAML as it is
          | x: \u{20}
          |    ^
        help: write it as an escape in double quotes; end lines with LF or CRLF
        """)
    #expect(
      page("---\ntitle: A\ntitle: B\n---\n") == """
        Content/pages/about.md:3:1: error: "title" is given twice
          | title: B
          | ^
        help: the first is on line 2
        """)
    #expect(
      page("---\ntitle: [A]\n---\n") == """
        Content/pages/about.md:2:8: error: "title" must be a text
          | title: [A]
          |        ^
        """)
  }

  @Test("a file name that is fit for no URL is an error")
  func names() {
    #expect(
      report(["pages/About us.md": "---\ntitle: A\n---\n"]) == """
        Content/pages/About us.md: error: "About us" is no page name: only a-z, 0-9 and hyphens may \
        stand in it
        help: rename the file: its name becomes the page's URL
        """)
  }

  @Test("carry the files that they name; another file is a warning")
  func attachments() throws {
    let (dataset, diagnostics) = loadDataset(
      folder([
        "pages/about.md": "---\ntitle: A\n---\n![x](chart.svg)\n",
        "pages/b.md": "---\ntitle: B\n---\n", "pages/chart.svg": "<svg/>", "pages/old.png": "x",
        "pages/more/c.md": "---\ntitle: C\n---\n",
      ]))
    #expect(
      text(diagnostics) == """
        Content/pages/more/c.md: warning: nothing reads this file
        help: pages are Markdown files right below pages/, with the pictures that they name
        Content/pages/old.png: warning: nothing reads this file
        help: pages are Markdown files right below pages/, with the pictures that they name
        """)
    let pages = try #require(dataset).pages
    #expect(pages.map { $0.attachments.map(\.name) } == [["chart.svg"], []])
  }

  @Test("a page that is not UTF-8 is an error")
  func encoding() {
    var content = folder([:])
    content.files.append(SourceFile(path: "Content/pages/a.md", bytes: [0x2D, 0xFF]))
    #expect(
      text(loadDataset(content).diagnostics) == """
        Content/pages/a.md:1:2: error: the file is not UTF-8
          | -�
          |  ^
        help: save it as UTF-8
        """)
  }
}
