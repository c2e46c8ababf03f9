import Figures
import Testing

@Suite("Shapes of engines")
struct EngineShapesTests {
  @Test("no shape of a page stands for two engines, or for both sides, up to four a side")
  func distinct() {
    let shapes = EngineShapes([[1, 2, 3, 4], [3, 4, 5, 6]])
    let all =
      [1, 2, 3, 4].map { shapes.shape(of: $0, inSeries: 0).rawValue }
      + [3, 4, 5, 6].map { shapes.shape(of: $0, inSeries: 1).rawValue }
    #expect(Set(all).count == 8)
  }

  @Test("an engine of both sides has the two shapes of one pair")
  func pairs() {
    let shapes = EngineShapes([[1, 9], [4, 9]])
    #expect(shapes.shape(of: 9, inSeries: 0).rawValue == 0)
    #expect(shapes.shape(of: 9, inSeries: 1).rawValue == 1)
    #expect(shapes.meaning(of: 9, inSeries: 0) == .engine)
  }

  @Test("from the fourth of five on engines share a shape, which says so")
  func others() {
    let shapes = EngineShapes([[1, 2, 3, 4, 5], [1]])
    #expect(shapes.shape(of: 4, inSeries: 0) == shapes.shape(of: 5, inSeries: 0))
    #expect(shapes.meaning(of: 3, inSeries: 0) == .engine)
    #expect(shapes.meaning(of: 4, inSeries: 0) == .others)
    #expect(shapes.meaning(of: 5, inSeries: 0) == .others)
  }

  @Test("where all was measured on one engine its shape means nothing")
  func single() {
    #expect(EngineShapes([[1], [1]]).meaning(of: 1, inSeries: 1) == .none)
  }
}
