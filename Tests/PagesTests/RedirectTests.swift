import Testing

@testable import Pages

@Suite("Redirects")
struct RedirectTests {
  private static let rows = ["h1", "h2"].flatMap { chip in
    ["none", "mtp"].flatMap { method in
      [
        SmallSite.row(chip, 10, 100, method: method),
        SmallSite.row(chip, 20, 50, method: method, concurrency: 2),
      ]
    }
  }

  private static let aliases = [
    "registry/models.yml": "m1: {label: M, slug: model-one, slug_aliases: [first, one]}\n"
  ]

  @Test("lead from reversed sides and other names of the model to the page, and only there")
  func addresses() throws {
    let site = try SmallSite.site(Self.rows, Self.aliases)
    let hardware = site.redirects.filter { $0.to.path == "compare/model-one-h1-vs-h2/" }
    #expect(
      hardware.map(\.from.path) == [
        "compare/first-h1-vs-h2/", "compare/one-h1-vs-h2/", "compare/model-one-h2-vs-h1/",
        "compare/first-h2-vs-h1/", "compare/one-h2-vs-h1/",
      ])
    #expect(
      site.redirects.contains {
        $0.from.path == "compare-spec-decode/model-one-h1-fp8-none-vs-mtp/"
          && $0.to.path == "compare-spec-decode/model-one-h1-fp8-mtp-vs-none/"
      })
    #expect(site.redirects.contains { $0.from.path == "models/first/" })
    #expect(Set(site.redirects.map(\.from)).count == site.redirects.count)
    let pages = Set(site.comparisons.map(\.path))
    #expect(!site.redirects.contains { pages.contains($0.from.path) })
  }

  @Test("name the canonical page for browsers and search engines, and stay out of the map")
  func file() throws {
    let files = try SmallSite.files(of: try SmallSite.site(Self.rows, Self.aliases))
    let redirect = try #require(files["compare/model-one-h2-vs-h1/index.html"])
    #expect(redirect.contains("content=\"0; url=../../compare/model-one-h1-vs-h2/index.html\""))
    #expect(
      redirect.contains(
        "<link rel=\"canonical\" href=\"https://example.com/bench/compare/model-one-h1-vs-h2/\">"))
    #expect(files["sitemap.xml"]?.contains("h2-vs-h1") == false)
  }
}
