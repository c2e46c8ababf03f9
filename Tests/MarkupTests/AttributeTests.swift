import Markup
import Testing

@Suite("Attributes")
struct AttributeTests {
  private func attribute(_ attribute: Attribute) -> String {
    markup { $0.voidElement("a", attribute) }
  }

  @Test("values are quoted and escaped whatever their type")
  func values() {
    #expect(attribute(.attribute("href", "a&b")) == #"<a href="a&amp;b">"#)
    let hostile = attribute(.attribute("title", "say \"<hi>\"".utf8))
    #expect(hostile == #"<a title="say &quot;&lt;hi&gt;&quot;">"#)
    #expect(attribute(.attribute("title", "it's".utf8)) == #"<a title="it's">"#)
    #expect(attribute(.attribute("cx", 12.34, decimals: 1)) == #"<a cx="12.3">"#)
    #expect(attribute(.attribute("cx", 12, decimals: 1)) == #"<a cx="12">"#)
    #expect(attribute(.attribute("colspan", 3)) == #"<a colspan="3">"#)
  }

  @Test("classes are joined by a space")
  func classes() {
    #expect(attribute(.class("side")) == #"<a class="side">"#)
    #expect(attribute(.class("side", "winner")) == #"<a class="side winner">"#)
  }

  @Test("a flag is its name alone")
  func flags() {
    #expect(attribute(.flag("hidden")) == "<a hidden>")
  }

  @Test("an attribute whose condition fails is left out")
  func conditions() {
    #expect(attribute(.flag("hidden").when(false)) == "<a>")
    #expect(attribute(.class("winner").when(true)) == #"<a class="winner">"#)
  }
}
