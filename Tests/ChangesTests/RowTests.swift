import Testing

@testable import Changes

@Suite("Rows of a data file")
struct RowTests {
  private static let header =
    "model,hardware,framework,precision,spec_method,decode_tp,isl,osl,conc,tput_per_gpu,date\n"

  private func rows(_ old: String, _ new: String) -> RowChanges {
    RowChanges(
      path: "data/m.csv", old: Array((Self.header + old).utf8),
      new: Array((Self.header + new).utf8))
  }

  @Test("are told by what was run, with the cells that changed and by how much")
  func changed() throws {
    let row = "m,h1,sglang,fp8,none,8,1024,8192,64,"
    let found = rows(row + "400,2026-01-01\n", row + "4000,2026-01-02\n")
    #expect((found.added, found.removed) == (0, 0))
    let change = try #require(found.changed.first)
    #expect(change.name == "h1 sglang fp8 none tp8, 1024/8192, concurrency 64")
    #expect(change.cells.map(\.column) == ["date", "tput_per_gpu"])
    #expect(change.factor == 10)
  }

  @Test("that only one version has are counted")
  func counted() {
    let found = rows(
      "m,h1,sglang,fp8,none,8,1024,8192,64,1,2026-01-01\n",
      "m,h2,sglang,fp8,none,8,1024,8192,64,1,2026-01-01\nm,h3,sglang,fp8,none,8,1024,8192,64,1,2026-01-01\n"
    )
    #expect((found.added, found.removed, found.changed.count) == (2, 1, 0))
    #expect(rows("", "").isEmpty)
  }
}
