import Markup

/// The way from the home page to a page, as readers see it and as structured data.
struct Breadcrumb {
  /// From the home page down; the last step is the page itself.
  let steps: [Step]

  struct Step {
    let label: String
    let address: PageAddress
  }

  /// Writes the visible trail of links.
  func write(on page: PageAddress, to html: inout MarkupWriter) {
    html.block("nav", .class("breadcrumb"), .attribute("aria-label", "Breadcrumb")) { html in
      html.block("ol") { html in
        for (index, step) in steps.enumerated() {
          html.line("li") { html in
            if index == steps.count - 1 {
              html.element("span", .attribute("aria-current", "page")) { $0.text(step.label) }
            } else {
              html.element("a", .attribute("href", page.link(to: step.address))) {
                $0.text(step.label)
              }
            }
          }
        }
      }
    }
  }

  /// Writes the JSON-LD `BreadcrumbList`.
  func structuredData(baseURL: String) -> [UInt8] {
    var json = JSONWriter()
    json.document { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "BreadcrumbList")
      json.array("itemListElement") { json in
        for (index, step) in steps.enumerated() {
          json.element { json in
            json.member("@type", "ListItem")
            json.member("position", index + 1)
            json.member("name", step.label)
            json.member("item", baseURL + step.address.path)
          }
        }
      }
    }
    return json.bytes
  }
}
