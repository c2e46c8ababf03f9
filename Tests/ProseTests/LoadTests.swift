import Diagnostics
import Testing

@testable import Prose

private let family = TemplateFamily(id: "engine", varies: .engine)
private let layout = LayoutDefinition(fileName: "layout.html", required: [.markup(.table)])

/// A family's file in which every pool has just enough variants.
private func familyText() -> String {
  var text = """
    ---
    family: engine
    name: Engines
    index_title: "Engine comparisons, 2 sides"
    index_description: "One engine against another."
    index_intro: "Which *engine*?"
    eyebrow: "{{model}} · engine"
    heading: "{{a}} vs {{b}} on {{hardware}}"
    title:
      - "{{a}} vs {{b}} on {{hardware}}: inference throughput of {{model}}"
      - "{{a}} vs {{b}} on {{hardware}}"
      - "{{a}} vs {{b}}"
    ---

    """
  for pool in FamilyPool.allCases where pool.required(in: family) > 0 {
    text += "# \(pool.rawValue)\n\n"
    for _ in 0..<pool.required(in: family) { text += "**{{a}}** against {{b}}.\n\n" }
  }
  return text
}

private func sharedText() -> String {
  SharedPool.allCases.map { "# \($0.rawValue)\n\nAs {{a}} says.\n\n" }.joined()
}

private func load(
  family text: String? = familyText(), shared: String? = sharedText(),
  layout html: String? = "{{{table}}}", others: [SourceFile] = []
) -> (templates: Templates?, faults: [String]) {
  let texts = [
    ("Templates/families/engine.md", text), ("Templates/shared.md", shared),
    ("Templates/layout.html", html),
  ]
  let files = texts.compactMap { path, text in
    text.map { SourceFile(path: path, bytes: Array($0.utf8)) }
  }
  let (templates, diagnostics) = loadTemplates(
    files + others, in: "Templates", families: [family], layouts: [layout])
  return (templates, diagnostics.map { "\($0.severity): \($0.short)" })
}

@Suite struct LoadTests {
  @Test("a whole set of templates loads, and words a page")
  func whole() throws {
    let (loaded, faults) = load()
    #expect(faults == [])
    let templates = try #require(loaded)
    let words = try #require(templates.family("engine"))
    #expect(templates.family("model") == nil)
    #expect(templates.layout("layout.html") != nil && templates.layout("home.html") == nil)
    #expect(words.name == "Engines")
    #expect(words.indexTitle == "Engine comparisons, 2 sides")
    #expect(words.indexDescription == "One engine against another.")
    #expect(try words.indexIntro.html.text(FactValues()) == "Which <em>engine</em>?")
    var values = FactValues()
    values[.a] = "SGLang"
    values[.b] = "vLLM"
    values[.hardware] = "MI355X"
    values[.model] = "DeepSeek R1"
    #expect(try words.eyebrow.text(values) == "DeepSeek R1 · engine")
    #expect(try words.heading.text(values) == "SGLang vs vLLM on MI355X")
    let variant = words[.twoSided].variant(seed: VariantSeed(identity: "x"), turn: 1)
    #expect(try variant.html.text(values) == "<strong>SGLang</strong> against vLLM.")
    #expect(words[.twoSided].variants.count == 4)
    #expect(words[.unpriced].variants.isEmpty)
    #expect(
      try templates.shared[.tableHint].variants.map { try $0.plain.text(values) }
        == ["As SGLang says."])
  }

  @Test("the first title that fits is taken, the last when none does")
  func titles() throws {
    let words = try #require(load().templates?.family("engine"))
    var values = FactValues()
    values[.a] = "SGLang"
    values[.b] = "vLLM"
    values[.hardware] = "MI355X"
    values[.model] = "GLM-5"
    #expect(
      try words.title(values) == "SGLang vs vLLM on MI355X: inference throughput of GLM-5")
    values[.model] = "DeepSeek R1"
    #expect(try words.title(values) == "SGLang vs vLLM on MI355X")
    #expect(try words.title(values, limit: 3) == "SGLang vs vLLM")
  }

  @Test("a fact without a value is an error that names its tag's place")
  func absentFact() throws {
    let words = try #require(load().templates?.family("engine"))
    var values = FactValues()
    values[.a] = "SGLang"
    let variant = words[.summary].variants[0]
    let absent = #expect(throws: AbsentFact.self) { try variant.html.text(values) }
    #expect(absent?.fact == .text(.b))
    #expect(
      absent?.diagnostic.short
        == "Templates/families/engine.md:16:19 \"b\" has no value here"
        + " | put it into a section: {{#b}}…{{/b}}")
  }

  @Test("a pool that is missing, short, unknown, double or not the family's own is reported")
  func pools() {
    let text = familyText().replacing("# tied\n", with: "# tiedd\n")
      .replacing("# context\n\n", with: "# context\n\n# unpriced\n\n{{a}}\n\n# summary\n\n")
    #expect(
      load(family: text).faults == [
        "error: Templates/families/engine.md:80:3 unknown pool \"tiedd\" | did you mean \"tied\"?",
        "error: Templates/families/engine.md:128:3 \"context\" has 0 of 6 variants"
          + " | variants are paragraphs with a blank line between them",
        "warning: Templates/families/engine.md:130:3 no page of the family \"engine\" uses this pool",
        "error: Templates/families/engine.md:134:3 pool \"summary\" is there twice",
        "error: Templates/families/engine.md:166:1 pool \"tied\" is missing"
          + " | add \"# tied\" and 4 variants",
      ])
  }

  @Test("the keys of the front matter are all there, and no others")
  func keys() {
    let text = familyText().replacing("name: Engines\n", with: "nam: Engines\n")
      .replacing("family: engine", with: "family: engines")
      .replacing("heading: \"{{a}}", with: "heading: \"{{target}}")
      .replacing("One engine", with: String(repeating: "é", count: 140))
    #expect(
      load(family: text).faults == [
        "error: Templates/families/engine.md:1:1 the front matter has no \"name\""
          + " | add a line name: …",
        "error: Templates/families/engine.md:2:9 this file is for the family \"engine\""
          + " | a family's file has the family's name",
        "error: Templates/families/engine.md:3:1 unknown key \"nam\" | did you mean \"name\"?",
        "error: Templates/families/engine.md:5:21"
          + " the description has 157 characters of at most 155",
        "error: Templates/families/engine.md:8:13 \"target\" is not known in heading"
          + " | it belongs to the pools of one target and one-sided",
      ])
  }

  @Test("a missing file is an error, one that nothing asks for a warning")
  func files() {
    let others = ["families/engines.md", "home.html", "assets/x.html", "README"].map {
      SourceFile(path: "Templates/\($0)", bytes: [])
    }
    let (templates, faults) = load(family: nil, layout: nil, others: others)
    #expect(templates == nil)
    #expect(
      faults == [
        "error: Templates/families/engine.md:- this template is missing",
        "warning: Templates/families/engines.md:- a template that nothing uses"
          + " | did you mean \"families/engine.md\"?",
        "warning: Templates/home.html:- a template that nothing uses",
        "error: Templates/layout.html:- this template is missing",
      ])
    #expect(load(shared: nil).faults == ["error: Templates/shared.md:- this template is missing"])
  }

  @Test("a file that is not UTF-8 is an error where it stops being so")
  func encoding() {
    let file = SourceFile(path: "Templates/shared.md", bytes: [0x23, 0x0A, 0xC3, 0xA9, 0xFF])
    #expect(
      load(shared: nil, others: [file]).faults == [
        "error: Templates/shared.md:2:2 this is not UTF-8"
      ])
  }

  @Test("the shared file has its pools, and others only for those who inline them")
  func sharedPools() {
    let end = sharedText().split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      load(shared: sharedText() + "# ours\n\nx\n\n# table-hin\n\ny\n\n# table-hint\n\n# z\n").faults
        == [
          "error: Templates/shared.md:\(end):3 unknown pool \"ours\", and no template inlines it",
          "error: Templates/shared.md:\(end + 4):3 unknown pool \"table-hin\", and no template inlines it"
            + " | did you mean \"table-hint\"?",
          "error: Templates/shared.md:\(end + 8):3 pool \"table-hint\" is there twice",
          "error: Templates/shared.md:\(end + 10):3 \"z\" has no variant | write a paragraph below it",
        ])
    let inlining = familyText().replacing("# context\n\n", with: "# context\n\nSo {{> ours}}\n\n")
    #expect(load(family: inlining, shared: sharedText() + "# ours\n\nx\n").faults == [])
    #expect(
      load(shared: sharedText().replacing("# table-hint\n", with: "")).faults == [
        "error: Templates/shared.md:\(end - 1):1 pool \"table-hint\" is missing"
          + " | add \"# table-hint\" and a variant"
      ])
  }
}
