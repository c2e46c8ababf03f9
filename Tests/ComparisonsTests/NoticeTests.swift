@testable import Comparisons
import Datasets
import Methodology
import Testing

@Suite("Notices")
struct NoticeTests {
  func notices(_ family: String, _ rows: [BenchmarkRow]) throws -> [Notice] {
    try #require(SmallDataset.comparisons(rows).first { $0.family.id == family }).notices
  }

  @Test("nothing differs, nothing to warn of")
  func quiet() throws {
    #expect(
      try notices(
        "hardware", [SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1)]
      ).isEmpty)
  }

  @Test("more than one engine behind a comparison of methods is named, side by side")
  func acceptanceRate() throws {
    let notices = try notices(
      "spec-decode",
      [
        SmallDataset.row(10, 100, engine: 0), SmallDataset.row(10, 90, engine: 1, method: 1),
      ])
    #expect(
      notices == [
        .acceptanceRate(
          engines: Notice.PerSide(
            a: [Notice.EnginesAtTargets(engines: [1], targets: [10])],
            b: [Notice.EnginesAtTargets(engines: [0], targets: [10])])),
        .mixedEngines(Notice.PerSide(a: [1], b: [0])),
      ])
  }

  @Test("engines stand behind the targets whose knots are theirs, alike targets together")
  func enginesByTarget() throws {
    let rows = [
      SmallDataset.row(10, 100, method: 1), SmallDataset.row(30, 80, method: 1, concurrency: 2),
      SmallDataset.row(50, 60, engine: 1, method: 1),
      SmallDataset.row(10, 90), SmallDataset.row(50, 50, concurrency: 2),
    ]
    #expect(
      try notices("spec-decode", rows).first
        == .acceptanceRate(
          engines: Notice.PerSide(
            a: [
              Notice.EnginesAtTargets(engines: [0], targets: [20, 30]),
              Notice.EnginesAtTargets(engines: [0, 1], targets: [40]),
            ],
            b: [Notice.EnginesAtTargets(engines: [0], targets: [20, 30, 40])])))
  }

  @Test("targets with the same engines are taken together, also with another between them")
  func enginesAround() throws {
    let rows = [
      SmallDataset.row(10, 100, method: 1), SmallDataset.row(28, 90, method: 1),
      SmallDataset.row(29, 80, engine: 1, method: 1),
      SmallDataset.row(31, 70, engine: 1, method: 1),
      SmallDataset.row(32, 60, method: 1), SmallDataset.row(50, 50, method: 1, concurrency: 3),
      SmallDataset.row(10, 90), SmallDataset.row(50, 50, concurrency: 2),
    ]
    #expect(
      try notices("spec-decode", rows).first
        == .acceptanceRate(
          engines: Notice.PerSide(
            a: [
              Notice.EnginesAtTargets(engines: [0], targets: [20, 40]),
              Notice.EnginesAtTargets(engines: [1], targets: [30]),
            ],
            b: [Notice.EnginesAtTargets(engines: [0], targets: [20, 30, 40])])))
  }

  @Test("one engine on both sides, or one behind no target, is no matter of acceptance rates")
  func oneEngine() throws {
    let rows = [0, 1].flatMap { method in
      [
        SmallDataset.row(10, 100, method: method),
        SmallDataset.row(50, 50, method: method, concurrency: 2),
      ]
    }
    #expect(try notices("spec-decode", rows).isEmpty)
    // The targets are 20, 30 and 40: the slow run, off the range of the other side, is behind none.
    let slower = SmallDataset.row(5, 200, engine: 1, method: 1)
    #expect(try notices("spec-decode", rows + [slower]).isEmpty)
    let beaten = SmallDataset.row(30, 10, engine: 1, method: 1)
    #expect(try notices("spec-decode", rows + [beaten]).isEmpty)
  }

  @Test("engines that differ in a comparison of accelerators are no matter of acceptance rates")
  func otherFamily() throws {
    let rows = [
      SmallDataset.row(10, 100, engine: 0), SmallDataset.row(10, 90, hardware: 1, engine: 1),
    ]
    #expect(
      try notices("hardware", rows) == [.mixedEngines(Notice.PerSide(a: [0], b: [1]))])
  }

  @Test("two engines on both sides alike matter to acceptance rates only")
  func sameEngines() throws {
    let rows = [0, 1].flatMap { method in
      [
        SmallDataset.row(10, 100, engine: 0, method: method),
        SmallDataset.row(20, 50, engine: 1, method: method),
      ]
    }
    let both = [Notice.EnginesAtTargets(engines: [0, 1], targets: [13, 15, 18])]
    #expect(
      try notices("spec-decode", rows) == [
        .acceptanceRate(engines: Notice.PerSide(a: both, b: both))
      ])
  }

  @Test("an engine off the frontier stands behind nothing")
  func dominated() throws {
    let rows = [
      SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1),
      SmallDataset.row(10, 20, hardware: 1, engine: 1),
    ]
    #expect(try notices("hardware", rows).isEmpty)
  }

  @Test("serving shapes and methods that differ are listed")
  func shapesAndMethods() throws {
    let rows = [
      SmallDataset.row(10, 100),
      SmallDataset.row(10, 90, hardware: 1, method: 1, disaggregated: true),
    ]
    #expect(
      try notices("hardware", rows) == [
        .mixedServing(Notice.PerSide(a: [false], b: [true])),
        .mixedSpecMethods(Notice.PerSide(a: [0], b: [1])),
      ])
  }

  @Test("ranges apart have no common point, and the targets that a side misses are listed")
  func apart() throws {
    let rows = [
      SmallDataset.row(10, 100), SmallDataset.row(20, 50, concurrency: 2),
      SmallDataset.row(50, 90, hardware: 1), SmallDataset.row(90, 50, hardware: 1, concurrency: 2),
    ]
    #expect(
      try notices("hardware", rows) == [
        .noCommonPoint(Notice.PerSide(a: 10...20, b: 50...90)),
        .lowerBound(targets: Notice.PerSide(a: [], b: [30])),
        .notReached(targets: Notice.PerSide(a: [30, 50, 70], b: [])),
      ])
  }

  @Test("a target left of the frontier is a bound")
  func bound() throws {
    let rows = [
      SmallDataset.row(10, 20), SmallDataset.row(40, 100, concurrency: 2),
      SmallDataset.row(10, 200, hardware: 1), SmallDataset.row(40, 90, hardware: 1, concurrency: 2),
    ]
    #expect(
      try notices("hardware", rows) == [
        .lowerBound(targets: Notice.PerSide(a: [18, 25, 33], b: []))
      ])
  }

  @Test(
    "runs more than sixty days apart are old data",
    arguments: [("2026-04-02", false), ("2026-04-01", true)])
  func age(date: String, isOld: Bool) throws {
    let notices = try notices(
      "hardware", [SmallDataset.row(10, 100), SmallDataset.row(10, 90, hardware: 1, date: date)])
    #expect(notices.map(\.id) == (isOld ? ["old-data"] : []))
  }
}
