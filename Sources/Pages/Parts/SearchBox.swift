import Comparisons
import Markup

/// The field that searches all comparisons: out of sight until `assets/search.js` has run, which
/// fills it.
struct SearchBox {
  /// The family whose comparisons come first.
  var family: Family?

  func write(to html: inout MarkupWriter) {
    html.block(
      "div", .class("search"), .attribute("role", "search"),
      .attribute("data-search", family?.id ?? ""), .flag("hidden")
    ) { html in
      html.line("label", .attribute("for", "search")) { $0.text("Search all comparisons") }
      html.line("div", .class("field")) { html in
        html.element(
          "svg", .attribute("viewBox", "0 0 16 16"), .attribute("aria-hidden", "true")
        ) {
          $0.emptyElement("path", .attribute("d", "M11 11 15 15M12 7A5 5 0 1 1 2 7 5 5 0 0 1 12 7"))
        }
        html.voidElement(
          "input", .attribute("type", "search"), .attribute("id", "search"),
          .attribute("placeholder", "Accelerator, model, engine …"),
          .attribute("autocomplete", "off"), .attribute("autocapitalize", "none"),
          .attribute("spellcheck", "false"),
          .attribute("aria-keyshortcuts", "/"))
        html.element("kbd", .attribute("aria-hidden", "true")) { $0.text("/") }
      }
      // A click on what is no link keeps the focus in here, and with it the list in sight.
      html.line("div", .class("found"), .attribute("tabindex", -1)) { html in
        html.element("p", .attribute("role", "status")) { _ in }
        html.element("ol") { _ in }
      }
    }
  }
}
