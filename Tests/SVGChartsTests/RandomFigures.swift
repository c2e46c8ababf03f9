import SVGCharts

extension SampleFigure {
  /// Any figure: one to eight sides, one to 200 points each, over up to six decades, with names of
  /// up to 60 letters.
  static func random(seed: UInt64) -> SampleFigure {
    var random = Seeded(state: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func pick(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    let count = [1, 2, 2, 2, 2, 3, 5, 8][pick(0...7)]
    let highest = [0.03, 9, 800, 12_000, 3_000_000][pick(0...4)]
    let sides = (0..<count).map { index in
      let length = [4, 6, 12, 60][pick(0...3)]
      var side = SampleSide.random(
        String("MI355X with speculative decoding, three draft tokens on ROCm 7".prefix(length)),
        count: [1, 2, 3, 8, 30, 200][pick(0...5)], style: SeriesStyle(index: index),
        fastest: pick(20...300), highest: highest * pick(0.2...1), decades: pick(0.1...6),
        seed: random.next())
      if pick(0...2) == 0 {
        side.engines = side.points.indices.map { ["SGLang", "TensorRT-LLM", "vLLM"][$0 % 3] }
      }
      return side
    }
    let x = sides.flatMap { $0.points.map(\.x) }
    let low = x.min() ?? 0
    let high = x.max() ?? 1
    let quarters = [[], [2], [1, 2, 3], [1, 2, 3]][pick(0...3)]
    return SampleFigure(
      sides: sides, targets: quarters.map { low + (high - low) * Double($0) / 4 },
      solid: low + (high - low) / 5...high - (high - low) / 5,
      numerator: pick(0...1) == 0 ? 400 : nil,
      scale: [.automatic, .automatic, .linear, .logarithmic][pick(0...3)],
      size: pick(0...4) == 0 ? .small : .figure)
  }
}
