import Testing

@testable import Pages

@Suite("Page addresses")
struct PageAddressTests {
  @Test("links climb to the root and name the file, so that they work from a disk too")
  func links() {
    let page = PageAddress(path: "compare/a-vs-b/")
    #expect(page.root == "../../")
    #expect(page.file == "compare/a-vs-b/index.html")
    #expect(page.link(to: .home) == "../../index.html")
    #expect(page.link(to: .model("m")) == "../../models/m/index.html")
    #expect(page.link(toFile: "data/m.csv") == "../../data/m.csv")
    #expect(PageAddress.home.link(to: .index(ofFolder: "compare")) == "compare/index.html")
    #expect(PageAddress.home.root == "")
  }

  @Test("a page that is shown at any address links to others by the site's own")
  func anywhere() {
    let page = PageAddress(path: "", linkBase: "https://example.com/b/")
    #expect(page.link(to: .hardware("h1")) == "https://example.com/b/hardware/h1/index.html")
    #expect(page.link(toFile: "assets/style.css") == "assets/style.css")
  }
}
