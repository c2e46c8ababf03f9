import Methodology
import Testing

@Suite("Shared range and targets")
struct SharedRangeTests {
  @Test("two sides are compared where both were measured")
  func overlap() throws {
    let range = try #require(SharedRange(12.3...157.8, 9...203))
    #expect(range.low == 12.3)
    #expect(range.high == 157.8)
    #expect(range.hasCommonPoint)
    #expect(range.shown == 13...157)
    #expect(range.targets == [49, 85, 121])
    #expect(range.middleTargetIndex == 1)
  }

  @Test("ranges that only touch share that point")
  func touching() throws {
    let range = try #require(SharedRange(10...20, 20...30))
    #expect(range.hasCommonPoint)
    #expect(range.targets == [20])
    #expect(range.middleTargetIndex == 0)
  }

  @Test("ranges apart are spanned, and have no common point")
  func apart() throws {
    let range = try #require(SharedRange(10...20, 50...90))
    #expect(!range.hasCommonPoint)
    #expect(range.low == 10)
    #expect(range.high == 90)
    #expect(range.targets == [30, 50, 70])
  }

  @Test("one side alone has its own range")
  func oneSide() throws {
    let range = try #require(SharedRange(nil, 10...50))
    #expect(range.targets == [20, 30, 40])
    #expect(!range.hasCommonPoint)
    #expect(SharedRange(nil, nil) == nil)
  }

  @Test(
    "a target is the nearest integer, else tenth, else the value itself",
    arguments: [
      (10.0, 14.0, [11.0, 12, 13]), (10, 12, [11, 12]), (10.1, 10.9, [10.3, 10.5, 10.7]),
      (10.21, 10.29, [10.23, 10.25, 10.27]), (33.3, 33.3, [33.3]),
    ])
  func rounding(low: Double, high: Double, targets: [Double]) throws {
    let range = try #require(SharedRange(low...high, low...high))
    #expect(range.targets.count == targets.count)
    for (target, expected) in zip(range.targets, targets) {
      #expect(abs(target - expected) < 1e-12)
    }
  }

  @Test("a tenth is rounded on the exact value, where ten times it would be a tie")
  func exactTenths() throws {
    // Half of this range is 1.45 as a double, a little less than 1.45.
    let below = try #require(SharedRange(1.08...1.8199999999999998, nil))
    #expect(below.targets == [1.3, 1.4, 1.6])
    // A quarter of this one is 1.35 as a double, a little more than 1.35.
    let above = try #require(SharedRange(1.21...1.77, nil))
    #expect(above.targets == [1.4, 1.5, 1.6])
    // Half of this one is 1.25 exactly: halves go up. Its last quarter is 1.3125.
    let tie = try #require(SharedRange(1.125...1.375, nil))
    #expect(tie.targets == [1.2, 1.3])
    #expect(tie.targets[tie.middleTargetIndex] == 1.3)
  }

  @Test("the middle target is the one at half the span, also when a quarter fell on it")
  func middle() throws {
    // A quarter of 10…12 is 10.5, which rounds to 11, as the half does.
    let range = try #require(SharedRange(10...12, 10...12))
    #expect(range.targets[range.middleTargetIndex] == 11)
  }

  @Test("a range without a whole number is shown as it is")
  func shownNarrow() throws {
    let range = try #require(SharedRange(10.2...10.8, 10.2...10.8))
    #expect(range.shown == 10.2...10.8)
    let one = try #require(SharedRange(10.2...11.8, nil))
    #expect(one.shown == 11...11)
  }

  @Test("every target lies in the range", arguments: UInt64(0)..<200)
  func inside(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let low = Double.random(in: 0.01...50, using: &generator)
    let high = low + Double.random(in: 0...4, using: &generator)
    let range = try #require(SharedRange(low...high, low...high))
    #expect(range.targets.allSatisfy { (low...high).contains($0) })
    #expect(range.targets == range.targets.sorted())
    #expect(Set(range.targets).count == range.targets.count)
  }
}
