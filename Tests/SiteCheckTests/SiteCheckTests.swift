import Diagnostics
import Testing

@testable import SiteCheck

/// Sites of a few files in memory, each with one fault.
@Suite("A check of a site")
struct SiteCheckTests {
  private static func page(
    _ title: String, description: String? = nil, canonical: String? = nil, _ body: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><title>\(title)</title>
    <meta name="description" content="\(description ?? "About " + title)">
    <link rel="canonical" href="\(canonical ?? "https://example.com/bench/" + title + "/")">
    </head><body>\(body)</body></html>

    """
  }

  private static let home = page("home", "<a href=\"a/\">A</a>")
  private static let a = page("a", "<p id=\"x\"><a href=\"../index.html#y\">home</a><b id=y></b>")

  private static func check(_ files: [String: String], pageBytes: Int = 10_000) -> [String] {
    let site = SiteCheck(
      root: "Output", files: Array(files.keys), baseURL: "https://example.com/bench/",
      limits: .init(pageBytes: pageBytes))
    let readings = files.filter { SiteCheck.isRead($0.key) }.map {
      site.read(SourceFile(path: $0.key, bytes: Array($0.value.utf8)))
    }
    return site.diagnostics(of: readings).sorted().map { diagnostic in
      let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.path)\(place): \(diagnostic.message)"
    }
  }

  @Test("finds nothing in a sound one")
  func sound() {
    let found = Self.check([
      "index.html": Self.page(
        "home", "<a href=\"a/#x\">A</a><a href=\"https://example.com/bench/a/\">A</a>"),
      "a/index.html": Self.page(
        "a",
        "<p id=x><a href='../?q=1'>home</a><a href=#top></a><a href=mailto:x@y>m</a><img alt='' src=../i.png>"
          + "<svg role=img aria-labelledby=t><title id=t>T</title></svg><svg aria-hidden=true></svg>"
          + "<a href=\"//other.org/x\">o</a>"),
      "404.html": Self.page("404", "<a href=\"/bench/a/index.html\">A</a>"),
      "old/index.html":
        "<meta http-equiv=\"refresh\" content=\"0; url=../a/\"><title>Moved</title>",
      "i.png": "", "data/a.csv": "x,y\n1,2\n", "a/comparison.json": "{}\n",
      "sitemap.xml": "<urlset><url><loc>https://example.com/bench/a/</loc></url></urlset>",
    ])
    #expect(found == [])
  }

  @Test(
    "names a link that leads nowhere, with its place",
    arguments: [
      ("<a href=\"b/\">B</a>", "broken link: there is no file b/index.html"),
      ("<a href=\"../x\">B</a>", "broken link: \"../x\" leads out of the site"),
      ("<a href=\"/x\">B</a>", "broken link: \"/x\" leads out of the site"),
      ("<img alt=i src=\"i%20j.png\">", "broken link: there is no file i j.png"),
      ("<a href=\"#no\">B</a>", "broken anchor: nothing here has the id \"no\""),
      ("<a href=\"a/#no\">B</a>", "broken anchor: nothing in a/index.html has the id \"no\""),
      ("<img src=\"a/index.html\">", "an image has no alternative text"),
      ("<svg role=img><path/></svg>", "a drawing has no alternative text"),
      ("<b id=\"i\"></b><i id=\"i\"></i>", "the id \"i\" is there twice"),
    ])
  func links(markup: String, message: String) {
    let home = Self.page("home", "<p><a href='a/'>A</a>\n" + markup)
    let found = Self.check(["index.html": home, "a/index.html": Self.page("a", "")])
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(": " + message) == true, "\(found)")
    #expect(found.first?.hasPrefix("Output/index.html:6:") == true, "\(found)")
  }

  @Test("names titles, descriptions and addresses that are there twice, too long or missing")
  func heads() {
    let long = String(repeating: "é", count: 61)
    let found = Self.check([
      "index.html": Self.page("home", "<a href=a/>A</a><a href=b/>B</a><a href=c/>C</a>"),
      "a/index.html": Self.page("a", ""),
      "b/index.html": Self.page(
        "a", description: "About a", canonical: "https://example.com/bench/a/", ""),
      "c/index.html": Self.page(long, description: String(repeating: "&amp;", count: 156), ""),
      "d/index.html": "<p>no head</p>",
    ])
    #expect(
      found == [
        "Output/b/index.html:2:23: the title is that of a/index.html too",
        "Output/b/index.html:3:1: the description is that of a/index.html too",
        "Output/b/index.html:4:1: the canonical address is that of a/index.html too",
        "Output/c/index.html:2:23: the title has 61 characters, more than 60",
        "Output/c/index.html:3:1: the description has 156 characters, more than 155",
        "Output/d/index.html: an orphan: no link leads here from the home page",
        "Output/d/index.html: the page has no description",
        "Output/d/index.html: the page has no title",
      ])
  }

  @Test("names pages that only each other link to, and pages over the budget")
  func orphans() {
    let found = Self.check(
      [
        "index.html": Self.page("home", ""),
        "a/index.html": Self.page("a", "<a href=../b/>B</a>"),
        "b/index.html": Self.page("b", "<a href=../a/>A</a>" + String(repeating: "x", count: 300)),
      ], pageBytes: 400)
    #expect(
      found == [
        "Output/a/index.html: an orphan: no link leads here from the home page",
        "Output/b/index.html: an orphan: no link leads here from the home page",
        "Output/b/index.html: the page has 505 bytes, and the budget is 400",
      ])
  }

  @Test("names data files that no program can read, and a map that leads nowhere")
  func twins() {
    let found = Self.check([
      "a/comparison.json": "{\n  \"x\": 1,\n}\n", "data/a.csv": "x,y\n1\n\"2,3\n",
      "sitemap.xml":
        "<url>\n<loc>https://example.com/bench/a/</loc>\n<loc>https://example.com/bench/a/</loc>\n",
    ])
    #expect(
      found == [
        "Output/a/comparison.json:3:1: unreadable JSON: expected a key in quotes, found \"}\"",
        "Output/data/a.csv:2:1: unreadable CSV: 1 cells, and the header has 2",
        "Output/data/a.csv:3:1: the quoted cell that begins here does not end",
        "Output/data/a.csv:3:1: unreadable CSV: 1 cells, and the header has 2",
        "Output/sitemap.xml:2:6: broken link: there is no file a/index.html",
        "Output/sitemap.xml:3:6: the address is there twice",
      ])
  }

  @Test(
    "reads any bytes to their end",
    arguments: [
      "", "<", "<a", "<a href", "<a href=", "<a href=\"x", "<!--", "<!-", "</", "</a", "<script>x",
      "<title>", "<a =x =>", "<svg><svg", "<\u{0}a>", "< a href=\"nowhere\">", "<a/href=#x/>",
      "<!-- <a href=\"nowhere\"> -->", "<script><a href='nowhere'></script >",
      "<textarea><img></TEXTAREA>", "&#xFFFFFFFF;<p id='&#;'>",
    ])
  func anyBytes(text: String) {
    let found = Self.check(["x.html": text]).filter {
      $0.contains("nowhere") || $0.contains("image")
    }
    #expect(found == [])
  }
}

@Suite("The tags of a page")
struct HTMLTagsTests {
  @Test("have names in lower case and attributes with decoded values, however they are quoted")
  func attributes() {
    let bytes = Array("<A HREF='x&amp;y' b=1 c><br/><x:y z=\"&#x41;&#66;&nope;\"></A>".utf8)
    let tags = Array(HTMLTags(bytes))
    #expect(tags.map(\.name) == ["a", "br", "x:y", "a"])
    #expect(tags.map(\.isEnd) == [false, false, false, true])
    #expect(tags[0].value("href", in: bytes) == "x&y")
    #expect(tags[0].value("b", in: bytes) == "1")
    #expect(tags[0].value("c", in: bytes) == "")
    #expect(tags[0].value("d", in: bytes) == nil)
    #expect(tags[2].value("z", in: bytes) == "AB&nope;")
  }
}
