import Testing

@testable import Prose

@Suite struct FactTests {
  @Test("every fact has a name of its own, in snake case, and a scope")
  func names() {
    let names = Fact.all.map(\.definition.name)
    #expect(Set(names).count == names.count)
    for fact in Fact.all {
      let definition = fact.definition
      #expect(definition.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(definition.name)")
      #expect(!definition.scope.isEmpty && !definition.families.isEmpty, "\(definition.name)")
      #expect(!definition.scope.wording.isEmpty, "\(definition.name)")
      #expect(!definition.meaning.hasSuffix("."), "\(definition.name)")
    }
  }

  @Test("there are no more flags than bits for them")
  func flagBits() {
    #expect(FlagFact.allCases.count <= 64)
  }

  @Test("facts are absent until set, and again when set to nothing")
  func values() {
    var values = FactValues()
    #expect(values[.lead] == nil && !values[.close] && values[.methodURL] == nil)
    #expect(values[.table] == [])
    values[.lead] = "MTP"
    values[.close] = true
    values[.aLeads] = true
    values[.methodURL] = "../m/"
    values[.table] = [60]
    #expect(values[.lead] == "MTP" && values[.close] && values[.aLeads] && !values[.priced])
    #expect(
      [.text(.lead), .flag(.close), .link(.methodURL), .markup(.table)].allSatisfy(values.isSet))
    values[.lead] = ""
    values[.close] = false
    values[.methodURL] = nil
    values[.table] = []
    #expect(
      [.text(.lead), .flag(.close), .link(.methodURL), .markup(.table)].allSatisfy {
        !values.isSet($0)
      })
    #expect(values[.aLeads])
  }

  @Test(
    "a text is stored as one line without control characters",
    arguments: [
      ("a\nb\r\n\tc", "a b   c"), (" a ", "a"), ("\u{0}a\u{7F}b\u{85}", "a b"), ("é", "é"),
      ("\u{A0}", "\u{A0}"), (" \n", nil),
    ] as [(String, String?)])
  func oneLine(_ text: String, _ expected: String?) {
    var values = FactValues()
    values[.issue] = text
    #expect(values[.issue] == expected)
  }
}
