import Datasets
import Diagnostics
import Testing

@Suite("site.yml")
struct SiteTests {
  private func site(_ text: String) -> String {
    report(["site.yml": text])
  }
  private let address = "base_url: https://example.com\n"

  @Test("gives the settings, and defaults for all but the address")
  func settings() throws {
    let plain = try #require(loadDataset(folder(["site.yml": address])).dataset).site
    #expect(plain.title == "Inference Benchmarks")
    #expect(plain.baseURL == "https://example.com/")
    #expect(plain.languages == ["en"])
    #expect(plain.costBasis == "hyperscaler")
    #expect(plain.disabledFamilies == [])
    #expect(plain.tieThreshold == 0.01)
    #expect(plain.pageBudget == 20_000)
    let text = """
      \(address)title: T
      summary: S
      footer: F
      license: https://example.com/license
      languages: [de-CH, en]
      tie_threshold: 0
      page_budget: 1e3
      families: {model: false, engine: true}
      """
    let full = try #require(loadDataset(folder(["site.yml": text])).dataset).site
    #expect([full.title, full.summary, full.footer] == ["T", "S", "F"])
    #expect(full.license == "https://example.com/license")
    #expect(full.languages == ["de-CH", "en"])
    #expect(full.tieThreshold == 0)
    #expect(full.pageBudget == 1000)
    #expect(full.disabledFamilies == ["model"])
  }

  @Test("an unknown family is an error for who says which there are")
  func unknownFamily() throws {
    let text = "\(address)families: {model: false, engin: true}\n"
    let (dataset, diagnostics) = loadDataset(
      folder(["site.yml": text]), families: ["model", "engine"])
    #expect(dataset == nil)
    #expect(
      diagnostics.map(\.summary) == [
        "Content/site.yml:2:26: error: unknown family \"engin\" | did you mean \"engine\"?"
      ])
    #expect(loadDataset(folder(["site.yml": text])).dataset != nil)
  }

  @Test("an address given otherwise takes the place of the file's, which need not be there")
  func givenAddress() {
    for text in ["title: T\n", "base_url:\n", address] {
      let (dataset, diagnostics) = loadDataset(
        folder(["site.yml": text]), baseURL: "https://example.org/")
      #expect(dataset?.site.baseURL == "https://example.org/")
      #expect(diagnostics == [])
    }
  }

  @Test("a missing or empty file is an error that says what it needs")
  func missing() {
    var content = folder([:])
    content.files.removeAll { $0.path == "Content/site.yml" }
    #expect(
      text(loadDataset(content).diagnostics) == """
        Content/site.yml: error: the file is missing
        help: it needs at least base_url, the address that the site will have
        """)
    #expect(
      site("") == """
        Content/site.yml: error: the file is empty
        help: it needs at least base_url
        """)
    #expect(
      site("- a\n") == """
        Content/site.yml:1:1: error: the file must be a map of keys and values
          | - a
          | ^
        """)
    #expect(
      site("title: T\n") == """
        Content/site.yml:1:1: error: "base_url" is missing
          | title: T
          | ^
        """)
    #expect(
      site("title: [\n") == """
        Content/site.yml:2:1: error: did not find expected node content
          |\u{20}
          | ^
        """)
  }

  @Test("the address must be one of the web")
  func baseURL() {
    #expect(
      site("base_url: example.com\n") == """
        Content/site.yml:1:11: error: "base_url" must be a web address, not "example.com"
          | base_url: example.com
          |           ^
        help: write it like https://example.com/benchmarks/
        """)
    #expect(
      site("base_url: \"javascript:alert(1)\"\n") == """
        Content/site.yml:1:11: error: "base_url" must be a web address, not "javascript:alert(1)"
          | base_url: "javascript:alert(1)"
          |           ^
        help: write it like https://example.com/benchmarks/
        """)
    #expect(
      site("base_url:\n") == """
        Content/site.yml:1:10: error: "base_url" is missing
          | base_url:
          |          ^
        """)
    #expect(
      site("base_url: [a]\n") == """
        Content/site.yml:1:11: error: "base_url" must be a text
          | base_url: [a]
          |           ^
        """)
  }

  @Test("numbers have their ranges")
  func numbers() {
    #expect(
      site(address + "tie_threshold: 1\npage_budget: 0\n") == """
        Content/site.yml:2:16: error: "tie_threshold" must be at least 0 and less than 1, not 1
          | tie_threshold: 1
          |                ^
        Content/site.yml:3:14: error: "page_budget" must be a whole number of at least 1, not 0
          | page_budget: 0
          |              ^
        """)
    #expect(
      site(address + "tie_threshold: -0.01\npage_budget: 1.5\n") == """
        Content/site.yml:2:16: error: "tie_threshold" must be at least 0 and less than 1, not \
        -0.01
          | tie_threshold: -0.01
          |                ^
        Content/site.yml:3:14: error: "page_budget" must be a whole number of at least 1, not 1.5
          | page_budget: 1.5
          |              ^
        """)
    #expect(
      site(address + "tie_threshold: 1 %\npage_budget: many\n") == """
        Content/site.yml:2:16: error: "tie_threshold" must be a number, not "1 %"
          | tie_threshold: 1 %
          |                ^
        Content/site.yml:3:14: error: "page_budget" must be a number, not "many"
          | page_budget: many
          |              ^
        """)
  }

  @Test("a basis that no hardware has a price for is an error")
  func costBasis() {
    #expect(
      site(address + "cost_basis: hyperscalar\n") == """
        Content/site.yml:2:13: error: no hardware has a price for "hyperscalar"
          | cost_basis: hyperscalar
          |             ^
        help: did you mean "hyperscaler"?
        """)
    #expect(site(address + "cost_basis: hyperscaler\n") == "")
  }

  @Test("a language must be a tag, a licence an address, a title not empty")
  func texts() {
    #expect(
      site(address + "languages: [en, \"\\\"><script>\", e, en-]\n") == """
        Content/site.yml:2:17: error: ""><script>" is no language tag
          | languages: [en, "\\"><script>", e, en-]
          |                 ^
        help: write it like en or pt-BR
        Content/site.yml:2:32: error: "e" is no language tag
          | languages: [en, "\\"><script>", e, en-]
          |                                ^
        help: write it like en or pt-BR
        Content/site.yml:2:35: error: "en-" is no language tag
          | languages: [en, "\\"><script>", e, en-]
          |                                   ^
        help: write it like en or pt-BR
        """)
    #expect(
      site(address + "license: CC BY\ntitle: \"\"\n") == """
        Content/site.yml:2:10: error: "license" must be a web address, not "CC BY"
          | license: CC BY
          |          ^
        Content/site.yml:3:8: error: "title" is missing
          | title: ""
          |        ^
        """)
  }

  @Test("a family is on or off; a key that nothing reads is a warning")
  func families() {
    #expect(
      site(address + "families: {model: maybe}\ntile: T\n") == """
        Content/site.yml:2:19: error: "model" must be true or false
          | families: {model: maybe}
          |                   ^
        Content/site.yml:3:1: warning: nothing reads "tile"
          | tile: T
          | ^
        help: did you mean "title"?
        """)
    #expect(
      site(address + "families: [model]\n") == """
        Content/site.yml:2:11: error: "families" must be a map of keys and values
          | families: [model]
          |           ^
        """)
  }
}
