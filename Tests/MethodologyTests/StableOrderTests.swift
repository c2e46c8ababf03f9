import Methodology
import Testing

@Suite("Stable order")
struct StableOrderTests {
  @Test("elements ascend", arguments: [0, 1, 2, 3, 7, 8, 9, 100, 1000])
  func ascends(count: Int) {
    // 7919 is a prime: all remainders differ.
    let values = (0..<count).map { $0 * 7919 % max(count, 1) }
    #expect(values.ordered(by: <) == Array(0..<count))
  }

  @Test("equal elements keep their order")
  func isStable() {
    let words = ["b1", "a1", "c1", "a2", "b2", "a3", "c2"]
    #expect(
      words.ordered { $0.prefix(1) < $1.prefix(1) } == ["a1", "a2", "a3", "b1", "b2", "c1", "c2"])
  }

  @Test("what is in order stays")
  func staysInOrder() {
    var comparisons = 0
    let ordered = Array(0..<1024).ordered { left, right in
      comparisons += 1
      return left < right
    }
    #expect(ordered == Array(0..<1024))
    #expect(comparisons == 1023)
  }
}
